import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Report } from '../model/finding.js';

/** What a handbook's folder holds: documents to read, everything that a link may lead to, and links that lead out. */
export interface Found {
  /** Markdown files as the disk spells them, sorted by their NFC path. */
  documents: string[];
  /** All files and folders (folders with a final `/`), NFC. */
  files: Set<string>;
  reports: Report[];
}

/** Walks a handbook once (format.md 1). Symbolic links are not followed: a target inside is read where it stands. */
export function findFiles(root: string, undanta: readonly string[]): Found {
  const found: Found = { documents: [], files: new Set(), reports: [] };
  const excluded = undanta.length
    ? picomatch(
        undanta.map((glob) => glob.normalize('NFC')),
        { dot: true },
      )
    : () => false;
  walk(root, '', found, excluded);
  found.documents.sort((a, b) => compare(a.normalize('NFC'), b.normalize('NFC')));
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function walk(root: string, folder: string, found: Found, excluded: (path: string) => boolean): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const name = path.normalize('NFC');
    if (entry.isSymbolicLink()) link(root, path, found);
    else if (entry.isDirectory()) {
      if (ignored(path, entry)) continue;
      found.files.add(`${name}/`);
      walk(root, path, found, excluded);
    } else if (entry.isFile()) {
      found.files.add(name);
      if (/\.md$/i.test(name) && entry.name !== 'README.md' && !excluded(name)) found.documents.push(path);
    }
  }
}

const ignored = (path: string, entry: Dirent) =>
  entry.name.startsWith('.') || entry.name === 'node_modules' || path === 'rapporter';

function link(root: string, path: string, found: Found): void {
  let target: string;
  try {
    target = relative(realpathSync(root), realpathSync(join(root, path)));
  } catch {
    return;
  }
  if (target !== '..' && !target.startsWith(`..${sep}`)) {
    found.files.add(path.normalize('NFC'));
    return;
  }
  found.reports.push({
    rule: 'fil-i-handboken',
    place: { file: path.normalize('NFC'), line: 1, column: 1 },
    message: 'Filen är en symbolisk länk som leder ut ur handboken, och läses därför inte.',
    hint: 'Lägg filen själv i handboken, eller ta bort länken.',
  });
}
