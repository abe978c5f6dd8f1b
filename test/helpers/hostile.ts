// Files that want to do harm: every kind of terminal sequence in every field, and shapes that no author would write.

const esc = '\u001b';

/**
 * What a terminal would act on, by name. Each is followed by a word when it is put into a field, so that a sequence
 * without an end swallows no more than its field.
 */
export const payloads: Readonly<Record<string, string>> = {
  'clear the screen': `${esc}[2J${esc}[3J${esc}[H`,
  colours: `${esc}[1;31;47m`,
  'a 24-bit colour': `${esc}[38;2;1;2;3m`,
  'leave the alternate screen': `${esc}[?1049l`,
  'end a synchronized update': `${esc}[?2026l`,
  'mouse reports': `${esc}[?1000h${esc}[?1003h${esc}[?1006h`,
  'bracketed paste': `${esc}[?2004l`,
  'hide the cursor': `${esc}[?25l`,
  'kitty keyboard': `${esc}[>31u`,
  'a scroll region': `${esc}[2;3r`,
  'where is the cursor': `${esc}[6n`,
  'what are you': `${esc}[c${esc}[>c${esc}[>q`,
  'report the title': `${esc}[21t`,
  'a CSI without end': `${esc}[12;`,
  'a window title': `${esc}]0;stolen title\u0007`,
  'a title with ST': `${esc}]2;stolen title${esc}\\`,
  'the clipboard': `${esc}]52;c;ZXZpbA==\u0007`,
  'reading the clipboard': `${esc}]52;c;?${esc}\\`,
  'a link': `${esc}]8;;https://stolen.example/${esc}\\`,
  'a working folder': `${esc}]7;file:///stolen\u0007`,
  'the palette': `${esc}]4;1;rgb:00/00/00\u0007${esc}]11;?\u0007`,
  'a notification': `${esc}]9;stolen\u0007${esc}]777;notify;stolen;stolen\u0007`,
  'a picture': `${esc}]1337;File=inline=1:ZXZpbA==\u0007`,
  DCS: `${esc}P1$r0m${esc}\\`,
  sixel: `${esc}Pq#0;2;0;0;0~${esc}\\`,
  tmux: `${esc}Ptmux;${esc}${esc}]52;c;ZXZpbA==\u0007${esc}\\`,
  APC: `${esc}_Gf=24;stolen${esc}\\`,
  PM: `${esc}^stolen${esc}\\`,
  SOS: `${esc}Xstolen${esc}\\`,
  'C1 CSI': '\u009b2J\u009b31m',
  'C1 OSC': '\u009d52;c;ZXZpbA==\u009c',
  'C1 DCS, APC, PM, SOS': '\u0090q\u009c\u009fx\u009c\u009ex\u009c\u0098x\u009c',
  'C1 alone': '\u0084\u0085\u0088\u008d\u009c',
  reset: `${esc}c`,
  'a character set': `${esc}(0${esc})0\u000e\u000f`,
  'the cursor kept': `${esc}7${esc}8`,
  'up a line': `${esc}M`,
  'a bare ESC': `${esc}`,
  'two ESC': `${esc}${esc}`,
  'a sequence in a sequence': `${esc}${esc}[[31m`,
  CR: 'x\roverwritten',
  LF: 'x\nx',
  CRLF: 'x\r\nx',
  tab: 'x\tx',
  'VT and FF': 'x\u000bx\u000cx',
  BS: 'x\b\b\b\bx',
  BEL: '\u0007',
  NUL: 'x\u0000x',
  DEL: 'x\u007fx',
  ENQ: '\u0005',
  'shift out': '\u000e',
  'XON, XOFF': '\u0011\u0013',
  'all of C0': String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code)),
  'all of C1': String.fromCharCode(...Array.from({ length: 32 }, (_, code) => 0x80 + code)),
  overrides: '\u202dx\u202ex\u202ax\u202bx',
  isolates: '\u2066x\u2067x\u2068x',
  'ends without a beginning': '\u202c\u2069\u2069',
  'marks of direction': '\u200e\u200f\u061c',
  'line and paragraph separators': 'x\u2028x\u2029x',
  invisible: '\u200b\u2060\ufeff\u00ad\u3164\u115f',
  tags: '\u{e0001}\u{e0041}\u{e007f}',
  'a high surrogate': '\ud83d',
  'a low surrogate': '\ude00',
  'a heap of marks': `x${'\u0301\u0316'.repeat(200)}`,
};

/** All of them in one text. */
export const hostileText = Object.values(payloads)
  .map((payload, index) => `${payload}word${index}`)
  .join(' ');

/** Words that a payload would show if it was taken for text, or act by: they are never to be seen. */
export const stolen = /stolen|ZXZpbA/;

/** A record of every kind with `text` in every field that takes a text, in names of fields and deep in unknown ones. */
export function everywhere(text: string, id = text): Record<string, unknown> {
  const unknown = { [text]: { [text]: [text, { [text]: text }] } };
  return {
    title: text,
    description: `${text}\n\n${text}`,
    licence: text,
    $schema: text,
    ...unknown,
    events: [
      {
        id,
        date: '2020-01-01',
        date_note: text,
        title: text,
        summary: `${text}\n\n${text}`,
        kind: text,
        importance: 'major',
        actors: [
          { actor: text, role: text, note: text, ...unknown },
          { actor: `other ${text}`, role: text },
        ],
        places: [{ place: text, ...unknown }, `bare ${text}`],
        claims: [
          { by: { outlet: text, ...unknown }, stance: text, what: text, source: text, ...unknown },
          { by: { unnamed: text }, stance: 'denies', what: text },
          { by: { actor: text }, stance: 'claims-responsibility', what: text },
          { by: text, what: text },
        ],
        disputed: [text, 'culprit'],
        links: [{ to: `second ${id}`, relation: text, ...unknown }, { to: text, relation: text }, text],
        sources: [{ source: text, supports: text, ...unknown }, `https://web.example/${text}`, text],
        tags: [text],
        ...unknown,
      },
      {
        id: `second ${id}`,
        date: '2020-01-02~',
        title: `Second ${text}`,
        actors: [text],
        links: [{ to: id, relation: text }],
      },
      { id: 'plain', date: '2021', title: 'The plain event', kind: 'plain', tags: ['plain'] },
      { id: 'refused', date: text, title: text },
    ],
    actors: [
      {
        id: text,
        name: text,
        kind: text,
        aliases: [text, `alias ${text}`],
        native: text,
        affiliations: [{ actor: `other ${text}`, role: text, from: text, to: text, ...unknown }],
        description: text,
        ...unknown,
      },
      { id: `other ${text}`, name: `Other ${text}`, affiliations: [text] },
    ],
    places: [
      {
        id: text,
        name: text,
        within: `bare ${text}`,
        country: text,
        precision: text,
        aliases: [text],
        ...unknown,
      },
      { id: `bare ${text}`, name: `Bare ${text}`, lat: 1, lon: 2 },
    ],
    sources: [
      {
        id: text,
        url: `https://web.example/${text}`,
        publisher: text,
        agency: text,
        title: text,
        published: text,
        ...unknown,
      },
      { id: 'script', url: `javascript:${text}`, publisher: text },
    ],
  };
}

/** Shapes that are hard to take, each with the ids of the events that it must not lose. */
interface Oddity {
  readonly data: unknown;
  readonly events: readonly string[];
}

const event = (id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id,
  date: '2020-01-01',
  title: `Title of ${id}`,
  ...more,
});

const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

/** `{"x": {"x": …}}`, as text: no program could write it. */
function nested(levels: number, open: string, close: string): string {
  return open.repeat(levels) + '1' + close.repeat(levels);
}

const deep = 100_000;

export const oddities: Readonly<Record<string, Oddity>> = {
  'long words and texts': {
    data: {
      title: 'w'.repeat(10_000),
      events: [
        event('word', { title: 'w'.repeat(10_000), kind: 'k'.repeat(10_000), tags: ['t'.repeat(10_000)] }),
        event('wide', { title: '漢'.repeat(10_000), summary: '漢'.repeat(20_000) }),
        event('summary', { summary: 'rocket '.repeat(150_000) }),
        event('one-word', { summary: 'x'.repeat(100_000) }),
        event('lines', { summary: 'a\n\n'.repeat(20_000) }),
        event('families', { title: '👨‍👩‍👧‍👦'.repeat(1_000), date_note: '🇮🇶'.repeat(2_000) }),
      ],
    },
    events: ['word', 'wide', 'summary', 'one-word', 'lines', 'families'],
  },
  'many of everything in one record': {
    data: {
      events: [
        event('many', {
          actors: count(500).map((at) => `Actor ${at}`),
          places: count(500).map((at) => `Place ${at}`),
          sources: count(500).map((at) => `https://web.example/${at}`),
          claims: count(500).map((at) => ({ by: `Actor ${at}`, stance: 'denies', what: `What ${at}` })),
          tags: count(500).map((at) => `tag-${at}`),
          disputed: count(500).map((at) => `point ${at}`),
        }),
        event('named', { actors: ['Hundred'] }),
      ],
      actors: [
        { id: 'hundred', name: 'Hundred', aliases: count(20_000).map((at) => `Alias ${at} of hundred`) },
      ],
    },
    events: ['many', 'named'],
  },
  circles: {
    data: {
      events: [
        event('a', {
          places: ['in-1'],
          actors: ['of-1'],
          links: ['b', 'a', 'nowhere', { to: 'c', relation: 'x' }],
        }),
        event('b', { places: ['in-2'], actors: ['of-2'], links: [{ to: 'a', relation: 'response-to' }] }),
        event('c', { places: ['in-3', 'self'], links: [{ to: 'a', relation: 'part-of' }, { to: 'c' }] }),
        event('lost', {
          places: [{ place: 'nowhere' }],
          actors: [{ actor: 'nobody' }],
          sources: [{ source: 'no' }],
        }),
      ],
      actors: [
        { id: 'of-1', name: 'One', affiliations: ['of-2', 'of-1'] },
        { id: 'of-2', name: 'Two', affiliations: ['of-3', 'nobody'] },
        { id: 'of-3', name: 'Three', affiliations: ['of-1'] },
      ],
      places: [
        { id: 'in-1', name: 'Inner', within: 'in-2' },
        { id: 'in-2', name: 'Middle', within: 'in-3' },
        { id: 'in-3', name: 'Outer', within: 'in-1' },
        { id: 'self', name: 'Self', within: 'self' },
        { id: 'adrift', name: 'Adrift', within: 'nowhere' },
      ],
    },
    events: ['a', 'b', 'c', 'lost'],
  },
  'every event linked with every other': {
    data: count(40).map((at) =>
      event(`e${at}`, { links: count(40).map((to) => ({ to: `e${to}`, relation: 'response-to' })) }),
    ),
    events: count(40).map((at) => `e${at}`),
  },
  'dates out of range': {
    data: [
      event('first', { date: 'Y-9000000000' }),
      event('old', { date: '-9999' }),
      event('late', { date: '9999-12-31' }),
      event('later', { date: 'Y170000002' }),
      event('open', { date: '../..' }),
      event('unknown', { date: '/' }),
      event('bad-1', { date: '99999999999999999999-01-01' }),
      event('bad-2', { date: '2020-02-30' }),
      event('bad-3', { date: '2020-99-99' }),
      event('bad-4', { date: `2020${'0'.repeat(100_000)}` }),
      event('set', { date: '[1000..3000]' }),
      event('plain'),
    ],
    events: ['first', 'old', 'late', 'later', 'open', 'set', 'plain'],
  },
  'names of what objects have': {
    data: JSON.parse(
      `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "events": [
        {"id": "__proto__", "date": "2020", "title": "__proto__", "kind": "constructor", "tags": ["__proto__"],
         "__proto__": {"polluted": 1}, "actors": ["__proto__", "constructor"], "places": ["toString", "__proto__"],
         "disputed": ["hasOwnProperty"], "sources": ["__proto__"], "links": ["constructor"]},
        {"id": "constructor", "date": "2020", "title": "valueOf", "kind": "__proto__", "links": ["__proto__"],
         "claims": [{"by": {"__proto__": 1, "actor": "__proto__"}, "stance": "constructor", "what": "toString"}]}
      ], "actors": [{"id": "__proto__", "name": "__proto__", "kind": "constructor", "aliases": ["prototype"]}],
      "places": [{"id": "toString", "name": "toString", "within": "__proto__"}]}`,
    ),
    events: ['__proto__', 'constructor'],
  },
  'ids twice': {
    data: {
      events: [event('same'), event('same', { title: 'Another' }), event('same'), event('plain')],
      actors: [
        { id: 'x', name: 'X' },
        { id: 'x', name: 'Y' },
      ],
      places: [
        { id: 'x', name: 'X' },
        { id: 'x', name: 'Y' },
      ],
      sources: [
        { id: 'x', title: 'X' },
        { id: 'x', title: 'Y' },
      ],
    },
    events: ['same', 'plain'],
  },
  'wrong types': {
    data: {
      title: ['x'],
      format: 7,
      description: { x: 1 },
      events: [
        null,
        true,
        1e308,
        'text',
        [],
        [[]],
        {},
        { id: {}, date: 2020, title: 7 },
        event('odd', {
          kind: {},
          summary: [1],
          importance: 'huge',
          actors: 'Ada',
          places: { place: 'x' },
          claims: [null, 1, 'x', {}, { what: null }, { by: [], what: 'w' }],
          disputed: [null, {}, 1e308],
          links: 7,
          sources: [true, [], { source: {} }],
          tags: [[]],
        }),
        event('numbers', { kind: 1e308, tags: [-0, 1e-308, 123456789012345680000], date_note: 5e-324 }),
      ],
      actors: [null, 1e308, {}, { id: 1, name: 2, aliases: 'x', affiliations: {} }],
      places: [
        { id: 'p', name: 'P', lat: 1e308, lon: '0', within: 7 },
        { name: 'Q', lat: -91, lon: 181 },
        [],
      ],
      sources: [{ url: 7 }, { url: {} }, 7, null],
    },
    events: ['2020-7', 'odd', 'numbers'],
  },
};

/** Several of them as one dataset. */
export function together(names: readonly string[]): Oddity {
  const parts = names.map((name) => oddities[name] ?? { data: {}, events: [] });
  const listed = (list: string): unknown[] =>
    parts.flatMap(({ data }) => {
      const own: unknown = Array.isArray(data) && list === 'events' ? data : Reflect.get(Object(data), list);
      return Array.isArray(own) ? own : [];
    });
  return {
    data: {
      // A field of this name is defined, not set.
      ...JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"polluted": 1}, "format": 7}'),
      ...Object.fromEntries(['events', 'actors', 'places', 'sources'].map((list) => [list, listed(list)])),
    },
    events: [...new Set(parts.flatMap(({ events }) => events))],
  };
}

/** The large ones by themselves, all others as one. */
export const gathered: Readonly<Record<string, Oddity>> = {
  'long words and texts': together(['long words and texts']),
  'many of everything in one record': together(['many of everything in one record']),
  'everything linked, circles, dates out of range, names of what objects have, ids twice, wrong types':
    together([
      'every event linked with every other',
      'circles',
      'dates out of range',
      'names of what objects have',
      'ids twice',
      'wrong types',
    ]),
};

/** As texts, since no object could hold them. */
export const deepTexts: Readonly<Record<string, string>> = {
  'a list in a list': `[${nested(deep, '[', ']')}, {"id": "plain", "date": "2021", "title": "Plain"}]`,
  'an unknown field': `[{"id": "plain", "date": "2021", "title": "Plain", "x": ${nested(deep, '{"x":', '}')}}]`,
  'a title': `[{"id": "plain", "date": "2021", "title": "Plain"}, {"date": "2020", "title": ${nested(deep, '[', ']')}}]`,
  'a field of the dataset': `{"x": ${nested(deep, '[{"y":', '}]')}, "events": [{"id": "plain", "date": "2021", "title": "Plain"}]}`,
  'never closed': `[{"id": "plain", "date": "2021", "title": "Plain"}, ${'['.repeat(deep)}`,
};

/** Every string in a value, names of fields too. */
export function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  const add = (part: unknown): void => {
    if (typeof part === 'string') strings.push(part);
    else if (part instanceof Map) for (const entry of part) add(entry);
    else if (Array.isArray(part)) for (const item of part) add(item);
    else if (typeof part === 'object' && part !== null) {
      for (const [key, item] of Object.entries(part)) {
        strings.push(key);
        add(item);
      }
    }
  };
  add(value);
  return strings;
}
