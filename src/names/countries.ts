// What countries are called in other languages, from the CLDR data that comes with JavaScript: a file that has `Norway` is
// also searched by `Norwegen` and «النرويج».

/** Languages of the sources and readers that such data has; the names of countries in others are mostly like one of these. */
const languages = ['de', 'fr', 'es', 'it', 'tr', 'ru', 'ar', 'fa', 'he'] as const;
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

type Naming = (code: string) => string | undefined;

function naming(language: string): Naming {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return (code) => names.of(code);
}

let made: { readonly codes: ReadonlyMap<string, string>; readonly others: readonly Naming[] } | undefined;

/** English name in lower case → ISO 3166-1 code. */
function tables() {
  if (made !== undefined) return made;
  const english = naming('en');
  const codes = new Map<string, string>();
  for (const first of letters) {
    for (const second of letters) {
      const name = english(first + second)?.toLowerCase();
      if (name !== undefined && !codes.has(name)) codes.set(name, first + second);
    }
  }
  made = { codes, others: languages.map(naming) };
  return made;
}

/** Of a country, by its name in English, what it is called in other languages; of anything else, nothing. */
export function countryNames(name: string): readonly string[] {
  const { codes, others } = tables();
  const code = codes.get(name.toLowerCase());
  if (code === undefined) return [];
  return others.flatMap((naming) => naming(code) ?? []);
}
