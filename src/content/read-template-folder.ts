import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Reader, readText, type Text } from './read-text.js';

/** What an organisation's template folder holds: paths from the handbook's root, NFC, sorted. */
export interface TemplateFolder {
  found: 'mapp' | 'länk' | 'saknas';
  /** Templates, parts and sheets with their text. */
  texts: Map<string, Text>;
  /** Markdown files, which are no templates. */
  documents: string[];
  /** Symbolic links: never followed. */
  links: string[];
}

/** More files than this is no folder of templates. */
const MOST_FILES = 200;

/** No template is this large. */
const MAX_BYTES = 200_000;

/** Reads a handbook's template folder. Links are never followed, neither to the folder nor in it. */
export function readTemplateFolder(root: string, folder: string, read: Reader = readText): TemplateFolder {
  const found: TemplateFolder = { found: 'mapp', texts: new Map(), documents: [], links: [] };
  const parts = folder.split('/');
  for (const index of parts.keys()) {
    const stat = lstatSync(join(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
    if (stat?.isSymbolicLink()) return { ...found, found: 'länk' };
    if (!stat?.isDirectory()) return { ...found, found: 'saknas' };
  }
  walk(root, folder, found, read);
  return found;
}

function walk(root: string, folder: string, found: TemplateFolder, read: Reader): void {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    const name = path.normalize('NFC');
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink()) found.links.push(name);
    else if (entry.isDirectory()) walk(root, path, found, read);
    else if (entry.isFile() && /\.(?:hbs|css)$/i.test(name) && found.texts.size < MOST_FILES)
      found.texts.set(name, read(join(root, path), MAX_BYTES));
    else if (/\.md$/i.test(name) && entry.name !== 'README.md') found.documents.push(name);
  }
}
