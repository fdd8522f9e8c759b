import { type Day, formatDay } from '../../calendar/dates.js';
import { parsePeriod } from '../../calendar/spans.js';
import type { Handbook } from '../../model/handbook.js';
import { countsFor, protokollOf } from '../../queries/protokoll-index.js';
import { type Doing, dayNeed, type Given, type Need } from './doing.js';
import { protokollFor } from './new-protokoll.js';
import type { Owed } from './owed.js';
import { periodOf } from './period-of.js';
import { outcomeNeed, periodNeed, reasonNeed } from './protokoll-needs.js';

/** All units at once: then the protokoll names none, and counts for each of them (format.md 5.5). */
const ALL = 'alla';

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
