// Digits of other scripts → 0–9.

/** Arabic, Persian, Devanagari, Bengali, Thai, full width: the zero of each. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const others = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

export function westernDigits(text: string): string {
  return text.replace(others, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });
}
