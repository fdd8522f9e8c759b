import { Chalk } from 'chalk';
import { count, plain } from './plain.js';

/** What mending did or would do, as data for a person to read. */
export interface FixReport {
  files: readonly {
    file: string;
    count: number;
    composed: boolean;
    /** Why the file could not be written; absent when it was, or when nothing was to be written. */
    reason?: string;
    diff: readonly { kind: 'same' | 'old' | 'new' | 'place'; text: string }[];
  }[];
  refused: readonly { file: string; what: string; why: string }[];
}

const MARKS = { same: ' ', old: '-', new: '+', place: '' };

/** The difference for each file, as a unified diff: what `--fix` would write. */
export function diffText({ files }: FixReport, color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const style = { same: (text: string) => text, old: paint.red, new: paint.green, place: paint.cyan };
  return files
    .flatMap(({ file, diff }) => [
      paint.bold(`--- a/${plain(file)}`),
      paint.bold(`+++ b/${plain(file)}`),
      ...diff.map(({ kind, text }) => style[kind](MARKS[kind] + plain(text))),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** Which files were mended or would be, how much, and what was left alone and why. */
export function fixSummary(report: FixReport, dryRun: boolean): string {
  const { files, refused } = report;
  const written = files.filter(({ reason }) => reason === undefined);
  return [
    headline(report, dryRun),
    ...written.map((file) => `  ${plain(file.file)}: ${shareOf(file)}`),
    ...files.flatMap(({ file, reason }) => (reason ? [`  ${plain(file)}: skrevs inte, ${plain(reason)}.`] : [])),
    ...refused.map(
      (left) =>
        `  ${plain(left.file)}: lämnas som det är. ${plain(left.what)} Om det rättas blir det ett nytt fel: ${plain(left.why)}`,
    ),
    '',
    '',
  ].join('\n');
}

/** The first line: what was done, or would be. */
function headline({ files, refused }: FixReport, dryRun: boolean): string {
  const written = files.filter(({ reason }) => reason === undefined);
  const total = written.reduce((sum, file) => sum + file.count, 0);
  const what = `${count(total, 'fynd', 'fynd')} i ${count(written.length, 'fil', 'filer')}`;
  if (!files.length && !refused.length) return 'Inget att rätta har ett enda rätt svar.';
  if (!written.length) return dryRun ? '--fix skulle inte rätta något.' : 'Rättade inget.';
  return dryRun ? `--fix skulle rätta ${what}. Inget är skrivet.` : `Rättade ${what}.`;
}

const shareOf = ({ count: own, composed }: FixReport['files'][number]) =>
  [
    ...(own ? [count(own, 'fynd', 'fynd')] : []),
    ...(composed ? ['å, ä, ö och liknande skrivs som ett tecken (NFC)'] : []),
  ].join(', ');
