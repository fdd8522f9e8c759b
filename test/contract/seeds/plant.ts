import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from '../../../src/api/validate.js';
import type { Finding } from '../../../src/model/finding.js';
import { folder } from '../../helpers/handbook.js';
import { day } from '../../helpers/open.js';
import { TODAY } from '../../helpers/run.js';
import type { Edit } from './seed.js';

const EXAMPLE = fileURLToPath(new URL('../../../handbook-example', import.meta.url));

/** A change of the example: files by path, each with its edit. */
export type Change = Readonly<Record<string, Edit>>;

/** A finding with the words of its line, which hold when lines above it are added or taken away. */
export interface Found extends Finding {
  text: string;
}

/** The example in a temporary folder, which may be changed and is put back. */
export interface Garden {
  root: string;
  /** The text of a file as it stands now; '' when there is none. */
  text: (path: string) => string;
  /** Makes changes one after another. */
  plant: (changes: readonly Change[]) => void;
  /** Puts back every file that was changed, or the named ones. */
  clear: (paths?: readonly string[]) => void;
  /** Everything that is found now. */
  findings: () => Promise<Found[]>;
  /** What is found while changes stand; `look` may read the files meanwhile. Everything is put back. */
  during: (changes: readonly Change[], look?: () => void) => Promise<Found[]>;
}

/** How long a run over the whole example may take on a busy machine, in milliseconds. */
export const SLOW = 60_000;

/** Copies the example. */
export function garden(): Garden {
  const root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  const touched = new Map<string, Buffer | undefined>();
  const bytes = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined);
  const text = (path: string) => bytes(path)?.toString('utf8') ?? '';
  const self: Garden = {
    root,
    text,
    plant: (changes) => {
      for (const [path, edit] of changes.flatMap((change) => Object.entries(change))) {
        if (!touched.has(path)) touched.set(path, bytes(path));
        put(
          join(root, path),
          named(path, () => edit(text(path))),
        );
      }
    },
    clear: (paths = [...touched.keys()]) => {
      for (const path of paths) {
        put(join(root, path), touched.get(path));
        touched.delete(path);
      }
    },
    findings: async () => {
      const { findings } = await validate(root, day(TODAY));
      return findings.map((finding) => ({ ...finding, text: wordsAt(text(finding.file), finding.line) }));
    },
    during: async (changes, look = () => undefined) => {
      try {
        self.plant(changes);
        look();
        return await self.findings();
      } finally {
        self.clear();
      }
    },
  };
  return self;
}

function named<T>(path: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

function put(path: string, content: ReturnType<Edit>): void {
  rmSync(path, { force: true });
  if (content === undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
  else writeFileSync(path, content);
}

const wordsAt = (text: string, line: number) =>
  (text.split(/\r\n|\r|\n/)[line - 1] ?? '')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .normalize('NFC');

/** One finding as people can look it up. */
export const shown = ({ rule, file, line, text, message }: Found) => `${rule} ${file}:${line} "${text}" (${message})`;

const sameAs = ({ rule, file, text }: Found) => JSON.stringify([rule, file, text]);

/** What one list of findings has more than another, counting repeats; lines may have moved. */
export function beyond(found: readonly Found[], known: readonly Found[]): Found[] {
  const rest = known.map(sameAs);
  return found.filter((finding) => {
    const at = rest.indexOf(sameAs(finding));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
