import SelectInput from 'ink-select-input';
import type { MenuItem } from '../app/menu.ts';
import type { Rect } from '../timeline/layout.ts';
import { cutLine, justify, lineWidth, padLine, piece, type Line } from '../timeline/line.ts';
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
  return (
    <Pane rect={rect}>
      <Row text={paint(cutLine([piece(' '), piece(title, 'heading')], rect.width), look)} />
      <SelectInput
        key={index}
        items={items.map((item, at) => ({
          key: String(at),
          value: at,
          label: paint(itemLine(item, at, at === index, cells), look),
        }))}
        initialIndex={index}
        limit={Math.max(1, rect.height - 1)}
        isFocused={false}
        indicatorComponent={Nothing}
        itemComponent={Item}
      />
    </Pane>
  );
}

/** The pointer is part of the label, which is painted as a whole. */
const Nothing = (): null => null;
const Item = ({ label }: { readonly label: string }) => <Row text={label} />;

function itemLine({ label, about }: MenuItem, at: number, isSelected: boolean, cells: number): Line {
  const pointer = piece(isSelected ? '❯ ' : '  ', 'cursor');
  const number = piece(at < 9 ? `${at + 1} ` : '  ', 'dim');
  const left: Line = [pointer, number, piece(label, isSelected ? 'selected' : 'plain')];
  const room = Math.max(Math.floor(cells / 2), cells - lineWidth(left) - 2);
  const right = cutLine([piece(about, 'dim')], room);
  return padLine(justify(left, right, cells), cells);
}
