// Substitution costs of sounds, as data. A typing error costs 100; less is a difference between ways to spell a name.
import type { CostModel } from './edit-distance.ts';

interface Likeness {
  readonly reason: string;
  /** Pairs of sounds, or groups of which any two are meant. */
  readonly sounds: readonly string[];
  readonly cost: number;
}

const likenesses: readonly Likeness[] = [
  { reason: 'short vowels that Arabic script has no letters for: kasra', sounds: ['ei'], cost: 5 },
  { reason: 'short vowels: damma', sounds: ['ou'], cost: 0 },
  { reason: 'short vowels: fatha is a or e', sounds: ['ae'], cost: 8 },
  {
    reason: 'fatha and kasra are confused in dialects and by Turkish vowel harmony',
    sounds: ['ai'],
    cost: 35,
  },
  { reason: 'damma and fatha are confused in Hizballah, Hizbullah', sounds: ['ao', 'au'], cost: 30 },
  { reason: 'damma and kasra', sounds: ['eo', 'eu', 'io', 'iu'], cost: 60 },
  { reason: 'ay and the vowel it wears down to', sounds: ['Ee', 'Ei'], cost: 15 },
  { reason: 'ay and a', sounds: ['Ea'], cost: 35 },
  { reason: 'aw and the vowel it wears down to', sounds: ['Oo', 'Ou'], cost: 10 },
  { reason: 'aw and a', sounds: ['Oa'], cost: 30 },
  { reason: 'w and the vowel u, y and the vowel i', sounds: ['uv', 'ov', 'iy'], cost: 20 },
  { reason: 'qaf is q, k or (Persian, Bedouin) gh, g', sounds: ['kq'], cost: 4 },
  { reason: 'qaf and ghayn are one sound in Tehran', sounds: ['qG', 'Gg'], cost: 8 },
  { reason: 'qaf is g in Iraq and the Gulf', sounds: ['qg', 'kG', 'kg'], cost: 25 },
  { reason: 'kha is kh, ch (German), h (Turkish), k, x (Kurdish)', sounds: ['XC', 'Xx'], cost: 10 },
  { reason: 'kha is h in Turkish; Russian writes both alike', sounds: ['Xh'], cost: 25 },
  { reason: 'kha without its h', sounds: ['Xk', 'Xq', 'Xc'], cost: 35 },
  { reason: 'kha and ghayn differ only in voice', sounds: ['XG', 'Xg'], cost: 70 },
  { reason: 'Turkish ğ and g', sounds: ['G$', 'Gy'], cost: 60 },
  {
    reason: 'c is k, s, and j in Turkish, ch where the cedilla is lost',
    sounds: ['ck', 'cq', 'cj', 'cs', 'cC'],
    cost: 15,
  },
  { reason: 'x is ks, or kh in Kurdish and Azerbaijani', sounds: ['xk', 'xh', 'xq'], cost: 35 },
  { reason: 'dhal and za are z in Persian and Turkish, dh or d in Arabic', sounds: ['Dz'], cost: 4 },
  { reason: 'dh without its h', sounds: ['Dd', 'DT'], cost: 15 },
  { reason: 'tha is s in Persian and Turkish, t in dialects', sounds: ['Ts', 'Tt'], cost: 15 },
  { reason: 'German writes s for z', sounds: ['zs', 'Ds'], cost: 25 },
  { reason: 'dad and za are d or z', sounds: ['dz'], cost: 60 },
  { reason: 'sh is ch in French, s where the cedilla of Turkish ş is lost', sounds: ['SC'], cost: 8 },
  { reason: 'sh without its mark', sounds: ['Ss'], cost: 35 },
  { reason: 'jim is j, zh, g in Egypt; j is y in German', sounds: ['jZ'], cost: 5 },
  {
    reason: 'jim is g in Egypt; j is y in German, ch in Turkish endings',
    sounds: ['jg', 'jy', 'ji', 'jC', 'Zz'],
    cost: 35,
  },
  { reason: 'j is kh in Spanish', sounds: ['jX', 'jh'], cost: 55 },
  { reason: 'a last h is heard or not', sounds: ['h$'], cost: 0 },
  {
    reason: 'Turkish hardens last consonants, Arabic has no p or v',
    sounds: ['bp', 'dt', 'fv', 'fp', 'bv'],
    cost: 50,
  },
];

/** Costs of inserting or deleting a sound. */
const presence: Readonly<Record<string, number>> = {
  $: 5,
  y: 30,
  a: 50,
  e: 45,
  i: 50,
  o: 50,
  u: 50,
  h: 60,
  v: 60,
  E: 80,
  O: 80,
};

export const typingError = 100;
const front = 'aeiE';
const back = 'ouO';

const size = 128;
const substitution = new Uint8Array(size * size).fill(typingError);
const insertion = new Uint8Array(size).fill(typingError);

for (let sound = 0; sound < size; sound++) substitution[sound * size + sound] = 0;
for (const { sounds, cost } of likenesses) {
  for (const pair of sounds) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    substitution[a * size + b] = cost;
    substitution[b * size + a] = cost;
  }
}
for (const [sound, cost] of Object.entries(presence)) insertion[sound.charCodeAt(0)] = cost;

/** Whether two words may begin with these and still be one name: Zambia is not Gambia, Oman is not Amman. */
export function mayBothBegin(a: number, b: number): boolean {
  const [left, right] = [String.fromCharCode(a), String.fromCharCode(b)];
  if (front.includes(left) && back.includes(right)) return false;
  if (back.includes(left) && front.includes(right)) return false;
  return (substitution[a * size + b] ?? typingError) < 70;
}

/** Of sounds. */
export const soundModel: CostModel = { substitution, insertion, other: typingError, mayBothBegin };

/** Of letters as typed: every error is one. */
export const letterModel: CostModel = {
  substitution: new Uint8Array(size * size).fill(typingError),
  insertion: new Uint8Array(size).fill(typingError),
  other: typingError,
  mayBothBegin: (a, b) => a === b || (a < size && b < size && mayBothBegin(a, b)),
};
