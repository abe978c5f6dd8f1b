import { describe, expect, test } from 'vitest';
import { editorCommand } from '../../../src/cli/browser/editor.ts';

const of = (editor: string, file = '/data/events.json') => {
  const { command, args } = editorCommand({ EDITOR: editor }, file, 12);
  return [command, ...args];
};

describe('the line of an event', () => {
  test.each([
    ...[
      'vi',
      'vim',
      'nvim',
      'gvim',
      'vim.basic',
      '/usr/bin/vim.tiny',
      'nano',
      'emacs',
      'emacs-nox',
      'emacs-29.4',
    ],
    ...['emacsclient', 'kak', 'micro', 'mg', 'joe', 'mcedit', 'gedit', 'geany'],
  ])('is told %s by +', (editor) => {
    expect(of(editor)).toEqual([editor, '+12', '/data/events.json']);
  });

  test.each(['hx', 'helix', 'subl', '/opt/sublime_text/sublime_text', 'zed', 'zeditor', 'lapce'])(
    'is told %s after the name',
    (editor) => {
      expect(of(editor)).toEqual([editor, '/data/events.json:12']);
    },
  );

  test.each(['code', 'code-insiders', 'codium', 'cursor', 'windsurf', '/usr/share/code/bin/code'])(
    'is told %s by --goto',
    (editor) => {
      expect(of(editor)).toEqual([editor, '--goto', '/data/events.json:12']);
    },
  );

  test.each(['kate', 'mate', 'idea'])('is told %s by --line', (editor) => {
    expect(of(editor)).toEqual([editor, '--line', '12', '/data/events.json']);
  });

  test.each(['ed', 'sed', 'notepadqq', 'my-own-editor', 'true'])(
    'is not told %s, which may not know it',
    (editor) => {
      expect(of(editor)).toEqual([editor, '/data/events.json']);
    },
  );
});

describe('the editor is read as git reads it', () => {
  test.each([
    ['code --wait', 'code --wait "$@"', ['--goto', '/data/events.json:12']],
    ["'/path with space/vim' -x", '\'/path with space/vim\' -x "$@"', ['+12', '/data/events.json']],
    ['/path\\ with/vim', '/path\\ with/vim "$@"', ['+12', '/data/events.json']],
    ['$MY_EDITOR', '$MY_EDITOR "$@"', ['/data/events.json']],
  ])('%s', (editor, line, args) => {
    expect(of(editor)).toEqual(['sh', '-c', line, editor, ...args]);
  });

  test('but what nobody sees of its name goes to no shell, which would print it', () => {
    expect(of('/no/\u001b]0;title\u0007 x')).toEqual(['/no/\u001b]0;title\u0007 x', '/data/events.json']);
  });

  test('$VISUAL first, then $EDITOR, then vi', () => {
    const name = (env: NodeJS.ProcessEnv): string => editorCommand(env, '/x', 1).name;
    expect([name({ VISUAL: 'a b', EDITOR: 'c' }), name({ VISUAL: '', EDITOR: "'c d'" }), name({})]).toEqual([
      'a',
      'c d',
      'vi',
    ]);
  });
});

test.each(['+!touch PWNED.json', '-c!touch PWNED', '--version', '-x'])(
  'a file called %s is neither an option nor a command',
  (file) => {
    for (const editor of ['vim', 'nano', 'code', 'hx', 'ed', 'vim -u NONE']) {
      const own = of(editor, file).filter((argument) => argument.includes(file));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatch(/^\//);
    }
  },
);
