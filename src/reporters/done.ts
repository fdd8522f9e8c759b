import { plain, wrap } from './plain.js';

/** What a writing command did, and what comes next. */
export interface DoneReport {
  /** What was done, or would be, as one sentence; absent when it has been told. */
  headline?: string;
  notes: readonly string[];
  /** What `validate` will say that it did not say before. */
  told: readonly string[];
  next: readonly string[];
}

/** What was done in words, under the diff that shows it. */
export function doneText({ headline, notes, told, next }: DoneReport, width: number): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length ? ['', title, ...lines.flatMap((line) => item(line, width))] : [];
  return [
    ...(headline === undefined ? [] : wrap(plain(headline), width)),
    ...notes.flatMap((line) => wrap(plain(line), width)),
    ...list('Det här kommer kvalitet validate att varna för:', told),
    ...list('Gör sedan så här:', next),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const item = (text: string, width: number) =>
  wrap(plain(text), width - 4).map((line, index) => (index ? `    ${line}` : `  - ${line}`));
