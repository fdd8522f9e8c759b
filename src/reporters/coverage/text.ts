import { Chalk, type ChalkInstance } from 'chalk';
import { type CoverageView, type KravCoverage, STATES, type State, type UnitCoverage } from '../../model/coverage.js';
import { count, plain, wrap } from '../plain.js';
import { type CoverageReporter, judgedUnits } from './coverage-reporter.js';
import { paragraphLines } from './text-paragraph.js';

/** For people: a table of the units, each paragraph with what is lacking and where, and the handbook's own krav. */
export const text: CoverageReporter = ({ view, width: given, color }) => {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const width = Math.min(given, 100);
  const units = judgedUnits(view);
  const paragraphs = view.paragraphs.map((paragraph) => paragraphLines(paragraph, units, width, paint));
  const parts = [
    head(view, width, paint),
    table(view, width, paint),
    ...paragraphs,
    krav(view, width, paint),
    closing(view, width),
  ];
  return `${parts
    .filter((part) => part.length)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
};

const head = (view: CoverageView, width: number, paint: ChalkInstance) => [
  paint.bold(`Täckning av SOSFS 2011:9, läget ${view.today}`),
  ...wrap(plain(view.organisation), width),
];

const COLUMNS: Record<State, string> = {
  uppfyllt: 'uppfyllt',
  delvis: 'delvis',
  saknas: 'saknas',
  'gäller inte': 'gäller inte',
  'går inte att avgöra här': 'oklart',
};

/** Under so many columns for the names, a table is no help. */
const NARROW = 24;

/** How many paragraphs each unit meets; a unit that is divided is weighed from those below it. */
function table(view: CoverageView, width: number, paint: ChalkInstance): string[] {
  const headings = STATES.map((state) => COLUMNS[state]);
  const room = width - headings.reduce((sum, heading) => sum + heading.length + 2, 0);
  const line = (name: string, row: readonly string[]) =>
    name.padEnd(room) + row.map((cell, index) => cell.padStart((headings[index]?.length ?? 0) + 2)).join('');
  const combined = view.units.some((unit) => unit.combined) ? '. Σ: sammanvägt av enheterna under' : '';
  const rows =
    room < NARROW
      ? view.units.flatMap((unit) => sentence(unit, width))
      : [paint.dim(line('Antal paragrafer', headings)), ...view.units.flatMap((unit) => unitRow(unit, room, line))];
  return [...rows, ...wrap(`oklart: går inte att avgöra i dokument${combined}`, width).map((note) => paint.dim(note))];
}

const nameOf = ({ title, combined }: UnitCoverage) => plain(title) + (combined ? ' Σ' : '');

/** The same on a narrow screen. */
const sentence = (unit: UnitCoverage, width: number) =>
  wrap(`${nameOf(unit)}: ${STATES.map((state) => `${COLUMNS[state]} ${unit.summary[state]}`).join(', ')}`, width);

function unitRow(unit: UnitCoverage, room: number, line: (name: string, row: readonly string[]) => string): string[] {
  const names = wrap(nameOf(unit), room).map((name) => name.slice(0, room));
  return [
    ...names.slice(0, -1),
    line(
      names.at(-1) ?? '',
      STATES.map((state) => String(unit.summary[state])),
    ),
  ];
}

/** The handbook's own requirements: those without an answer in full, the others in a line each. */
function krav({ krav: all }: CoverageView, width: number, paint: ChalkInstance): string[] {
  if (!all.length) return [];
  const unmet = all.filter(({ state }) => state === 'saknas');
  return [
    paint.bold(`Handbokens egna krav: ${all.length - unmet.length} av ${all.length} är uppfyllda`),
    ...unmet.flatMap(({ id, text: what, reason }) => [
      `  ${paint.red('saknas')}  ${plain(id)}`,
      ...wrap(plain(`${what}. ${reason}`), width - 4).map((line) => `    ${line}`),
    ]),
    ...all.filter((each) => !unmet.includes(each)).flatMap((each) => answered(each, width, paint)),
  ];
}

function answered({ id, documents, units }: KravCoverage, width: number, paint: ChalkInstance): string[] {
  const where = units.length ? ` [${units.length > 3 ? `${units.length} enheter` : units.join(', ')}]` : '';
  const names = documents.map(({ document, file }) => document ?? file).join(', ');
  const [first = '', ...rest] = wrap(plain(`uppfyllt  ${id}: ${names}${where}`), width - 4);
  return [`  ${paint.green('uppfyllt')}${first.slice('uppfyllt'.length)}`, ...rest.map((line) => `    ${line}`)];
}

function closing(view: CoverageView, width: number): string[] {
  const unreadable = view.unreadable.flatMap(({ file, reason }) =>
    wrap(plain(`${file}: ${reason}`), width - 2).map((line) => `  ${line}`),
  );
  const units = judgedUnits(view).length;
  return [
    ...(unreadable.length ? ['Inte räknade, eftersom de inte går att läsa:', ...unreadable, ''] : []),
    ...wrap(
      `${count(view.paragraphs.length, 'paragraf', 'paragrafer')} och ${count(units, 'enhet', 'enheter')}. Här står vad dokumenten visar, inte hur arbetet görs. Kravens säkerhet står vid varje paragraf. Alla dokument: --unit, eller --format html, csv eller json.`,
      width,
    ),
  ];
}
