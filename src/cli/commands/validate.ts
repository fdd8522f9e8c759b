import { relative, sep } from 'node:path';
import { scanHistory } from '../../api/history-scan.js';
import { type Validation, validate } from '../../api/validate.js';
import { packageVersion } from '../../content/package-files.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { maskPersonNumbers } from '../../privacy/person-numbers.js';
import { withoutNumbers } from '../../privacy/without-numbers.js';
import { REPORTERS } from '../../reporters/index.js';
import { plain } from '../../reporters/plain.js';
import { summarise } from '../../reporters/reporter.js';
import { CATALOGUE } from '../../rules/index.js';
import type { Io } from '../io.js';
import { choice, handbookFolder, referenceDate, useColor } from '../options.js';
import { choose } from './validate/choose.js';
import { readerAfterFix } from './validate/fix-first.js';
import { lineReader } from './validate/lines.js';
import type { ValidateOptions } from './validate/options.js';
import { watching } from './validate/watching.js';

const LEVELS = ['fel', 'varning', 'tips'] as const;

/** `kvalitet validate`: all findings, in one of the formats; 1 when any is at or above --fail-on. */
export async function validateCommand(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  mustAgree(options);
  const once = () => runOnce(paths, options, io);
  return options.watch ? watching(handbookFolder(options, io), once, io) : once();
}

/** Flags that contradict each other are a usage fault, told before anything is done. */
function mustAgree({ fix, dryRun, watch, updateBaseline, baseline }: ValidateOptions): void {
  const refuse = (message: string, hint: string) => {
    throw new KvalitetError(message, { hint });
  };
  if (dryRun && !fix)
    refuse('--dry-run visar vad --fix skulle ändra, men --fix saknas.', 'Skriv "kvalitet validate --fix --dry-run".');
  if (watch && fix)
    refuse('--watch och --fix går inte ihop: då skrivs filerna om medan du skriver i dem.', 'Kör dem var för sig.');
  if (updateBaseline && !baseline)
    refuse('--update-baseline behöver veta vilken fil.', 'Skriv --baseline baslinje.json --update-baseline.');
}

async function runOnce(paths: readonly string[], options: ValidateOptions, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(REPORTERS));
  const failOn = choice('--fail-on', options.failOn ?? 'fel', LEVELS);
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const read = await readerAfterFix(root, today.day, format, paths, options, io);
  const validation = await validate(root, today.day, read);
  const lineOf = lineReader(root, validation.handbook, read);
  const chosen = await choose(root, await withHistory(root, validation, options), paths, options, lineOf, io);
  if (validation.skipped) io.stderr(`${validation.skipped}\n`);
  for (const remark of remarksOn(validation)) io.stderr(`${remark}\n`);
  const report = (await REPORTERS[format]?.()) ?? (() => '');
  const findings = chosen.findings.map(withoutNumbers);
  const outcome = {
    findings,
    summary: summarise(findings, chosen.documents, chosen.suppressed),
    version: packageVersion(),
    today: today.text,
    commit: validation.commit,
    prefix: relative(workspace(io), root).split(sep).join('/'),
    failOn,
    rules: [...CATALOGUE.values()],
  };
  io.stdout(report(outcome, { width: io.width, color: useColor(options, io), lineOf: lineOf.masked }));
  return findings.some(({ severity }) => LEVELS.indexOf(severity) <= LEVELS.indexOf(failOn)) ? 1 : 0;
}

/** How registers were read, where nobody could have guessed it: no fault, but those who doubt a figure look here. */
const remarksOn = ({ handbook }: Validation): string[] =>
  handbook.tables.flatMap(({ remark }) => (remark === undefined ? [] : [maskPersonNumbers(plain(remark))]));

/** With --history-scan the numbers that Git remembers are findings too. */
async function withHistory(
  root: string,
  validation: Validation,
  { historyScan }: ValidateOptions,
): Promise<Validation> {
  if (!historyScan) return validation;
  if (validation.commit === null)
    throw new KvalitetError('--history-scan behöver Git, men handboken ligger inte i Git.', {
      hint: 'Kör utan --history-scan.',
    });
  return { ...validation, findings: [...validation.findings, ...(await scanHistory(root, validation.handbook))] };
}

/** The repository's folder as the host of the pipeline names it (GitHub, GitLab, Azure), else where the command runs. */
const workspace = ({ env, cwd }: Io) => env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || env.BUILD_SOURCESDIRECTORY || cwd;
