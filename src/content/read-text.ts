import { isUtf8 } from 'node:buffer';
import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { composed } from '../model/composed.js';

/** A text file as the rest of the program sees it, or why it could not be read (`start`: what ASCII shows of it). */
export type Text = { ok: true; text: string } | { ok: false; message: string; hint: string; start?: string };

/** No document of a handbook is this large; a larger file would only cost memory. */
export const MAX_BYTES = 5_000_000;

/** Reads one text file by its path on disk: `readText`, or the same with changes that are not yet written. */
export type Reader = (path: string, maxBytes?: number) => Text;

/** The only place where text is read: UTF-8, BOM dropped, one kind of line end, NFC (format.md 1). */
export function readText(path: string, maxBytes = MAX_BYTES): Text {
  const size = sizeOf(path, maxBytes);
  return typeof size === 'number' ? decode(shortLived(path, size)) : size;
}

/** A file's bytes, or why they are not read. */
export function readBytes(path: string, maxBytes: number): Buffer | Refused {
  const size = sizeOf(path, maxBytes);
  return typeof size === 'number' ? readFileSync(path) : size;
}

type Refused = Extract<Text, { ok: false }>;

function sizeOf(path: string, maxBytes: number): number | Refused {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile())
    return {
      ok: false,
      message: 'Det är ingen vanlig fil, och läses inte.',
      hint: 'Lägg en textfil på platsen, eller ta bort den.',
    };
  const { size } = stat;
  if (size <= maxBytes) return size;
  return {
    ok: false,
    message: `Filen är ${Math.round(size / 1e6)} MB och läses inte.`,
    hint: `Dela upp den, eller lägg bilder som egna filer. Gränsen är ${maxBytes / 1e6} MB.`,
  };
}

/** Most documents fit in here. To make room for each of ten thousand costs more than to read them. */
const desk = Buffer.allocUnsafeSlow(65_536);

/** A file's bytes, which hold until the next file is read. */
function shortLived(path: string, size: number): Buffer {
  if (size >= desk.length) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, desk, 0, desk.length, 0);
    return length === size ? desk.subarray(0, length) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}

/** Bytes to text, or the likely encoding when they are not UTF-8. */
export function decode(bytes: Buffer): Text {
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const name = likelyEncoding(bytes);
    return {
      ok: false,
      message: `Filen är inte sparad som UTF-8, utan troligen som ${name}.`,
      start: bytes.toString('latin1'),
      hint: 'Öppna filen och spara den med teckenkodningen UTF-8.',
    };
  }
  return { ok: true, text: normalise(bytes.toString('utf8')) };
}

/** BOM away, `\n` as the only line end, composed characters: macOS writes å as two code points. */
export function normalise(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start;
  return composed(lines);
}

function likelyEncoding(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0))
    return 'UTF-16 (Unicode)';
  const has = (...codes: number[]) => codes.some((code) => bytes.includes(code));
  if (has(0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6)) return 'Windows-1252 (ANSI)';
  if (has(0x8c, 0x8a, 0x9a)) return 'Mac Roman';
  if (has(0x86, 0x84, 0x94)) return 'CP850 (MS-DOS)';
  return 'något annat än UTF-8';
}

/** Where a file of a handbook lies, as the disk spells it. */
export const diskPath = (root: string, handbook: { onDisk: ReadonlyMap<string, string> }, file: string) =>
  join(root, handbook.onDisk.get(file) ?? file);
