import { SaxesParser } from 'saxes';
import { whole } from '../../src/model/plain.js';

/** What stands in a map: each text as it is read and copied, without hyphens that are only drawn. */
export interface MapTexts {
  texts: string[];
  links: string[];
  names: Set<string>;
  ids: string[];
}

/** Reads a map with an XML parser that is not ours; throws when it is not well-formed. */
export function mapTexts(svg: string): MapTexts {
  const found: MapTexts = { texts: [], links: [], names: new Set(), ids: [] };
  const open: { name: string; hidden: boolean }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, hidden: attributes['aria-hidden'] === 'true' });
    for (const key of Object.keys(attributes)) found.names.add(key);
    found.names.add(name);
    if (name === 'text') found.texts.push('');
    if (name === 'a') found.links.push(String(attributes.href));
    if (attributes.id) found.ids.push(String(attributes.id));
  });
  parser.on('text', (text) => {
    const inside = open.some(({ name }) => name === 'text') && !open.some(({ hidden }) => hidden);
    if (inside) found.texts[found.texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(svg).close();
  return found;
}

/** A name as a drawing has it: without control characters, and with one blank between words. */
export const drawnName = (name: string) =>
  whole(name)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
