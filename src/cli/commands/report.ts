import { join, relative, resolve } from 'node:path';
import { readTemplate } from '../../api/read-template.js';
import { yearReport } from '../../api/report.js';
import { parseDay } from '../../calendar/dates.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { writeFiles } from '../../output/write-files.js';
import { jsonText } from '../../reporters/json-text.js';
import { count } from '../../reporters/plain.js';
import type { ReportView } from '../../views/view.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice, handbookFolder, referenceDate } from '../options.js';

interface Options extends CommonOptions {
  template?: string;
  format?: string;
  out?: string;
  data?: boolean;
  force?: boolean;
}

/** `kvalitet report <year>`: the year's report as files, or its view as JSON with --data. */
export async function reportCommand(given: string, options: Options, io: Io): Promise<number> {
  const today = referenceDate(options, io);
  const year = yearOf(given, today.day);
  const root = handbookFolder(options, io);
  const template = readTemplate(options.template ?? 'kvalitetsberattelse', root);
  const { view, formats: configured } = await yearReport(root, year, today.day, template);
  if (view.fel) io.stderr(`Handboken har ${count(view.fel, 'fel', 'fel')}. Kör "kvalitet validate" för att se dem.\n`);
  if (options.data) {
    io.stdout(jsonText(view));
    return 0;
  }
  const { reportTree, WRITERS } = await import('../../render/report.js');
  const formats = formatsOf(
    options.format?.split(',') ?? wanted(configured, template.formats, io),
    Object.keys(WRITERS),
  );
  const tree = reportTree(view, template);
  const files = new Map<string, string | Uint8Array>();
  for (const format of formats)
    files.set(`${template.name}-${year}.${format}`, (await WRITERS[format]?.(tree, view, template)) ?? '');
  const folder = options.out ? resolve(io.cwd, options.out) : join(root, 'rapporter', String(year));
  for (const path of writeFiles(folder, files, options.force ?? false))
    io.stdout(`Skrev ${relative(io.cwd, path) || path}\n`);
  io.stdout(remaining(view));
  return 0;
}

/** The formats asked for on the command line: each must exist. */
const formatsOf = (given: readonly string[], known: readonly string[]) =>
  [...new Set(given)].map((format) => choice('--format', format.trim(), known));

/** The formats that handbok.yaml asks for, as far as the template has them; else all that it has. */
function wanted(configured: readonly string[], offered: readonly string[], io: Io): readonly string[] {
  const lacking = configured.filter((format) => !offered.includes(format));
  if (lacking.length)
    io.stderr(
      `handbok.yaml ber om ${lacking.join(' och ')}, som inte går att göra än. Berättelsen görs i ${offered.join(' och ')}.\n`,
    );
  const usable = configured.filter((format) => offered.includes(format));
  return usable.length ? usable : offered;
}

function yearOf(given: string, today: number): number {
  const first = /^\d{4}$/.test(given) ? parseDay(`${given}-01-01`) : undefined;
  if (first === undefined)
    throw new KvalitetError(`"${given}" är inget år.`, {
      hint: 'Skriv året med fyra siffror, till exempel "kvalitet report 2024".',
    });
  if (first > today)
    throw new KvalitetError(`År ${given} har inte börjat.`, {
      hint: 'En berättelse görs om ett år som har börjat. Kontrollera --today.',
    });
  return Number(given);
}

function remaining({ att_skriva }: ReportView): string {
  if (!att_skriva.length) return '\nAlla avsnitt är skrivna.\n';
  return `\nAtt skriva (${count(att_skriva.length, 'avsnitt', 'avsnitt')}):\n${att_skriva.map(({ avsnitt, rubrik }) => `  ${avsnitt.padEnd(20)} ${rubrik}\n`).join('')}`;
}
