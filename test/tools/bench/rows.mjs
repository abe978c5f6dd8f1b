// What was measured.

/** @typedef {{label: string, value: string, note: string}} Row */

/** @type {Row[]} */
export const rows = [];
/** @param {string} label @param {string} value @param {string} [note] */
export const row = (label, value, note = '') => {
  rows.push({ label, value, note });
  process.stderr.write(`${label}: ${value}${note === '' ? '' : ` (${note})`}\n`);
};

/** Median and 95th percentile, of keys to their frames. @param {string} label @param {number[]} times @param {string} [note] */
export const spread = (label, times, note = '') =>
  row(
    label,
    `median ${ms(median(times))}`,
    `p95 ${ms(quantile(times, 0.95))}${note === '' ? '' : `, ${note}`}`,
  );

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;
/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);
export const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
