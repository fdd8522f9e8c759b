import { join, relative, resolve } from 'node:path';
import { type Binder, binder, openBinder } from '../../api/binder.js';
import { readFonts } from '../../content/fonts.js';
import { pdfSheet } from '../../content/package-files.js';
import { writeFiles } from '../../output/write-files.js';
import { jsonText } from '../../reporters/json-text.js';
import { count, plain } from '../../reporters/plain.js';
import { noteOf } from '../../views/binder/note.js';
import type { BinderView, PrintedPart } from '../../views/binder/view.js';
import type { Io } from '../io.js';
import { mustExist } from '../must-exist.js';
import { type CommonOptions, handbookFolder, referenceDate } from '../options.js';
import { nameWith } from './report-files.js';

interface Options extends CommonOptions {
  unit?: string;
  out?: string;
  since?: string;
  force?: boolean;
  dryRun?: boolean;
}

/** `kvalitet binder`: the reservpärm as one PDF, and beside it a note of what it holds. */
export async function binderCommand(options: Options, io: Io): Promise<number> {
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const opened = await openBinder(root);
  mustExist(opened.handbook, 'enhet', '--unit', options.unit);
  const folder = options.out ? resolve(io.cwd, options.out) : join(root, 'rapporter', 'parm');
  const name = nameWith('reservparm', options.unit);
  const note = join(folder, `${name}.json`);
  const made = await binder(opened, today.day, { unit: options.unit, since: options.since, note });
  tellFaults(made, note, io);
  const { printBinder } = await import('../../render/binder/print.js');
  const { bytes, delar } = printBinder(made.view, pdfSheet('binder/binder.typ'), readFonts());
  const files = new Map<string, string | Uint8Array>([
    [`${name}.pdf`, bytes],
    [`${name}.json`, jsonText(noteOf(made.view, delar, made.dokument))],
  ]);
  const paths = options.dryRun
    ? [...files.keys()].map((file) => join(folder, file))
    : writeFiles(folder, files, options.force ?? false);
  for (const path of paths)
    io.stdout(`${options.dryRun ? 'Skulle skriva' : 'Skrev'} ${relative(io.cwd, path) || path}\n`);
  io.stdout(`\n${summary(made.view, delar)}`);
  return 0;
}

function tellFaults({ view, noteUnreadable }: Binder, note: string, io: Io): void {
  if (noteUnreadable)
    io.stderr(
      `Anteckningen om förra pärmen (${note}) går inte att läsa. Pärmen görs som den första; jämför med --since <dag>.\n`,
    );
  if (view.oläsbara.length)
    io.stderr(
      `${count(view.oläsbara.length, 'fil', 'filer')} går inte att läsa, och kan saknas i pärmen. Kör "kvalitet validate".\n`,
    );
}

/** What a person needs to know before printing. */
function summary(view: BinderView, delar: readonly PrintedPart[]): string {
  const late = view.dokument.filter(({ varning }) => varning !== null).map(({ titel }) => titel);
  const apart = view.dokument.flatMap(({ bilagor }) =>
    bilagor.flatMap(({ bild, titel }) => (bild === null ? [titel] : [])),
  );
  const lines = [
    `Reservpärm för ${view.enhet?.titel ?? 'hela organisationen'}: ${view.dokument.length} dokument, ${delar.at(-1)?.sidor[1] ?? 0} sidor.`,
    since(view),
    late.length ? `Måste ses över: ${late.join(', ')}.` : '',
    view.utelämnade.length
      ? `Märkta för papper men inte med: ${view.utelämnade.map(({ titel, skäl }) => `${titel} ${skäl}`).join(', ')}.`
      : '',
    view.saknas.length
      ? `${view.saknas.length} dokument som pärmen nämner finns inte i den. De står på sista sidan.`
      : '',
    apart.length ? `Bilagor att skriva ut för sig: ${apart.join(', ')}.` : '',
    view.ändringar_utan_commit
      ? 'Handboken har ändringar som inte är sparade i Git. De är med, och försättsbladet säger det.'
      : '',
  ];
  return lines
    .filter(Boolean)
    .map((line) => `${plain(line)}\n`)
    .join('');
}

function since({ förra, ändringar }: BinderView): string {
  if (!förra) return 'Ingen tidigare pärm är känd: den räknas som den första.';
  const of = (slag: string) => ändringar.filter((change) => change.slag === slag).length;
  const told = [
    count(of('ny'), 'nytt', 'nya'),
    count(of('ändrad'), 'ändrat', 'ändrade'),
    `${of('ny översyn')} med ny översyn`,
    count(of('borttagen'), 'borttaget', 'borttagna'),
  ];
  return `Sedan pärmen från ${förra.datum}: ${told.join(', ')}.`;
}
