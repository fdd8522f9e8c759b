import type { YearItem, YearPlan } from '../../queries/year-plan.js';
import { KIND_WORDS } from '../../views/kind-words.js';
import { count, plain } from '../plain.js';

/** Everything that an årshjul is drawn from. `nameOf` gives the title of a role or unit, or the id when it has none. */
export interface YearOutcome {
  plan: YearPlan;
  organisation: string;
  /** What the plan was narrowed to, in words; none when it holds everything. */
  scope: readonly string[];
  nameOf: (id: string) => string;
  width: number;
  color: boolean;
}

/** Turns the plan into the text of one format. Pure. */
export type YearReporter = (outcome: YearOutcome) => string;

/** The months as they are written, with a small letter; January is the first. */
export const MONTHS: readonly string[] =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** One line of the plan: the same thing on the same day stands once, with all units and functions that it concerns. */
export interface Row {
  kind: YearItem['kind'];
  /** Day of the month; undefined for what no day is set for. */
  day?: number;
  kindName: string;
  title: string;
  /** The period or the occasion; empty when it says no more than the title. */
  what: string;
  document: string;
  units: readonly string[];
  responsible: readonly string[];
}

/** The items of a month (or those without a day) as rows in safe words, by day, then kind and title. */
export function rowsOf(items: readonly YearItem[], { nameOf }: YearOutcome): Row[] {
  const groups = new Map<string, YearItem[]>();
  for (const item of items) {
    const key = JSON.stringify([item.kind, item.document, item.part, item.title, item.due, item.what]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const names = (all: YearItem[], key: 'units' | 'responsible') =>
    [...new Set(all.flatMap((item) => item[key]))].map((id) => plain(nameOf(id)));
  const rows = [...groups.values()].flatMap((all): Row[] => {
    const [first] = all;
    if (!first) return [];
    const title = plain(first.title);
    const kindName = KIND_WORDS[first.kind].name;
    return [
      {
        kind: first.kind,
        day: first.due ? Number(first.due.slice(8)) : undefined,
        kindName,
        title,
        what: whatOf(first, `${kindName} ${title}`),
        document: plain(first.document ?? ''),
        units: names(all, 'units'),
        responsible: first.kind === 'möte' ? [] : names(all, 'responsible'),
      },
    ];
  });
  return rows.sort(
    (a, b) =>
      (a.day ?? 0) - (b.day ?? 0) ||
      a.kindName.localeCompare(b.kindName, 'sv') ||
      a.title.localeCompare(b.title, 'sv') ||
      a.what.localeCompare(b.what, 'sv', { numeric: true }),
  );
}

/** What the row does not say already: the day stands beside it, and so do the kind and the title. */
function whatOf({ kind, due, what }: YearItem, said: string): string {
  const name = `${KIND_WORDS[kind].name.toLowerCase()} `;
  if (kind === 'möte' && due !== null) return '';
  const known = due === null ? what : what.replace(` (senast ${due})`, '').replace(` ${due}`, '');
  const left = plain(known.startsWith(name) ? known.slice(name.length) : known);
  return SAYS_NO_MORE.has(kind) || said.toLowerCase().includes(left.toLowerCase()) ? '' : left;
}

/** Of these kinds a document owes one at a time, and the name of the kind says all that there is to say. */
const SAYS_NO_MORE: ReadonlySet<YearItem['kind']> = new Set(['revision', 'åtgärd', 'effekt', 'riskanalys']);

/** The year's twelve months as rows. */
export const monthRows = (outcome: YearOutcome): Row[][] =>
  MONTHS.map((_, index) => rowsOf(outcome.plan.months.find(({ month }) => month === index + 1)?.items ?? [], outcome));

/** How much there is, as "152 saker på året och 12 utan fast dag". */
export function sumOf(months: readonly Row[][], löpande: readonly Row[]): string {
  const dated = months.reduce((sum, rows) => sum + rows.length, 0);
  return `${count(dated, 'sak', 'saker')} på året${löpande.length ? ` och ${löpande.length} utan fast dag` : ''}`;
}

/** What the plan is of: the organisation and what it was narrowed to. */
export const scopeOf = ({ organisation, scope }: YearOutcome) => [organisation, ...scope].map(plain).filter(Boolean);
