import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';

/** Kinds of files that may end with a comment. Others are remembered in a file of their own beside them. */
const WITH_COMMENT: ReadonlySet<string> = new Set(['.md', '.html', '.svg']);
const NOTE = '.kvalitet-filer';
const SIGNATURE = /<!-- Gjord av kvalitet, kontrollsumma ([0-9a-f]{16}) -->/g;

/** What a file is made of: text, or the bytes of a document. */
export type Contents = string | Uint8Array;

/** A file's checksum, as the list has it. */
export const sum = (text: Contents) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A last line by which the program knows its own work, and sees whether anybody has written in it. */
export const sealed = (name: string, text: Contents): Contents =>
  typeof text === 'string' && WITH_COMMENT.has(extname(name))
    ? `${text}\n<!-- Gjord av kvalitet, kontrollsumma ${sum(text)} -->\n`
    : text;

/** Refuses to replace a file that somebody else made, or that was changed since the program made it. */
export function mustBeOurs(folder: string, name: string): void {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const { known, own } = WITH_COMMENT.has(extname(name))
    ? bySignature(readFileSync(path, 'utf8'))
    : byNote(folder, name, readFileSync(path));
  if (own) return;
  const what = known ? 'har ändrats sedan kvalitet gjorde den' : 'är inte gjord av kvalitet';
  throw new KvalitetError(`Filen ${path} ${what}, och skrivs inte över.`, {
    hint: 'Flytta eller byt namn på den, ange en annan mapp med --out, eller kör igen med --force.',
  });
}

/** The last seal counts, wherever it stands: what somebody wrote after it, or took away, is a change of our file. */
function bySignature(text: string): { known: boolean; own: boolean } {
  const signature = [...text.matchAll(SIGNATURE)].at(-1);
  if (!signature) return { known: false, own: false };
  const isLast = signature.index + signature[0].length + 1 === text.length && text.endsWith('\n');
  return { known: true, own: isLast && sum(text.slice(0, signature.index - 1)) === signature[1] };
}

function byNote(folder: string, name: string, text: Uint8Array): { known: boolean; own: boolean } {
  const noted = notes(folder).get(name);
  return { known: noted !== undefined, own: noted === sum(text) };
}

/** The list of files without a comment that the program made in a folder, with these added; undefined without any. */
export function noteOf(folder: string, files: readonly { name: string; text: Contents }[]) {
  const added = files.filter(({ name }) => !WITH_COMMENT.has(extname(name)));
  if (!added.length) return undefined;
  const all = new Map([...notes(folder), ...added.map(({ name, text }) => [name, sum(text)] as const)]);
  return noteWith(folder, all);
}

/** The list itself: each file's checksum and path, in order. */
export function noteWith(folder: string, all: ReadonlyMap<string, string>): { path: string; text: string } {
  const rows = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, checksum]) => `${checksum}  ${name}\n`);
  return {
    path: join(folder, NOTE),
    text: `# Gjord av kvalitet: vilka filer i mappen som kvalitet får skriva över.\n${rows.join('')}`,
  };
}

/** The checksums of the files that the program made in a folder, by path. */
export function notes(folder: string): Map<string, string> {
  const path = join(folder, NOTE);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return new Map(
    [...text.matchAll(/^([0-9a-f]{16}) {2}(.+)$/gm)].map(([, checksum, name]) => [name ?? '', checksum ?? '']),
  );
}
