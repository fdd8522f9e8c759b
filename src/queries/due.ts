import { type Day, formatDay } from '../calendar/dates.js';
import type { Handbook } from '../model/handbook.js';
import { concerns, isCommonFor } from '../model/units.js';
import { type DueItem, KINDS, type Kind } from './due-item.js';
import type { Facts } from './facts.js';
import { obligations, unjudged } from './obligations/index.js';
import type { Obligation } from './obligations/obligation.js';
import { stateOf } from './reviews.js';

/** The list of what is due: overdue and soon in `items`, the rest as a number, and what could not be judged. */
export interface DueList {
  summary: { overdue: number; soon: number; later: number };
  unreadable: { file: string; reason: string }[];
  items: DueItem[];
  /** With `unit`: how many overdue or soon are left out since they are common, not the unit's own. */
  common?: number;
}

/** Which part of the list is wanted. A role counts wherever it is listed; a unit counts with those below it. */
export interface DueFilter {
  role?: string;
  unit?: string;
  within?: string;
  /** Every kind, not only reviews; it widens the kinds, not the time. */
  all?: boolean;
  kinds?: readonly Kind[];
}

/** The kinds that a filter asks for: those named, else every one with `all`, else reviews. */
export const kindsOf = ({ all, kinds }: DueFilter): readonly Kind[] => kinds ?? (all ? KINDS : ['revision']);

/** What is due at a day, soonest first. `facts` is what only law and history know: without them early reviews are fewer. */
export const dueList = (handbook: Handbook, today: Day, filter: DueFilter, facts: Facts = {}): DueList =>
  dueLists(handbook, today, filter, facts)({});

/** The same for many parts of the list, such as each role's: what is owed is worked out once, whatever their number. */
export function dueLists(
  handbook: Handbook,
  today: Day,
  filter: DueFilter,
  facts: Facts = {},
): (part: Pick<DueFilter, 'role' | 'unit'>) => DueList {
  const kinds = kindsOf(filter);
  const varsel = filter.within ?? handbook.settings.revision.varsel;
  const owed = obligations(handbook, today, kinds, facts).sort(byDue);
  const open = unjudged(handbook, today, kinds);
  return (part) => {
    const whole = { ...filter, ...part };
    const wanted = isWanted(handbook, whole);
    const all = owed.filter(wanted).map((one) => itemOf(one, today, varsel));
    const number = (state: DueItem['state']) => all.filter((item) => item.state === state).length;
    return {
      summary: { overdue: number('overdue'), soon: number('soon'), later: number('later') },
      unreadable: open.filter(({ owner }) => !owner || wanted(owner)).map(({ file, reason }) => ({ file, reason })),
      items: all.filter((item) => item.state !== 'later'),
      ...(whole.unit === undefined ? {} : { common: commonIn(handbook, owed, whole, today, varsel) }),
    };
  };
}

/** How many of the obligations near in time would be in the unit's list, had they named it. */
function commonIn(
  handbook: Handbook,
  owed: readonly Obligation[],
  { role, unit = '' }: DueFilter,
  today: Day,
  varsel: string,
): number {
  const ofRole = isWanted(handbook, role === undefined ? {} : { role });
  return owed.filter(
    (one) => ofRole(one) && isCommonFor(handbook, one.units, unit) && stateOf(one.due, today, varsel) !== 'later',
  ).length;
}

const isWanted =
  (handbook: Handbook, { role, unit }: DueFilter) =>
  ({ responsible, units }: Pick<Obligation, 'responsible' | 'units'>) =>
    (!role || responsible.includes(role)) && (!unit || concerns(handbook, units, unit));

function itemOf(owed: Obligation, today: Day, varsel: string): DueItem {
  const { kind, document, type, title, file, units, responsible, due, reasons, part, period } = owed;
  const state = stateOf(due, today, varsel);
  return {
    ...{ kind, document, type, title, file, units, responsible },
    ...{ due: formatDay(due), state, days: due - today, reasons },
    ...(part === undefined ? {} : { part }),
    ...(period === undefined ? {} : { period }),
  };
}

/** Soonest first; what is due the same day in the order of files, and within a file as the document has it. */
const byDue = (a: Obligation, b: Obligation) => a.due - b.due || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
