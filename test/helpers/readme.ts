// The parts of the README that the program's own tables make.
import { helpRows } from '../../src/app/keys/binding.ts';
import { signs } from '../../src/app/legend.ts';
import { querySyntax } from '../../src/search/syntax.ts';
import { sections } from '../../src/app/tables.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');
const code = (text: string): string => `\`${cell(text)}\``;

function keyTable(): string {
  return sections
    .map((section) => {
      const rows = helpRows(section).map(({ keys, help }) => `| ${code(keys)} | ${cell(help)} |`);
      return `### ${section.title}\n\n| key | |\n|---|---|\n${rows.join('\n')}`;
    })
    .join('\n\n');
}

function table(left: string, right: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([form, meaning]) => `| ${code(form)} | ${cell(meaning)} |`);
  return `| ${left} | ${right} |\n|---|---|\n${lines.join('\n')}`;
}

const section = (name: string): RegExp => new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);

/** The README with its made parts as the program has them now. */
export function withMadeParts(readme: string, help: string): string {
  const parts = {
    keys: keyTable(),
    query: table('query', 'finds', querySyntax),
    signs: table('sign', 'means', signs),
    help: `\`\`\`\n${help.trimEnd()}\n\`\`\``,
  };
  return Object.entries(parts).reduce(
    (text, [name, part]) =>
      text.replace(section(name), (_, start: string, end: string) => `${start}\n\n${part}\n\n${end}`),
    readme,
  );
}
