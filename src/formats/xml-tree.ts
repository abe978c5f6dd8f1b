// XML → its elements, with lines. A part of the program by itself. Entities that a document defines are not expanded.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** With the elements in it as tags: a description may have markup of its own. */
  text: string;
  readonly line: number;
}

interface XmlTree {
  readonly root: XmlElement | null;
  readonly fault: { readonly line: number; readonly message: string } | null;
}

const deepest = 100;
/** What has more is no XML: of four million `<` each is one. */
const mostFaults = 200_000;
const enough = new Error('enough');

export function treeOf(text: string): XmlTree {
  const parser = new SaxesParser({ position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let fault: XmlTree['fault'] = null;
  let faults = 0;
  parser.on('error', ({ message }) => {
    fault ??= { line: parser.line, message: message.replace(/^(?:[^:]*:)?\d+:\d+: /, '') };
    faults += 1;
    if (faults > mostFaults) throw enough;
  });
  let line = 1;
  parser.on('opentagstart', () => {
    ({ line } = parser);
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    const attributes = given as Readonly<Record<string, string>>;
    const element: XmlElement = { name, attributes, children: [], text: '', line };
    const parent = open.at(-1);
    if (parent === undefined) root ??= element;
    else if (open.length < deepest) parent.children.push(element);
    open.push(element);
  });
  const add = (piece: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) add(`<${closed.name}>${closed.text}</${closed.name}>`);
  });
  try {
    // To the parser, not to a terminal.
    // oxlint-disable-next-line no-restricted-properties
    parser.write(text).close();
  } catch (error) {
    if (error !== enough) throw error;
  }
  return { root, fault };
}
