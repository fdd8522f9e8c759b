import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Files } from './handbook.js';
import { type ReadPdf, readPdf } from './read-pdf.js';
import { run } from './run.js';
import { enhet, type Keys, process, rutin } from './texts.js';

/** A rutin that is marked for paper. */
export const paper = (id: string, keys: Keys = {}, body?: string): Files => ({
  [`rutiner/${id}.md`]: rutin({ id, titel: `Rutin ${id}`, pappersutskrift: 'ja', ...keys }, body),
});
/** What such a rutin needs around it. */
export const BASE: Files = { 'utreda.md': process(), 'e/boende.md': enhet({ id: 'boende', titel: 'Boendet' }) };

/** Makes a binder, and reads it. */
export async function made(root: string, argv: string[] = [], name = 'reservparm') {
  const ran = await run(['binder', ...argv], root);
  expect(ran.stderr + ran.code).toBe('0');
  const path = join(root, 'rapporter', 'parm', `${name}.pdf`);
  const bytes = readFileSync(path);
  const note = JSON.parse(readFileSync(path.replace(/pdf$/, 'json'), 'utf8'));
  return { ...ran, bytes, note, pdf: await readPdf(bytes) };
}

/** Text as it is read: without places to break, and with one blank at a time. */
export const words = (text = '') => text.replace(/\u200b/g, '').replace(/\s+/g, ' ');
/** All the text of a PDF. */
export const everything = ({ texts }: ReadPdf) => words(texts.join(' '));
