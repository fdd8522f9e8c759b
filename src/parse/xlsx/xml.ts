import { SaxesParser } from 'saxes';
import { NO_VALUE } from '../../model/table.js';

/** The attributes of an element, by their names as written. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part does at each step; names come without their namespace prefix. */
export interface Steps {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** A parser that calls the steps. It knows no entities but XML's own, so that nothing can grow while it is read. */
export function parserOf({ open, text, close }: Steps): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  if (open) parser.on('opentag', (tag) => open(local(tag.name), tag.attributes as Attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  return parser;
}

/** An attribute whatever its prefix: `id` of `r:id`. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? attributes[Object.keys(attributes).find((key) => local(key) === name) ?? ''];

const local = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** The text of a cell: signs that XML cannot hold are written `_x000D_`; composed letters as everywhere else. */
export function cellText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.replace(/\r\n?/g, '\n').replaceAll(NO_VALUE, '').normalize('NFC');
}
