// The lines of an iCalendar file, and its events as fields by name.

export interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
  readonly line: number;
}

/** A line that begins with a blank goes on from the one before. */
export function unfolded(text: string): readonly Line[] {
  const lines: { text: string[]; line: number }[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last.text.push(line.slice(1));
    else if (line !== '') lines.push({ text: [line], line: index + 1 });
  }
  return lines.flatMap(({ text: parts, line }) => {
    const [, name = '', parameters = '', value = ''] =
      /^([\w-]+)((?:;(?:[^:"]|"[^"]*")*)?):(.*)$/s.exec(parts.join('')) ?? [];
    return name === '' ? [] : [{ name: name.toUpperCase(), parameters, value, line }];
  });
}

/** How far the clocks of a zone are ahead at most, by its name. */
export function offsetsIn(lines: readonly Line[]): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  let zone = '';
  for (const { name, value } of lines) {
    if (name === 'TZID') zone = value.trim();
    const [, sign, hours, minutes] = name === 'TZOFFSETTO' ? (/^([+-])(\d\d)(\d\d)/.exec(value) ?? []) : [];
    if (sign === undefined) continue;
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    offsets.set(zone, Math.max(offset, offsets.get(zone) ?? offset));
  }
  return offsets;
}

export type Component = ReadonlyMap<string, Line>;

/** Alarms within an event have fields of the same names. */
export function componentsIn(lines: readonly Line[]): {
  readonly components: readonly Map<string, Line>[];
  /** The line of the one that has no end. */
  readonly open: number | null;
} {
  const components: Map<string, Line>[] = [];
  let current: Map<string, Line> | null = null;
  let inner = 0;
  for (const line of lines) {
    const kind = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && kind === 'VEVENT') {
      current = new Map([['BEGIN', line]]);
      inner = 0;
      components.push(current);
    } else if (line.name === 'END' && kind === 'VEVENT') current = null;
    else if (line.name === 'BEGIN') inner++;
    else if (line.name === 'END') inner--;
    else if (current !== null && inner === 0) add(current, line);
  }
  return { components, open: current?.get('BEGIN')?.line ?? null };
}

/** Of which there may be several, on a line each or on one. */
const lists = new Set(['EXDATE', 'RDATE']);

/** The first of a name. */
function add(component: Map<string, Line>, line: Line): void {
  const first = component.get(line.name);
  if (first === undefined) component.set(line.name, line);
  else if (lists.has(line.name))
    component.set(line.name, { ...first, value: `${first.value},${line.value}` });
}

/** A repetition that was moved or changed is an event of its own: it is not where the rule has it. */
export function leaveOutMoved(components: readonly Map<string, Line>[]): void {
  const series = new Map(
    components.filter((each) => each.has('RRULE')).map((each) => [each.get('UID')?.value ?? '', each]),
  );
  for (const component of components) {
    const moved = component.get('RECURRENCE-ID');
    const from = series.get(component.get('UID')?.value ?? '');
    if (moved !== undefined && from !== undefined) add(from, { ...moved, name: 'EXDATE' });
  }
}

export const unescaped = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char)).trim();
