import { DAYS, daysFrom, daysOf, indexOf, type Period, timeLater } from './days.js';

/** A control as its frontmatter has it: an egenkontroll or uppföljning, with only the keys that time depends on. */
export interface Control {
  status?: 'utkast' | 'gällande' | 'upphävd';
  enhet?: readonly string[];
  frekvens?: string;
  /** One-off, instead of frekvens. */
  senast?: string;
  från?: string;
  till?: string;
  frist?: string;
  /** The listed days of its forum, for `varje sammanträde`; absent when the forum has a frekvens or nothing. */
  sammanträden?: readonly string[];
}

/** A carried-out control, with only the keys that time depends on. */
export interface Done {
  datum: string;
  period: string;
  utfall: string;
  enhet?: readonly string[];
}

/** What `due --all` shall show of one control in one unit (format.md 5). */
export interface Row {
  unit: string | null;
  due: string;
  state: 'overdue' | 'soon';
  days: number;
  /** How many windows are past their due day and not done. 0 when the row is only near. */
  missing: number;
  /** "k av N", for `N gånger per år`; once a year needs no such words. */
  of: string | null;
  /** What a protokoll would have to say to answer for the row. */
  answer: Answer;
}

type Answer = Pick<Done, 'datum' | 'period'>;

/** One thing owed: when, and how many of the protokoll that count for it there must be. */
interface Owed {
  due: string;
  needs: number;
  times: string | null;
  answer: Answer;
  met: (done: Done) => boolean;
}

/** How many days before its due day a row is shown, and how units lie under each other (child → parent). */
export interface World {
  today: string;
  within: number;
  above: Readonly<Record<string, string>>;
}

/** What each unit owes of a control, worked out day by day: at most one row per unit (format.md 5.4–5.6). */
export function owed(control: Control, done: readonly Done[], world: World): Row[] {
  if ((control.status ?? 'gällande') !== 'gällande') return [];
  const duties = dutiesOf(control);
  return (control.enhet ?? [null]).flatMap((unit) => {
    const counts = done.filter((one) => unit === null || countsFor(one, unit, world.above));
    return rowOf(unit, duties, counts, world);
  });
}

/** A protokoll counts for the units in its own `enhet` and those below; without one, for all. */
function countsFor({ enhet }: Done, unit: string, above: World['above']): boolean {
  if (!enhet) return true;
  for (let at: string | undefined = unit; at; at = above[at]) if (enhet.includes(at)) return true;
  return false;
}

function rowOf(unit: string | null, duties: Owed[], done: readonly Done[], { today, within }: World): Row[] {
  const open = duties.filter(({ needs, met }) => done.filter(met).length < needs);
  const missed = open.filter(({ due }) => today > due);
  const shown = missed.at(-1) ?? open.find(({ due }) => today <= due);
  if (!shown) return [];
  const days = daysFrom(today, shown.due);
  if (days > within) return [];
  const of = shown.times && shown.needs > 1 ? `${done.filter(shown.met).length} av ${shown.times}` : null;
  const state = days < 0 ? 'overdue' : 'soon';
  return [{ unit, due: shown.due, state, days, missing: missed.length, of, answer: shown.answer }];
}

/** No test looks as far as this year. */
const FAR = 2042;

/** How each frekvens of the calendar is cut: how many of which period make a window. */
const CUTS: Readonly<Record<string, { period: Period; count: number }>> = {
  dagligen: { period: 'månad', count: 1 },
  'varje vecka': { period: 'månad', count: 1 },
  'varannan vecka': { period: 'månad', count: 1 },
  'varje månad': { period: 'månad', count: 1 },
  'varannan månad': { period: 'månad', count: 2 },
  'varje kvartal': { period: 'kvartal', count: 1 },
  'varje tertial': { period: 'tertial', count: 1 },
  'varje halvår': { period: 'halvår', count: 1 },
  'varje år': { period: 'år', count: 1 },
  'vartannat år': { period: 'år', count: 2 },
  'vart tredje år': { period: 'år', count: 3 },
  'vart fjärde år': { period: 'år', count: 4 },
};

/** Everything that a control asks for, in order of its due day. */
function dutiesOf(control: Control): Owed[] {
  const { frekvens = '', senast, från } = control;
  if (senast) return [{ due: senast, needs: 1, times: null, answer: on(senast, 'år'), met: () => true }];
  if (frekvens === 'varje sammanträde') return meetings(control);
  const times = /^(\d+) gång(?:er)? per år$/.exec(frekvens)?.[1] ?? null;
  const cut = times ? { period: 'år' as const, count: 1 } : CUTS[frekvens];
  if (!cut || !från) return [];
  return windows(från, cut)
    .filter((days) => halfInside(days, från, control.till ?? '9999'))
    .map((days) => dutyOf(control, days, cut.period, times));
}

/** Each listed day of the forum; a protokoll answers for the last meeting on or before its `datum`. */
function meetings({ sammanträden = [], från = '', till = '9999' }: Control): Owed[] {
  const days = [...sammanträden].sort();
  const meetingOf = ({ datum }: Done) => days.filter((day) => day <= datum).at(-1);
  return days
    .filter((day) => från <= day && day <= till)
    .map((day) => ({
      due: day,
      needs: 1,
      times: null,
      answer: on(day, 'månad'),
      met: (one) => meetingOf(one) === day,
    }));
}

/** A protokoll of that day, about the period in which it lies. */
const on = (datum: string, form: Period): Answer => ({ datum, period: DAYS[indexOf(datum)]?.periods[form] ?? '' });

/** A protokoll closes the window that its period equals or lies within: every day of it is a day of the window. */
function dutyOf({ frekvens = '', frist }: Control, days: readonly string[], cut: Period, times: string | null): Owed {
  const window = new Set(days);
  const met = ({ period }: Done) => daysOf(period).length > 0 && daysOf(period).every((day) => window.has(day));
  const last = days.at(-1) ?? '';
  const answer = on(last, cut);
  if (times) return { due: last, needs: Number(times), times, answer, met };
  return { due: timeLater(last, frist ?? usual(frekvens)), needs: 1, times: null, answer, met };
}

/** The result is owed 30 days after the window's end, 7 for weeks. */
const usual = (frekvens: string) => (frekvens.endsWith('vecka') ? '7 dagar' : '30 dagar');

/** The days of every window from the period in which `från` lies; `varannan` and `vartannat` are counted from it. */
function windows(från: string, { period, count }: { period: Period; count: number }): string[][] {
  const first = DAYS[indexOf(från)]?.periods[period];
  const all: string[][] = [];
  let begun = 0;
  let name: string | undefined;
  for (const day of DAYS.slice(DAYS.findIndex(({ periods }) => periods[period] === first))) {
    if (day.periods[period] !== name) {
      if (begun % count === 0 && day.year >= FAR) break;
      if (begun % count === 0) all.push([]);
      begun += 1;
      name = day.periods[period];
    }
    all.at(-1)?.push(day.date);
  }
  return all;
}

/** A window is owed when at least half of its days lie within från–till, both days counted. */
const halfInside = (days: readonly string[], från: string, till: string) =>
  2 * days.filter((day) => från <= day && day <= till).length >= days.length;
