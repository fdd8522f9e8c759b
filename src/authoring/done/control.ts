import { civil, type Day, formatDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { parsePeriod, type Span, within } from '../../calendar/spans.js';
import { takenIds } from '../../fix/free-id.js';
import type { Handbook } from '../../model/handbook.js';
import { type Control, isOpen, unitsOf, windowsUntil } from '../../queries/controls.js';
import { countsFor, protokollOf } from '../../queries/protokoll-index.js';
import { asId } from '../../words/nearest.js';
import { type Doing, dayNeed, type Given, type Need, type Written } from './doing.js';
import { outcomeNeed, periodNeed, reasonNeed } from './minutes.js';

/** Something that is closed by a protokoll of its own: a control, what an utförare owes, a statutory duty. */
export interface Owed {
  /** What the protokoll is to say under `avser`. */
  avser: string;
  titel: string;
  file: string;
  units: readonly string[];
  /** Its kontrollpunkter, which the protokoll has a result for each of. */
  points: readonly string[];
  /** The window that `due` waits for, for one unit or for all. */
  waiting: (unit: string | undefined) => Span | undefined;
}

/** All units at once: then the protokoll names none, and counts for each of them (format.md 5.5). */
const ALL = 'alla';

/** A control as something owed. `today` decides which window is waited for. */
export const owedControl = (handbook: Handbook, control: Control, today: Day): Owed => ({
  avser: control.id,
  titel: control.titel,
  file: control.file,
  units: unitsOf(handbook, control).filter((unit) => unit !== undefined),
  points: (control.data.kontrollpunkter ?? []).flatMap(({ id }) => id ?? []),
  waiting: (unit) => {
    const open = windowsUntil(handbook, control, today).filter(
      (one) => isOpen(one) && (unit === undefined || one.unit === undefined || one.unit === unit),
    );
    const missing = open.filter(({ window }) => window.due < today);
    return (missing.at(-1) ?? open[0])?.window;
  },
});

/** A new protokoll for what is owed. */
export function controlDone(
  { avser, titel, file, units, points, waiting }: Owed,
  handbook: Handbook,
  today: Day,
): Doing {
  const unitOf = ({ unit }: Given) => (units.length === 1 ? units[0] : unit === ALL || !unit ? undefined : unit);
  const needs = (given: Given): Need[] => {
    const span = waiting(unitOf(given));
    return [
      ...(units.length > 1 || given.unit !== undefined ? [unitNeed(handbook, units)] : []),
      periodNeed(span && periodOf(span)),
      dayNeed(`Vilken dag gjordes ${titel}?`, today, firstDay(given)),
      outcomeNeed(),
      ...(given.outcome === 'ej genomförd' ? [reasonNeed()] : []),
    ];
  };
  const write = (given: Given) => written({ avser, titel, units, points }, handbook, unitOf(given), given);
  const already = (given: Given) => {
    const { period, date } = given;
    const same = protokollOf(handbook, avser).find(
      ({ data }) =>
        String(data.period) === period && data.datum === date && countsFor(handbook, data.enhet, unitOf(given)),
    );
    return period && date && same ? `ett protokoll för ${period} från den dagen (${same.id})` : undefined;
  };
  return { name: avser, file, needs, write, already };
}

function written(
  { avser, titel, units, points }: Pick<Owed, 'avser' | 'titel' | 'units' | 'points'>,
  handbook: Handbook,
  unit: string | undefined,
  given: Given,
): Written {
  const { date, period, outcome, reason } = given;
  const where = units.length > 1 ? unit : undefined;
  const id = idFor(handbook, [avser, where, period]);
  const keys = { id, avser, datum: date, period, enhet: unit, utfall: outcome, orsak: reason };
  const said = Object.entries(keys).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  const isCounted = points.length > 0 && outcome !== 'ej genomförd';
  return {
    what: `ett protokoll för ${period}`,
    notes: isCounted ? [`Skriv under resultat vad varje kontrollpunkt visade: ${points.join(', ')}.`] : [],
    changes: [],
    born: { typ: 'protokoll', titel: titleOf(handbook, titel, given, where), given: said },
  };
}

/** An id that says of what, where and when, without the words that every protokoll would repeat. */
function idFor(handbook: Handbook, parts: readonly (string | undefined)[]): string {
  const words = parts.map((part) => asId(part ?? '').replace(/^(?:egenkontroll|uppfoljning|utforare|enhet)-/, ''));
  const id = `protokoll-${words.filter(Boolean).join('-')}`;
  const taken = takenIds(handbook);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** Nobody can have examined a period before it began. */
function firstDay({ period }: Given) {
  const span = parsePeriod(period);
  return span && { before: formatDay(span.first), what: 'perioden började' };
}

const two = (number: number) => String(number).padStart(2, '0');

function titleOf(handbook: Handbook, titel: string, { period, date }: Given, unit: string | undefined): string {
  const span = parsePeriod(period);
  const where = unit === undefined ? undefined : handbook.byId.get(unit)?.titel;
  return [titel, where, span ? formatSpan(span) : date].filter(Boolean).join(', ');
}

function unitNeed(handbook: Handbook, units: readonly string[]): Need {
  const each = units.map((id) => ({ value: id, name: `${handbook.byId.get(id)?.titel ?? id} (${id})` }));
  const choices = [...each, { value: ALL, name: 'Alla enheterna på en gång' }];
  return { flag: 'unit', text: 'Vilken enhet gäller det?', choices, example: units[0] ?? ALL };
}

/** The period that names a window; of a window of several years its last, of a single day its month. */
export function periodOf(span: Span): string | undefined {
  const { year, month } = civil(span.last);
  if (span.first === span.last) return `${year}-${two(month)}`;
  const names = ['', '-H1', '-H2', '-T1', '-T2', '-T3', '-Q1', '-Q2', '-Q3', '-Q4'].map((end) => `${year}${end}`);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`);
  const found = [...names, ...months].find((name) => {
    const one = parsePeriod(name);
    return one?.first === span.first && one.last === span.last;
  });
  const last = parsePeriod(String(year));
  return found ?? (last && within(last, span) ? String(year) : undefined);
}
