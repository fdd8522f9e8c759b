import { type Day, formatDay } from '../../calendar/dates.js';
import { parsePeriod, type Span } from '../../calendar/spans.js';
import type { Handbook } from '../../model/handbook.js';
import { type Control, isOpen, unitsOf, windowsUntil } from '../../queries/controls.js';
import { countsFor, protokollOf } from '../../queries/protokoll-index.js';
import { type Doing, dayNeed, type Given, type Need } from './doing.js';
import { protokollFor } from './new-protokoll.js';
import { periodOf } from './period-of.js';
import { outcomeNeed, periodNeed, reasonNeed } from './protokoll-needs.js';

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
  const write = (given: Given) => protokollFor({ avser, titel, units, points }, handbook, unitOf(given), given);
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

/** Nobody can have examined a period before it began. */
function firstDay({ period }: Given) {
  const span = parsePeriod(period);
  return span && { before: formatDay(span.first), what: 'perioden började' };
}

function unitNeed(handbook: Handbook, units: readonly string[]): Need {
  const each = units.map((id) => ({ value: id, name: `${handbook.byId.get(id)?.titel ?? id} (${id})` }));
  const choices = [...each, { value: ALL, name: 'Alla enheterna på en gång' }];
  return { flag: 'unit', text: 'Vilken enhet gäller det?', choices, example: units[0] ?? ALL };
}
