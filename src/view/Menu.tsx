import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { rowsOf, type Placed } from '../app/overlays/placed.ts';
import { Rows } from './Rows.tsx';
import { paint, type Look } from './theme.ts';

interface MenuProps {
  readonly menu: Placed;
  readonly look: Look;
}

/** Items to choose from. The cursor is the state's: the list only draws, made anew when it moves. */
export function Menu({ menu, look }: MenuProps) {
  const { rect, page, height, top } = menu;
  const items = rowsOf(menu).map((line, at) => ({ key: String(at), value: at, label: paint(line, look) }));
  return (
    <Box
      position="absolute"
      top={rect.top}
      left={rect.left}
      width={rect.width}
      height={rect.height}
      flexDirection="column"
    >
      <Rows lines={page.head} look={look} />
      <Box height={height} flexShrink={0}>
        <SelectInput
          key={page.cursor}
          items={items}
          initialIndex={page.cursor - top}
          isFocused={false}
          indicatorComponent={Nothing}
          itemComponent={Item}
        />
      </Box>
      <Rows lines={page.foot} look={look} />
    </Box>
  );
}

/** The pointer is part of the label, which is painted as a whole. */
const Nothing = (): null => null;
const Item = ({ label }: { readonly label: string }) => <Text wrap="truncate">{label}</Text>;
