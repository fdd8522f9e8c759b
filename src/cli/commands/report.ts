import { join, relative, resolve } from 'node:path';
import { type ReadTemplate, readTemplate } from '../../api/read-template.js';
import { openYear } from '../../api/report.js';
import { parseDay } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { writeFiles } from '../../output/write-files.js';
import { jsonText } from '../../reporters/json-text.js';
import { count, plain } from '../../reporters/plain.js';
import { PER_UNIT } from '../../views/index.js';
import type { ReportView } from '../../views/view.js';
import type { Io } from '../io.js';
import { mustExist } from '../must-exist.js';
import { mustStandApart } from '../must-stand-apart.js';
import { type CommonOptions, choice, handbookFolder, referenceDate } from '../options.js';
import { reportName } from './report-files.js';

interface Options extends CommonOptions {
  template?: string;
  format?: string;
  out?: string;
  data?: boolean;
  rev?: string;
  force?: boolean;
  unit?: string;
  perUnit?: boolean;
  headingLevel?: string;
  failOnMissing?: boolean;
}

/** `kvalitet report <year>`: the year's report as files, or its view as JSON with --data. */
export async function reportCommand(given: string, options: Options, io: Io): Promise<number> {
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const level = headingLevel(options.headingLevel);
  const { year, half } = periodOf(given);
  const templateIn = (folder: string) => {
    const read = readTemplate(options.template ?? 'kvalitetsberattelse', folder);
    mustGoTogether(options, read);
    mustFit(given, { year, half }, today.day, read);
    return read;
  };
  // Of a past state the template is known only when that has been laid out; else what is wrong is told before Git is asked.
  const asked = options.rev === undefined ? templateIn(root) : templateIn;
  const { template, ...opened } = await openYear(root, year, today.day, asked, { half, rev: options.rev });
  mustExist(opened.handbook, 'enhet', '--unit', options.unit);
  const wanted = options.perUnit ? [...opened.units.map(({ id }) => id), undefined] : [options.unit];
  const reports = wanted.map((unit) => ({ unit, view: opened.report(unit) }));
  const last = reports.at(-1)?.view;
  if (last && options.rev !== undefined) io.stderr(toldOf(last));
  else tellFaults(last?.fel ?? 0, io);
  if (options.data) io.stdout(jsonText(reports[0]?.view));
  else
    await writeReports(
      reports,
      { ...{ template, level, year, root, options }, handbook: opened.handbook, configured: opened.formats },
      io,
    );
  return options.failOnMissing ? failing(reports, io) : 0;
}

const tellFaults = (faults: number, io: Io) => {
  if (faults) io.stderr(`Handboken har ${count(faults, 'fel', 'fel')}. Kör "kvalitet validate" för att se dem.\n`);
};

/** A report that was made, of the whole or of one unit. */
interface Report {
  unit: string | undefined;
  view: ReportView;
}

/** What the files of some reports are made with. */
interface Making {
  template: ReadTemplate;
  level: number;
  year: number;
  root: string;
  handbook: Handbook;
  options: Options;
  configured: readonly string[];
}

async function writeReports(reports: readonly Report[], making: Making, io: Io): Promise<void> {
  const { template, level, year, root, handbook, options, configured } = making;
  const { reportFiles, reportTree, WRITERS } = await import('../../render/report.js');
  const formats = formatsOf(
    options.format?.split(',') ?? wantedFormats(configured, template.formats, io),
    Object.keys(WRITERS),
  );
  const files = new Map<string, string | Uint8Array>();
  for (const { unit, view } of reports) {
    const tree = reportTree(view, template, level);
    const name = reportName(template.name, view.halvår ?? year, unit);
    for (const format of formats)
      for (const [file, made] of await reportFiles(format, name, tree, view, template)) files.set(file, made);
  }
  const folder = options.out ? resolve(io.cwd, options.out) : join(root, 'rapporter', String(year));
  mustStandApart(root, handbook, folder, files.keys());
  for (const path of writeFiles(folder, files, options.force ?? false))
    io.stdout(`Skrev ${relative(io.cwd, path) || path}\n`);
  for (const { view } of reports) io.stdout(remaining(view, reports.length > 1));
}

function headingLevel(given = '1'): number {
  if (/^[1-4]$/.test(given)) return Number(given);
  throw new KvalitetError(`--heading-level kan inte vara "${given}".`, { hint: 'Välj mellan: 1, 2, 3, 4.' });
}

/** Options that ask for two things at once are told, never half obeyed. */
function mustGoTogether({ unit, perUnit, data }: Options, template: ReadTemplate): void {
  if (perUnit && unit !== undefined)
    throw new KvalitetError('--unit och --per-unit går inte ihop.', {
      hint: 'Ange --unit för en enhets berättelse, eller --per-unit för allas.',
    });
  if (perUnit && data)
    throw new KvalitetError('--data skriver en berättelse i taget och går inte ihop med --per-unit.', {
      hint: 'Ange en enhet med --unit.',
    });
  if ((perUnit || unit !== undefined) && !PER_UNIT.has(template.vy))
    throw new KvalitetError(`Mallen ${template.name} görs inte per enhet.`, {
      hint: `Gör den för hela organisationen, utan --unit och --per-unit. Per enhet görs: ${[...PER_UNIT].join(', ')}.`,
    });
}

/** What --fail-on-missing tells, and the exit code: 1 when a text or a figure that should be there is not. */
function failing(reports: readonly Report[], io: Io): number {
  const lines = reports.flatMap(({ view }) => {
    const where = reports.length > 1 ? `${plain(view.enhet?.titel ?? 'Den samlade berättelsen')}: ` : '';
    return [
      ...view.att_skriva.map(({ rubrik }) => `${where}inget är skrivet i avsnittet ${plain(rubrik)}.`),
      ...view.saknas.map(({ tabell, vad, skäl }) => plain(`${where}${tabell}${vad ? ` (${vad})` : ''}: ${skäl}`)),
    ];
  });
  if (!lines.length) return 0;
  io.stderr(
    `${count(lines.length, 'sak', 'saker')} saknas i berättelsen:\n${lines.map((line) => `  ${line}\n`).join('')}`,
  );
  return 1;
}

/** Which state a report with --rev was made from, and what the state cannot know when it is older than what is asked. */
function toldOf({ commit, commit_dag, bedömd_per, fel }: ReportView): string {
  const missing = (commit_dag ?? '') < bedömd_per ? ' Det som skrevs in senare är inte med.' : '';
  const faults = fel ? ` Den hade ${count(fel, 'fel', 'fel')} då.` : '';
  return `Handboken som den var ${commit_dag} (${commit?.slice(0, 7)}), läget ${bedömd_per}.${missing}${faults}\n`;
}

/** The formats asked for on the command line: each must exist. */
const formatsOf = (given: readonly string[], known: readonly string[]) =>
  [...new Set(given)].map((format) => choice('--format', format.trim(), known));

/** The formats that handbok.yaml asks for, as far as the template has them; else all that it has. */
function wantedFormats(configured: readonly string[], offered: readonly string[], io: Io): readonly string[] {
  const lacking = configured.filter((format) => !offered.includes(format));
  if (lacking.length)
    io.stderr(
      `handbok.yaml ber om ${lacking.join(' och ')}, som inte går att göra än. Berättelsen görs i ${offered.join(' och ')}.\n`,
    );
  const usable = configured.filter((format) => offered.includes(format));
  return usable.length ? usable : offered;
}

/** A year, or half of one. */
interface Period {
  year: number;
  half: 1 | 2 | undefined;
}

/** The year that is asked for, or half of it: `2024`, `2024-H1`. */
function periodOf(given: string): Period {
  const [, year = '', half] = /^(\d{4})(?:-H([12]))?$/i.exec(given) ?? [];
  if (firstDay({ year: Number(year), half: undefined }) === undefined || !year)
    throw new KvalitetError(`"${given}" är inget år.`, {
      hint: 'Skriv året med fyra siffror, till exempel "kvalitet report 2024". Mallar som görs för halvår tar också 2024-H1.',
    });
  return { year: Number(year), half: half === undefined ? undefined : (Number(half) as 1 | 2) };
}

const firstDay = ({ year, half }: Period) =>
  parseDay(`${String(year).padStart(4, '0')}-${half === 2 ? '07' : '01'}-01`);

/** What a template cannot be made for is told: half a year, or a time that has not begun. */
function mustFit(given: string, { year, half }: Period, today: number, template: ReadTemplate): void {
  if (half && !template.halvår)
    throw new KvalitetError(`Mallen ${template.name} görs för hela år, inte för ${given}.`, {
      hint: `Skriv "kvalitet report ${year} --template ${template.name}".`,
    });
  if ((firstDay({ year, half }) ?? 0) > today && !template.kommande)
    throw new KvalitetError(half ? `Halvåret ${given} har inte börjat.` : `År ${given} har inte börjat.`, {
      hint: `En berättelse görs om ${half ? 'ett halvår' : 'ett år'} som har börjat. Kontrollera --today.`,
    });
}

function remaining({ att_skriva, enhet }: ReportView, isOneOfMany: boolean): string {
  const name = isOneOfMany ? `${plain(enhet?.titel ?? 'Den samlade berättelsen')}. ` : '';
  if (!att_skriva.length) return `\n${name}Alla avsnitt är skrivna.\n`;
  const lines = att_skriva.map(({ avsnitt, rubrik }) => `  ${avsnitt.padEnd(20)} ${rubrik}\n`);
  return `\n${name}Att skriva (${count(att_skriva.length, 'avsnitt', 'avsnitt')}):\n${lines.join('')}`;
}
