import { openForPatterns, yearPatterns } from '../../api/patterns.js';
import { type Day, parseDay } from '../../calendar/dates.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { comparedPeriods, usualYear } from '../../queries/patterns/periods.js';
import { PATTERNS_REPORTERS } from '../../reporters/patterns/index.js';
import { plain } from '../../reporters/plain.js';
import type { Io } from '../io.js';
import { mustExist } from '../must-exist.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  year?: string;
  unit?: string;
  format?: string;
}

/** `kvalitet patterns`: what all sources together say of a year beside the three before. A report, not a check: 0. */
export async function patternsCommand(options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', [...Object.keys(PATTERNS_REPORTERS), 'md']);
  const { day } = referenceDate(options, io);
  const year = options.year === undefined ? usualYear(day) : yearGiven(options.year, day);
  const root = handbookFolder(options, io);
  const opened = await openForPatterns(root);
  mustExist(opened.handbook, 'enhet', '--unit', options.unit);
  const view = await yearPatterns(root, opened, year, day, options.unit);
  if (format === 'md') {
    const { patternsMarkdown } = await import('../../render/patterns-markdown.js');
    io.stdout(patternsMarkdown(view).split('\n').map(plain).join('\n'));
    return 0;
  }
  const report = (await PATTERNS_REPORTERS[format]?.()) ?? (() => '');
  io.stdout(report({ view, width: io.width, color: useColor(options, io) }));
  return 0;
}

function yearGiven(given: string, today: Day): number {
  const first = /^\d{4}$/.test(given) ? parseDay(`${given}-01-01`) : undefined;
  if (first === undefined)
    throw new KvalitetError(`--year kan inte vara "${given}".`, {
      hint: 'Skriv året med fyra siffror, till exempel --year 2025.',
    });
  if (first <= today && comparedPeriods(Number(given), today).months > 0) return Number(given);
  throw new KvalitetError(first > today ? `År ${given} har inte börjat.` : `Ingen hel månad av ${given} har gått än.`, {
    hint: `Välj ett tidigare år, till exempel --year ${usualYear(today)}.`,
  });
}
