/** XML read strictly: no document type, no entities of its own, bounded depth, and every element knows its line. */
import { SaxesParser } from 'saxes';
import { BankFault } from './read-item.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  /** From 1. */
  readonly line: number;
}

/** Elements of one item; far beyond any honest question. */
const mostElements = 20_000;

interface Walk {
  readonly maxDepth: number;
  /** Elements at this depth (the root has 0) are handed over whole, one after another, and then forgotten. */
  readonly itemDepth: number;
  readonly visit: (element: XmlElement) => void;
  /** Hears the root before anything in it. */
  readonly root?: (name: string) => void;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @throws BankFault file.syntax with line and detail; file.suspicious for a document type or excessive depth. */
export function walkXml(text: string, { maxDepth, itemDepth, visit, root }: Walk): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: (XmlElement | null)[] = [];
  let elements = 0;
  const top = () => open.at(-1) ?? null;
  parser.on('error', (error) => {
    throw new BankFault('file.syntax', { line: parser.line, detail: error.message.slice(0, 200) });
  });
  parser.on('doctype', () => {
    throw new BankFault('file.suspicious', { line: parser.line });
  });
  // The line of the `<`, not of the end of a tag that spans several.
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) throw new BankFault('file.suspicious', { line });
    const name = localName(tag.name);
    if (open.length === 0) root?.(name);
    if (open.length < itemDepth) return void open.push(null);
    if (open.length === itemDepth) elements = 0;
    elements += 1;
    if (elements > mostElements) throw new BankFault('file.suspicious', { line });
    const element: XmlElement = { name, attributes: tag.attributes, children: [], line };
    top()?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element && open.length === itemDepth) visit(element);
  });
  const addText = (piece: string) => {
    top()?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\ufeff/u, '')).close();
}

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);

/** Everything written in it, at any depth. */
export const textIn = (element: XmlElement | undefined): string =>
  element?.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('') ?? '';
