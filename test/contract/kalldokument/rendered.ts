import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { all, openDocx, words } from '../../helpers/docx.js';
import { absent, type Fact } from '../../helpers/fact-list.js';
import { folder } from '../../helpers/handbook.js';
import { readPdf } from '../../helpers/read-pdf.js';
import { run } from '../../helpers/run.js';

/** A fact, and what carries it: keys of the format, or words that somebody has written in a body. */
export interface CarriedFact extends Fact {
  ur: 'nycklar' | 'text';
}

/** A rendered document: as markdown, and the words of its other formats. */
export interface Rendered {
  md: string;
  html: string;
  docx: string;
  pdf: string;
}

/** A copy of a fixture handbook outside the project's own Git, with or without what people have written below the keys. */
export function fixture(name: string, bodies: 'with bodies' | 'without bodies' = 'with bodies'): string {
  const root = folder();
  cpSync(fileURLToPath(new URL(`../../fixtures/kalldokument/${name}`, import.meta.url)), root, { recursive: true });
  if (bodies === 'without bodies')
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.md')))
      writeFileSync(join(root, file), keysOf(readFileSync(join(root, file), 'utf8')));
  return root;
}

const keysOf = (text: string) => `${/^---\n.*?\n---\n/s.exec(text)?.[0] ?? ''}`;

/** Renders a report of a handbook on a day, in the formats that are asked for. */
export async function render(root: string, period: string, mall: string, today: string, formats = 'md') {
  const out = folder();
  const argv = ['report', period, '--template', mall, '--today', today, '--format', formats, '--out', out];
  expect(await run(argv, root)).toMatchObject({ code: 0 });
  const read = (ending: string) => readFileSync(join(out, `${mall}-${period}.${ending}`));
  const has = (ending: string) => formats.split(',').includes(ending);
  return {
    md: read('md').toString('utf8'),
    html: has('html') ? htmlWords(read('html').toString('utf8')) : '',
    docx: has('docx') ? docxWords(read('docx')) : '',
    pdf: has('pdf') ? (await readPdf(read('pdf'))).texts.join(' ') : '',
  } satisfies Rendered;
}

/** Every part under its own heading, as if it were a section: one insats, one kvalitetsområde, one role. */
export const partsAsSections = (markdown: string) => markdown.replace(/^### (Insats \d+: )?/gm, '## ');

/** The facts that a format does not tell: cells have lost their bars there, and a PDF breaks words, lines and pages. */
export function untold(rendered: Rendered, format: 'html' | 'docx' | 'pdf', facts: readonly Fact[]): string[] {
  const whole = rendered[format];
  const squashed = squash(whole);
  return facts.flatMap(({ id, text }) => {
    const parts = text
      .flatMap((one) => (typeof one === 'string' ? one : one.source).split(/ \\?\| |\.\*/))
      .filter(Boolean);
    const missing = format === 'pdf' ? parts.filter((part) => !hasWords(squashed, part)) : absent(whole, parts);
    return missing.map((part) => `${id}: ${part}`);
  });
}

const hasWords = (squashed: string, part: string) => part.split(/\s+/).every((word) => squashed.includes(squash(word)));

const squash = (text: string) => text.replace(/[\s\u00ad-]/g, '');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const htmlWords = (html: string) =>
  html
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(em|strong|a|code|span|b|i|wbr|abbr)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);

const docxWords = (bytes: Uint8Array) => all(openDocx(bytes).body, 'w:p').map(words).join(' ');
