import SelectInput from 'ink-select-input';
import type { Line } from '../timeline/lines/line.ts';
import { Rows } from './Rows.tsx';
import { paint, type Look } from './theme.ts';

interface ChoicesProps {
  readonly rows: readonly Line[];
  /** Which of the rows is chosen. */
  readonly chosen: number;
  readonly look: Look;
}

/** Rows to choose from. What is chosen is the state's: the list only draws, made anew when that moves. */
export function Choices({ rows, chosen, look }: ChoicesProps) {
  const items = rows.map((line, at) => ({ key: String(at), value: at, label: paint(line, look) }));
  return (
    <SelectInput
      key={chosen}
      items={items}
      initialIndex={chosen}
      isFocused={false}
      indicatorComponent={Nothing}
      itemComponent={Item}
    />
  );
}

/** The pointer is part of the label, which is painted as a whole. */
const Nothing = (): null => null;
const Item = ({ label }: { readonly label: string }) => <Rows rows={[label]} />;
