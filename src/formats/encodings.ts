// Text that is not UTF-8: which older encoding it is in. Nearly every byte is a letter in each of them, so that the one is
// taken in which most are letters that its languages use often, where they use them.

interface Encoding {
  /** As messages name it, and as `TextDecoder` does but for case. */
  readonly name: string;
  /** Letters that stand among those of ASCII, or among each other. */
  readonly pattern: RegExp;
}

const among = (letters: string): RegExp => new RegExp(`(?<=[a-z])[${letters}]|[${letters}](?=[a-z])`, 'gi');
const together = (letters: string): RegExp => new RegExp(`[${letters}]{2,}`, 'gi');
const anywhere = (letters: string): RegExp => new RegExp(`[${letters}]`, 'g');

/** Of several that fit as well the first is taken. */
const encodings: readonly Encoding[] = [
  { name: 'Windows-1252', pattern: among('àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ’') },
  { name: 'Windows-1250', pattern: among('áâäçéëíîóôöúüąćčďęěłńňőřśšťůűźżžă’') },
  { name: 'Windows-1254', pattern: among('âçîöüğışİ’') },
  { name: 'Windows-1251', pattern: together('оеаинтсрвлкмдпуяіїє') },
  { name: 'Windows-1253', pattern: together('αοιετσνηυρπκλμςάίό') },
  { name: 'Windows-1255', pattern: together('יוהלאמרתבשנם') },
  { name: 'Windows-1256', pattern: together('اليمونرتبةعدسقفهکی') },
  { name: 'Shift_JIS', pattern: anywhere('ぁ-んァ-ヶ年月日事件場所地東京大') },
  { name: 'EUC-JP', pattern: anywhere('ぁ-んァ-ヶ年月日事件場所地東京大') },
  {
    name: 'GB18030',
    pattern: anywhere(
      '的一是不在有人中大上国年月日时地点事件名来源发生和了为这个以要到他会可于出就分对成主多后前北南东西市省县区军战民死亡伤数新京海山',
    ),
  },
  {
    name: 'Big5',
    pattern: anywhere(
      '的一是不在有人中大上國年月日時地點事件名來源發生和了為這個以要到他會可於出就分對成主多後前北南東西市省縣區軍戰民死亡傷數新台灣',
    ),
  },
  {
    name: 'EUC-KR',
    pattern: anywhere('이다의는에가을로고하한지사기리인대도어서아해자수시일정부원전국년월스건생장소발출처망'),
  },
];

const looksAt = 65_536;

export function encodingOf(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 8);
  const sample = bytes.subarray(first, first + looksAt);
  let best = { name: 'Windows-1252', share: 0 };
  for (const { name, pattern } of encodings) {
    const share = shareOf(sample, name, pattern);
    if (share > best.share) best = { name, share };
  }
  return best.name;
}

/** Of the letters beyond ASCII. */
function shareOf(sample: Uint8Array, name: string, pattern: RegExp): number {
  try {
    // The last letter may be cut.
    const text = new TextDecoder(name.toLowerCase(), { fatal: true }).decode(sample, { stream: true });
    const all = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
    const good = [...text.matchAll(pattern)].reduce((sum, [found]) => sum + found.length, 0);
    return good / Math.max(1, all);
  } catch {
    return 0;
  }
}
