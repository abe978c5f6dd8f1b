import type { Key as InkKey } from 'ink';
import { describe, expect, test } from 'vitest';
import { keysOf, keysOfPaste } from '../../src/view/ink-keys.ts';

const none: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};
const names = (input: string, flags: Partial<InkKey> = {}): string[] =>
  keysOf(input, { ...none, ...flags }).map(({ name }) => name);

describe('one key', () => {
  test.each<[input: string, flags: Partial<InkKey>, name: string]>([
    ['', { upArrow: true }, 'up'],
    ['', { upArrow: true, shift: true }, 'shift+up'],
    ['', { leftArrow: true, meta: true }, 'alt+left'],
    ['', { rightArrow: true, ctrl: true }, 'ctrl+right'],
    ['', { pageDown: true }, 'pagedown'],
    ['', { pageUp: true }, 'pageup'],
    ['', { home: true }, 'home'],
    ['', { end: true }, 'end'],
    ['\r', { return: true }, 'enter'],
    ['', { escape: true }, 'escape'],
    ['\t', { tab: true }, 'tab'],
    ['', { tab: true, shift: true }, 'shift+tab'],
    ['', { backspace: true }, 'backspace'],
    ['', { backspace: true, meta: true }, 'alt+backspace'],
    ['', { delete: true }, 'delete'],
    ['a', { ctrl: true }, 'ctrl+a'],
    ['b', { meta: true }, 'alt+b'],
    ['j', {}, 'j'],
    // Ink says that a capital letter is one with Shift.
    ['G', { shift: true }, 'G'],
    [' ', {}, 'space'],
    ['é', {}, 'é'],
    ['🇮🇶', {}, '🇮🇶'],
    ['\n', {}, 'enter'],
  ])('%j with %j is %s', (input, flags, name) => {
    expect(names(input, flags)).toEqual([name]);
  });

  test('what has no name and types nothing is no key', () => {
    expect(names('')).toEqual([]);
    expect(names('', { ctrl: true })).toEqual([]);
    expect(names('', { meta: true })).toEqual([]);
    expect(names('\u0085')).toEqual([]);
  });

  test('two Escapes in one read are two', () => {
    expect(names('', { escape: true, meta: true })).toEqual(['escape', 'escape']);
  });

  test('letters type themselves, named keys nothing', () => {
    expect(keysOf('q', none)).toEqual([{ name: 'q', text: 'q' }]);
    expect(keysOf(' ', none)).toEqual([{ name: 'space', text: ' ' }]);
    expect(keysOf('', { ...none, upArrow: true })).toEqual([{ name: 'up' }]);
  });
});

describe('several keys in one read', () => {
  test.each<[input: string, expected: readonly string[]]>([
    ['jjj', ['j', 'j', 'j']],
    ['/raid\r', ['/', 'r', 'a', 'i', 'd', 'enter']],
    ['a\r\nb', ['a', 'enter', 'b']],
    ['x\ty', ['x', 'tab', 'y']],
    ['a\u007f\u007f', ['a', 'backspace', 'backspace']],
    ['\u0001x\u000b', ['ctrl+a', 'x', 'ctrl+k']],
    ['e\u0301a', ['e\u0301', 'a']],
    ['👩‍👩‍👧x', ['👩‍👩‍👧', 'x']],
    ['سلی', ['س', 'ل', 'ی']],
    ['a\u009bb', ['a', 'b']],
  ])('%j', (input, expected) => {
    expect(names(input)).toEqual(expected);
  });
});

test('a paste is one key with all of its text', () => {
  expect(keysOfPaste('q\rj')).toEqual([{ name: 'paste', text: 'q\rj' }]);
});
