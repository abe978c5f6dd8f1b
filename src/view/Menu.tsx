import { Box } from 'ink';
import { rowsOf, type Placed } from '../app/overlays/placed.ts';
import type { Line } from '../timeline/lines/line.ts';
import { Choices } from './Choices.tsx';
import { Rows } from './Rows.tsx';
import { paint, type Look } from './theme.ts';

interface MenuProps {
  readonly menu: Placed;
  readonly look: Look;
}

/** Items to choose from, between a head and a foot. */
export function Menu({ menu, look }: MenuProps) {
  const { rect, page, height, top } = menu;
  const painted = (lines: readonly Line[]): string[] => lines.map((line) => paint(line, look));
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
        <Choices rows={rowsOf(menu)} chosen={page.cursor - top} look={look} />
      </Box>
      <Rows rows={painted(page.foot)} />
    </Box>
  );
}
