import { diskPath, type Reader } from '../../../content/read-text.js';
import type { Handbook } from '../../../model/handbook.js';
import { maskPersonNumbers } from '../../../privacy/person-numbers.js';

/** Reads single lines of the handbook: as they are, for fingerprints, and with person numbers masked, for the screen. */
export interface LineReader {
  raw: (file: string, line: number) => string | undefined;
  masked: (file: string, line: number) => string | undefined;
}

/** Keeps the last file: findings come file by file. */
export function lineReader(root: string, handbook: Handbook, read: Reader): LineReader {
  let [current, lines]: [string, string[]] = ['', []];
  const raw = (file: string, line: number) => {
    if (file !== current) {
      const text = /\.(md|yaml)$/i.test(file) ? read(diskPath(root, handbook, file)) : undefined;
      [current, lines] = [file, text?.ok ? text.text.split('\n') : []];
    }
    return lines[line - 1];
  };
  const masked = (file: string, line: number) => {
    const text = raw(file, line);
    return text === undefined ? undefined : maskPersonNumbers(text);
  };
  return { raw, masked };
}
