// As much of JSON Schema as ours is made of: where a value doesn't fit it, as paths.
type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typesOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
}

/** Keywords that it doesn't know throw: what they ask for would go unchecked. */
export function misfits(root: Schema, value: unknown): string[] {
  const defs = root['$defs'] as Record<string, Schema>;
  const checks: Record<string, (arg: never, value: unknown, path: string) => string[]> = {
    $schema: () => [],
    $defs: () => [],
    description: () => [],
    $ref: (ref: string, at, path) => check(defs[ref.replace('#/$defs/', '')] as Schema, at, path),
    anyOf: (options: Schema[], at, path) =>
      options.some((option) => check(option, at, path).length === 0) ? [] : [path],
    type: (types: string | string[], at, path) =>
      typesOf(at).some((type) => types.includes(type)) ? [] : [path],
    const: (wanted: unknown, at, path) => (at === wanted ? [] : [path]),
    enum: (wanted: unknown[], at, path) => (wanted.includes(at) ? [] : [path]),
    minimum: (least: number, at, path) => (typeof at === 'number' && at < least ? [path] : []),
    maximum: (most: number, at, path) => (typeof at === 'number' && at > most ? [path] : []),
    items: (item: Schema, at, path) =>
      Array.isArray(at) ? at.flatMap((each, index) => check(item, each, `${path}[${index}]`)) : [],
    properties: (fields: Record<string, Schema>, at, path) =>
      isObject(at)
        ? Object.entries(fields).flatMap(([key, field]) =>
            key in at ? check(field, at[key], `${path}.${key}`) : [],
          )
        : [],
    required: (keys: string[], at, path) =>
      isObject(at) ? keys.filter((key) => !(key in at)).map((key) => `${path}.${key}`) : [],
  };
  function check(schema: Schema, at: unknown, path: string): string[] {
    return Object.entries(schema).flatMap(([keyword, arg]) => {
      const known = checks[keyword];
      if (known === undefined) throw new Error(`no check for ${keyword}`);
      return known(arg as never, at, path);
    });
  }
  return check(root, value, '');
}
