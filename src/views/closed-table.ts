import type { CountedEvent } from '../queries/events.js';
import type { Year } from '../queries/year.js';
import { type Context, type Made, table } from './context.js';
import { eventSources } from './event-source.js';
import { beside, EMPTY, sum } from './event-tables.js';
import { type Figure, figure, hidden, hideSmall } from './figure.js';
import type { Cell } from './view.js';

/** What is broken down, and how. */
export interface Breakdown {
  id: string;
  rubrik: string;
  /** The heading of the names. */
  kolumn: string;
  definition?: string;
  /** What the parts must add up to. */
  whole: (year: Year) => readonly CountedEvent[];
  /** What is recorded one by one, and can be told apart. */
  parts: (year: Year) => readonly CountedEvent[];
  nameOf: (event: CountedEvent) => string;
  /** The names in their order, also those that nothing belongs to; without them, the names that are found. */
  names?: readonly string[];
}

/** The parts of one year, each under its name, and what the register counts without telling it apart. */
interface Column {
  year: Year;
  total: number;
  parts: number;
  /** Too few to be broken down at all. */
  small: boolean;
  cells: Figure[];
}

const REST = 'Bara räknade, inte redovisade var för sig';

/** This year beside the year before, with the sum last; the definition says whether the parts add up, and why not. */
export function closedTable(context: Context, of: Breakdown): Made {
  const years = [context.year, context.before];
  const names = of.names ?? namesOf(years, of);
  const columns = years.map((year) => column(context, year, of, names));
  const found = columns.some(({ total, parts }) => total + parts > 0);
  const rader = found || of.names ? rows(context, of, names, columns) : [];
  const definition = (rader.length ? [of.definition, ...closing(columns, rader)] : []).filter(Boolean).join(' ');
  return table(of.id, of.rubrik, [of.kolumn, ...beside(context)], rader, found ? tooFew(columns) : EMPTY, definition);
}

const tooFew = ([column]: readonly Column[]) =>
  `För få för att delas upp: färre än ${column?.year.handbook.settings.minstaGrupp} om året.`;

const count = (events: readonly CountedEvent[]) => events.reduce((total, event) => total + event.antal, 0);

const isSmall = (year: Year, number: number) => number > 0 && number < year.handbook.settings.minstaGrupp;

/** A name alone can tell too much: only a year that is large enough to be broken down gives names. */
function namesOf(years: readonly Year[], { parts, nameOf }: Breakdown): string[] {
  const telling = years
    .map((year) => ({ year, events: parts(year) }))
    .filter(({ year, events }) => !isSmall(year, count(events)));
  return [...new Set(telling.flatMap(({ events }) => events.map(nameOf)))].sort((a, b) => a.localeCompare(b, 'sv'));
}

function column(context: Context, year: Year, of: Breakdown, names: readonly string[]): Column {
  const [whole, parts] = [of.whole(year), of.parts(year)];
  const [total, told] = [count(whole), count(parts)];
  const groups = names.map((name) =>
    sum(
      context,
      year,
      parts.filter((event) => of.nameOf(event) === name),
    ),
  );
  const rest = figure(Math.max(0, total - told), total > told ? eventSources(context, [...whole, ...parts]) : []);
  const isKnown = sum(context, year, whole).läge === 'värde';
  const cells = [...groups, isKnown ? rest : sum(context, year, whole)];
  const least = year.handbook.settings.minstaGrupp;
  const small = isSmall(year, Math.max(total, told));
  const shown = small ? cells.map(() => hidden(`färre än ${least}`)) : hideSmall(cells, least);
  return { year, total, parts: told, small, cells: shown };
}

function rows(context: Context, of: Breakdown, names: readonly string[], columns: readonly Column[]): Cell[][] {
  const sums: Cell[] = ['Summa', ...columns.map(({ year }) => sum(context, year, of.whole(year)))];
  const row = (name: string, index: number): Cell[] => [name, ...columns.map(({ cells }) => cells.at(index) as Figure)];
  const divided = columns.some(({ small, total, parts }) => !small && total + parts > 0);
  if (!divided && columns.some(({ small }) => small)) return [];
  const counted = columns.some(({ total, parts }) => total > parts);
  return [...names.map(row), ...(counted ? [row(REST, -1)] : []), sums];
}

/** Whether the parts make the sum, said to whoever adds them up. */
function closing(columns: readonly Column[], rader: readonly Cell[][]): string[] {
  const wrong = columns
    .filter(({ total, parts }) => parts > total)
    .map(
      ({ year, total, parts }) =>
        `${year.year} är ${parts} redovisade var för sig, men registret räknar bara ${total}. Därför går delarna inte ihop med summan.`,
    );
  const hides = rader.flat().some((cell) => typeof cell !== 'string' && cell.läge === 'dold');
  if (hides) return [...wrong, 'Små grupper visas inte. Därför går det inte att räkna ihop delarna till summan.'];
  return wrong.length ? wrong : ['Delarna är tillsammans lika många som summan.'];
}
