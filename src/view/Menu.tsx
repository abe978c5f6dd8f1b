import { Box } from 'ink';
import SelectInput from 'ink-select-input';
import { menuParts, type MenuItem } from '../app/overlays/menu.ts';
import type { Rect } from '../timeline/lines/layout.ts';
import {
  cutLine,
  justify,
  lineWidth,
  padLine,
  piece,
  wrapPiecesAtMost,
  type Line,
} from '../timeline/lines/line.ts';
import { width } from '../timeline/lines/text.ts';
import { Pane } from './Pane.tsx';
import { Row } from './Row.tsx';
import { paint, type Look } from './theme.ts';

export interface MenuProps {
  readonly title: string;
  readonly items: readonly MenuItem[];
  readonly index: number;
  readonly rect: Rect;
  readonly look: Look;
}

/** Items to choose from. The index is the state's: the list only draws, made anew when it changes. */
export function Menu({ title, items, index, rect, look }: MenuProps) {
  const cells = rect.width - 2;
  const { rows, footer } = menuParts(items, rect.width, rect.height);
  const chosen = items[index];
  const isBrief = footer > 0;
  return (
    <Pane rect={rect}>
      <Row text={paint(cutLine([piece(' '), piece(title, 'heading')], rect.width), look)} />
      <Box height={rows} flexShrink={0} flexDirection="column">
        <SelectInput
          key={index}
          items={items.map((item, at) => ({
            key: String(at),
            value: at,
            label: paint(itemLine(item, at, at === index, cells, isBrief), look),
          }))}
          initialIndex={index}
          limit={rows}
          isFocused={false}
          indicatorComponent={Nothing}
          itemComponent={Item}
        />
      </Box>
      {isBrief &&
        chosen !== undefined &&
        inFull(chosen, cells, footer).map((line, at) => <Row key={at} text={paint(line, look)} />)}
    </Pane>
  );
}

/** The pointer is part of the label, which is painted as a whole. */
const Nothing = (): null => null;
const Item = ({ label }: { readonly label: string }) => <Row text={label} />;

/** What is said after the label gives way to it where it is brief. */
function itemLine(
  { label, about }: MenuItem,
  at: number,
  isSelected: boolean,
  cells: number,
  isBrief: boolean,
): Line {
  const pointer = piece(isSelected ? '❯ ' : '  ', 'cursor');
  const number = piece(at < 9 ? `${at + 1} ` : '  ', 'dim');
  const left: Line = [pointer, number, piece(label, isSelected ? 'selected' : 'plain')];
  const free = cells - lineWidth(left) - 2;
  const isDropped = isBrief && width(about) > free;
  const right = isDropped ? [] : cutLine([piece(about, 'dim')], Math.max(Math.floor(cells / 2), free));
  return padLine(justify(left, right, cells), cells);
}

/** An item with all that there is no room for in its row. */
function inFull({ label, about }: MenuItem, cells: number, height: number): Line[] {
  const lines = wrapPiecesAtMost([piece(`${about}: `, 'dim'), piece(label)], cells, height);
  return lines.map((line) => [piece(' '), ...line]);
}
