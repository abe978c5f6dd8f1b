import { Box } from 'ink';
import SelectInput from 'ink-select-input';
import { rowsOf, type Placed } from '../app/overlays/placed.ts';
import type { Line } from '../timeline/lines/line.ts';
import { Rows } from './Rows.tsx';
import { paint, type Look } from './theme.ts';

interface MenuProps {
  readonly menu: Placed;
  readonly look: Look;
}

/** Items to choose from. The cursor is the state's: the list only draws, made anew when it moves. */
export function Menu({ menu, look }: MenuProps) {
  const { rect, page, height, top } = menu;
  const painted = (lines: readonly Line[]): string[] => lines.map((line) => paint(line, look));
  const items = painted(rowsOf(menu)).map((label, at) => ({ key: String(at), value: at, label }));
  return (
    <Box
      position="absolute"
      top={rect.top}
      left={rect.left}
      width={rect.width}
      height={rect.height}
      flexDirection="column"
    >
      <Rows rows={painted(page.head)} />
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
      <Rows rows={painted(page.foot)} />
    </Box>
  );
}

/** The pointer is part of the label, which is painted as a whole. */
const Nothing = (): null => null;
const Item = ({ label }: { readonly label: string }) => <Rows rows={[label]} />;
