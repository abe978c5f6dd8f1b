// Cells of workbooks that show a month or a year alone: each is a whole day underneath, which nobody wrote.
import { strFromU8 } from 'fflate';
import { dayToIso } from '../dates/calendar.ts';

interface Shown {
  /** By style: how much of `2020-03-01` is shown. */
  readonly lengths: ReadonlyMap<string, 4 | 7>;
  /** The day of which the number is 0. */
  readonly firstDay: number;
}

const builtIn: Readonly<Record<string, string>> = { '17': 'mmm-yy' };

export function shownIn(files: Readonly<Record<string, Uint8Array>>): Shown {
  const textOf = (path: string): string => {
    const data = files[path];
    return data === undefined ? '' : strFromU8(data);
  };
  const styles = textOf('xl/styles.xml');
  const formats = new Map(Object.entries(builtIn));
  for (const [, attributes = ''] of styles.matchAll(/<numFmt\b([^<>]*)>/g))
    formats.set(attribute(attributes, 'numFmtId'), attribute(attributes, 'formatCode'));
  const cells = /<cellXfs\b[^<>]*>([^]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  const lengths = new Map<string, 4 | 7>();
  for (const [index, [, attributes = '']] of [...cells.matchAll(/<xf\b([^<>]*)>/g)].entries()) {
    const length = lengthOf(formats.get(attribute(attributes, 'numFmtId')) ?? '');
    if (length !== null) lengths.set(String(index), length);
  }
  const is1904 = /date1904="(?:1|true)"/.test(textOf('xl/workbook.xml'));
  return { lengths, firstDay: is1904 ? -24_107 : -25_569 };
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/** Letters in quotes, in brackets and after a backslash are no parts of a date. */
function lengthOf(format: string): 4 | 7 | null {
  const letters = format.replace(/&quot;.*?&quot;|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (!letters.includes('y') || /[dhs]/.test(letters)) return null;
  return letters.includes('m') ? 7 : 4;
}

export function asShown(sheet: string, { lengths, firstDay }: Shown): string {
  if (lengths.size === 0) return sheet;
  return sheet.replace(/<c\b([^<>]*)><v>(\d{1,6})<\/v><\/c>/g, (cell, attributes: string, serial: string) => {
    const length = lengths.get(attribute(attributes, 's'));
    if (length === undefined || /\bt="(?!n")/.test(attributes)) return cell;
    const text = dayToIso(Number(serial) + firstDay).slice(0, length);
    return `<c r="${attribute(attributes, 'r')}" t="str"><v>${text}</v></c>`;
  });
}
