// Dots as signs, and the ASCII of a sign.

/** The sign of the dots of a cell. */
export function braille(dots: number): string {
  return String.fromCharCode(0x2800 + dots);
}

const upper = 0x01 | 0x08 | 0x02 | 0x10;
const left = 0x01 | 0x02 | 0x04 | 0x40;

/** A coast in ASCII, by where in the cell the dots are. */
export function coastSign(sign: string): string {
  const dots = sign.charCodeAt(0) - 0x2800;
  if (dots < 0 || dots > 0xff) return sign;
  const [onTop, below] = [dots & upper, dots & ~upper & 0xff];
  const [onLeft, onRight] = [dots & left, dots & ~left & 0xff];
  if (below === 0) return onLeft !== 0 && onRight !== 0 ? '"' : "'";
  if (onTop === 0) return onLeft !== 0 && onRight !== 0 ? '_' : '.';
  if (onLeft === 0 || onRight === 0) return '|';
  const [rises, falls] = [(onTop & ~left) | (below & left), (onTop & left) | (below & ~left)];
  const isRising = rises === (dots & 0xff);
  return isRising ? '/' : falls === (dots & 0xff) ? '\\' : '#';
}
