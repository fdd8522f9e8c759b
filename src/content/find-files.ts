import { type Dirent, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Report } from '../model/finding.js';

/** What a handbook's folder holds: documents to read, everything that a link may lead to, and links that lead out. */
export interface Found {
  /** Markdown files as the disk spells them, sorted by their NFC path. */
  documents: string[];
  /** All files and folders (folders with a final `/`), NFC. */
  files: Set<string>;
  /** How the disk spells a name that is not NFC (macOS writes å as two code points), by its NFC path. */
  onDisk: Map<string, string>;
  reports: Report[];
}

/**
 * Walks a handbook once (format.md 1). Symbolic links are not followed: a target inside is read where it stands.
 * The folder of report templates has no documents.
 */
export function findFiles(root: string, undanta: readonly string[], templates?: string): Found {
  const found: Found = { documents: [], files: new Set(), onDisk: new Map(), reports: [] };
  const isOut = excluder(undanta.map((glob) => glob.normalize('NFC')));
  const excluded = (path: string) => (templates !== undefined && path.startsWith(`${templates}/`)) || isOut(path);
  walk(root, '', found, excluded);
  found.documents.sort((a, b) => compare(a.normalize('NFC'), b.normalize('NFC')));
  return found;
}

/** Whether a path (NFC, from the handbook's root) is a document's, by the same rules as when a folder is walked. */
export function documentFilter(undanta: readonly string[]): (path: string) => boolean {
  const excluded = excluder(undanta.map((glob) => glob.normalize('NFC')));
  return (path) =>
    /\.md$/i.test(path) &&
    !/(^|\/)(\.[^/]*|node_modules)\/|^rapporter\/|(^|\/)README\.md$/.test(path) &&
    !excluded(path);
}

/** What `undanta` leaves out; a glob that begins with `!` takes back. */
function excluder(globs: readonly string[]): (path: string) => boolean {
  const whole = globs.flatMap((glob) => [glob, `${glob.replace(/\/$/, '')}/**`]);
  const [out, back] = [whole.filter((glob) => !glob.startsWith('!')), whole.filter((glob) => glob.startsWith('!'))];
  const isOut = out.length ? picomatch(out, { dot: true }) : () => false;
  const isBack = back.length
    ? picomatch(
        back.map((glob) => glob.slice(1)),
        { dot: true },
      )
    : () => false;
  return (path) => isOut(path) && !isBack(path);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function walk(root: string, folder: string, found: Found, excluded: (path: string) => boolean): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isSymbolicLink()) link(root, path, found);
    else if (entry.isFile()) addFile(path, entry.name, found, excluded);
    else if (entry.isDirectory() && !ignored(path, entry)) {
      found.files.add(`${path.normalize('NFC')}/`);
      walk(root, path, found, excluded);
    }
  }
}

function addFile(path: string, basename: string, found: Found, excluded: (path: string) => boolean): void {
  const name = path.normalize('NFC');
  found.files.add(name);
  if (name !== path) found.onDisk.set(name, path);
  if (/\.md$/i.test(name) && basename !== 'README.md' && !excluded(name)) found.documents.push(path);
}

const ignored = (path: string, entry: Dirent) =>
  entry.name.startsWith('.') || entry.name === 'node_modules' || path === 'rapporter';

function link(root: string, path: string, found: Found): void {
  const { target, exists } = follow(root, path);
  if (target !== '..' && !target.startsWith(`..${sep}`)) {
    if (exists) found.files.add(path.normalize('NFC'));
    return;
  }
  found.reports.push({
    rule: 'fil-i-handboken',
    place: { file: path.normalize('NFC'), line: 1, column: 1 },
    message: 'Filen är en symbolisk länk som leder ut ur handboken, och läses därför inte.',
    hint: 'Lägg filen själv i handboken, eller ta bort länken.',
  });
}

/** Where a link leads, from the handbook's root; one that leads nowhere is judged by what it says. */
function follow(root: string, path: string): { target: string; exists: boolean } {
  const [top, link] = [realpathSync(root), join(root, path)];
  try {
    return { target: relative(top, realpathSync(link)), exists: true };
  } catch {
    return { target: relative(top, resolve(dirname(join(top, path)), readlinkSync(link))), exists: false };
  }
}
