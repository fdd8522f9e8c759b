import { relative, resolve } from 'node:path';
import { planYear } from '../../api/year.js';
import { civil, type Day, parseDay } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { writeFiles } from '../../output/write-files.js';
import { KINDS } from '../../queries/due-item.js';
import type { YearItem } from '../../queries/year-plan.js';
import { plain } from '../../reporters/plain.js';
import { YEAR_REPORTERS } from '../../reporters/year/index.js';
import { KIND_WORDS } from '../../views/kind-words.js';
import type { Io } from '../io.js';
import { kindsGiven } from '../kinds.js';
import { mustExist } from '../must-exist.js';
import { mustStandApart } from '../must-stand-apart.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  role?: string;
  unit?: string;
  kind?: string;
  format?: string;
  out?: string;
  force?: boolean;
}

const YEAR_KINDS = [...KINDS, 'möte'] as const;

/** `kvalitet year <year>`: the årshjul of a year, on the screen or as a file with --out. A plan, not a check: 0. */
export async function yearCommand(given: string, options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(YEAR_REPORTERS));
  const year = yearOf(given, referenceDate(options, io).day);
  if (options.force && options.out === undefined)
    throw new KvalitetError('--force gäller en fil som skrivs, och årshjulet skrivs inte till någon fil.', {
      hint: 'Lägg till --out och en mapp, till exempel --out planering.',
    });
  const kinds = kindsGiven(options.kind, YEAR_KINDS);
  const root = handbookFolder(options, io);
  const { handbook, plan } = await planYear(root, year, { ...options, kinds }, (known) => {
    mustExist(known, 'roll', '--role', options.role);
    mustExist(known, 'enhet', '--unit', options.unit);
  });
  const report = (await YEAR_REPORTERS[format]?.()) ?? (() => '');
  const nameOf = (id: string) => handbook.byId.get(id)?.titel ?? id;
  const text = report({
    plan,
    organisation: handbook.settings.organisation,
    scope: scopeOf(options, kinds, nameOf),
    nameOf,
    width: options.out === undefined ? io.width : 80,
    color: options.out === undefined && useColor(options, io),
  });
  if (options.out === undefined) io.stdout(text);
  else {
    const name = `${nameFor(year, options, kinds)}.${format === 'text' ? 'txt' : format}`;
    mustStandApart(root, handbook, resolve(io.cwd, options.out), [name]);
    write(text, name, options, io);
  }
  warn(handbook, io);
  return 0;
}

/** How far ahead a plan says anything: farther off nothing that is written now holds. */
const AHEAD = 20;

function yearOf(given: string, today: Day): number {
  if (!/^\d{4}$/.test(given) || parseDay(`${given}-01-01`) === undefined)
    throw new KvalitetError(`"${given}" är inget år.`, {
      hint: 'Skriv året med fyra siffror, till exempel "kvalitet year 2027".',
    });
  const last = civil(today).year + AHEAD;
  if (Number(given) > last)
    throw new KvalitetError(`År ${given} är för långt fram.`, {
      hint: `Ett årshjul går att göra till och med ${last}.`,
    });
  return Number(given);
}

/** What the plan was narrowed to, in words. */
function scopeOf(
  { role, unit }: Options,
  kinds: readonly YearItem['kind'][] | undefined,
  nameOf: (id: string) => string,
): string[] {
  const named = kinds?.map((kind) => KIND_WORDS[kind].name.toLowerCase()).join(', ');
  return [
    ...(role === undefined ? [] : [`Ansvarig: ${nameOf(role)}`]),
    ...(unit === undefined ? [] : [`Enhet: ${nameOf(unit)}`]),
    ...(named ? [`Bara ${named}`] : []),
  ];
}

/** A part of the year has a name of its own, so that it does not replace the whole: ids and kinds hold no odd signs. */
const nameFor = (year: number, { role, unit }: Options, kinds: readonly YearItem['kind'][] = []) =>
  ['arshjul', year, role, unit, ...[...kinds].sort()]
    .filter(Boolean)
    .join('-')
    .normalize('NFD')
    .replace(/[^\w-]/g, '');

function write(text: string, name: string, { out = '', force = false }: Options, io: Io): void {
  for (const path of writeFiles(resolve(io.cwd, out), new Map([[name, text]]), force))
    io.stdout(`Skrev ${relative(io.cwd, path) || path}\n`);
}

/** A file that cannot be read may owe something that the plan does not show. */
function warn({ broken }: Handbook, io: Io): void {
  for (const { file } of broken) io.stderr(`${plain(file)} går inte att läsa, och är inte med i årshjulet.\n`);
}
