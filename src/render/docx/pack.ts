import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { MORE_STYLES } from './base-styles.js';
import { LIST_PLACEHOLDER } from './numbering.js';
import { clean } from './prepare.js';

/** What a document says of itself to those who file it. */
export interface Properties {
  title: string;
  subject: string;
  creator: string;
}

/**
 * The package as the library made it, made whole: parts that the library cannot write, and nothing that tells two runs
 * apart (its clock, its chance and its order).
 */
export function repack(made: Uint8Array, properties: Properties, numbering: string): Uint8Array {
  const parts = unzipSync(made);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const write = (name: string, content: string) => {
    parts[name] = strToU8(content);
  };
  for (const name of Object.keys(parts).filter((path) => path.endsWith('.rels'))) steady(name, text, write);
  for (const name of ['word/document.xml', 'word/footnotes.xml'])
    write(
      name,
      text(name).replace(LIST_PLACEHOLDER, (_, number: string) => number),
    );
  write('word/numbering.xml', numbering);
  write('word/styles.xml', text('word/styles.xml').replace('</w:styles>', `${MORE_STYLES}</w:styles>`));
  write('docProps/core.xml', coreXml(properties));
  return zipSync(ordered(parts), { level: 6, mtime: new Date(1980, 0, 1) });
}

type Parts = Record<string, Uint8Array>;

/** The list of content comes first, as the format asks; the rest by name. */
function ordered(parts: Parts): Parts {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).filter((name) => !name.endsWith('/') && name !== first);
  return Object.fromEntries([first, ...names.sort()].map((name) => [name, parts[name] ?? new Uint8Array()]));
}

/** Relations that the library named by chance are numbered in their order. */
function steady(name: string, text: (name: string) => string, write: (name: string, content: string) => void): void {
  const part = name.replace('_rels/', '').replace(/\.rels$/, '');
  const names = new Map<string, string>();
  const relations = text(name).replace(/ Id="([^"]+)"/g, (whole, id: string) => {
    if (/^rId\d+$/.test(id)) return whole;
    names.set(id, `rIdLank${names.size + 1}`);
    return ` Id="${names.get(id)}"`;
  });
  if (!names.size) return;
  write(name, relations);
  write(
    part,
    text(part).replace(/ r:id="([^"]+)"/g, (_, id: string) => ` r:id="${names.get(id) ?? id}"`),
  );
}

/** No dates: a document that comes from the same commit is the same document, whenever it is made. */
const coreXml = ({ title, subject, creator }: Properties) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:subject>${xml(subject)}</dc:subject><dc:creator>${xml(creator)}</dc:creator><dc:language>sv-SE</dc:language></cp:coreProperties>`;

const xml = (text: string) => clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
