import { resolve } from 'node:path';
import { baselineText, isOurs, readBaseline } from '../../../api/baseline.js';
import type { Finding } from '../../../model/finding.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import { writeWhole } from '../../../output/write-files.js';
import { baselineOf, splitByBaseline } from '../../../queries/baseline.js';
import { count } from '../../../reporters/plain.js';
import type { Io } from '../../io.js';
import type { LineReader } from './lines.js';
import type { ValidateOptions } from './options.js';

/** Puts aside the findings that the baseline holds; with --update-baseline it first becomes what is found now. */
export function againstBaseline(
  findings: readonly Finding[],
  { baseline, updateBaseline }: ValidateOptions,
  lines: LineReader,
  io: Io,
): { fresh: readonly Finding[]; known: number } {
  if (baseline === undefined) return { fresh: findings, known: 0 };
  const path = resolve(io.cwd, baseline);
  const lineOf = ({ file, line }: Finding) => lines.raw(file, line) ?? '';
  if (updateBaseline) write(path, findings, lineOf, io);
  const { fresh, known, gone } = splitByBaseline(findings, readBaseline(path), lineOf);
  if (gone)
    io.stderr(
      `${count(gone, 'fynd i baslinjen finns', 'fynd i baslinjen finns')} inte längre. Kör med --update-baseline för att ta bort dem.\n`,
    );
  return { fresh, known };
}

function write(path: string, findings: readonly Finding[], lineOf: (finding: Finding) => string, io: Io): void {
  if (!isOurs(path))
    throw new KvalitetError(`${path} är ingen baslinje, och skrivs inte över.`, {
      hint: 'Ange ett annat namn med --baseline.',
    });
  const entries = baselineOf(findings, lineOf);
  writeWhole(path, baselineText(entries));
  const total = entries.reduce((sum, { antal }) => sum + antal, 0);
  io.stderr(`Baslinjen ${path} har nu ${count(total, 'känt fynd', 'kända fynd')}.\n`);
}
