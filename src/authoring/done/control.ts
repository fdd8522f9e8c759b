import { type Day, formatDay } from '../../calendar/dates.js';
import { parsePeriod } from '../../calendar/spans.js';
import type { Handbook } from '../../model/handbook.js';
import { countsFor, protokollOf } from '../../queries/protokoll-index.js';
import { type Doing, dayNeed, type Given, type Need } from './doing.js';
import { protokollFor } from './new-protokoll.js';
import type { Owed } from './owed.js';
import { periodFault } from './period-fault.js';
import { outcomeNeed, periodNeed, reasonNeed } from './protokoll-needs.js';

/** All units at once: then the protokoll names none, and counts for each of them (format.md 5.5). */
const ALL = 'alla';

/** A new protokoll for what is owed. */
export function controlDone(owed: Owed, handbook: Handbook, today: Day): Doing {
  const { avser, titel, file, called, units } = owed;
  const unitOf = ({ unit }: Given) => (units.length === 1 ? units[0] : unit === ALL || !unit ? undefined : unit);
  const needs = (given: Given): Need[] => {
    const who = { unit: unitOf(given), isUnitKnown: units.length < 2 || given.unit !== undefined };
    const fault = (period: string) => periodFault(owed, handbook, who, { period }, today);
    return [
      ...(units.length > 1 || given.unit !== undefined ? [unitNeed(handbook, units)] : []),
      periodNeed(owed.waiting(who.unit), called, fault),
      dayNeed(
        called === 'kontrollen' ? `Vilken dag gjordes ${titel}?` : `${titel}: vilken dag gjordes det?`,
        today,
        firstDay(given),
      ),
      outcomeNeed(called),
      ...(given.outcome === 'ej genomförd' ? [reasonNeed(called)] : []),
    ];
  };
  const write = (given: Given) => protokollFor(owed, handbook, unitOf(given), given);
  const already = (given: Given) => {
    const { period, date, outcome } = given;
    const same = protokollOf(handbook, avser).find(
      ({ data }) =>
        String(data.period) === period &&
        data.datum === date &&
        (outcome === undefined || data.utfall === outcome) &&
        countsFor(handbook, data.enhet, unitOf(given)),
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

/** What is owed once for all units is not said by unit. */
const WHOLE: Need = {
  flag: 'unit',
  text: 'Vilken enhet gäller det?',
  check: (answer) => (answer === ALL ? undefined : 'Den görs en gång för hela organisationen. Utelämna --unit.'),
  example: ALL,
};

function unitNeed(handbook: Handbook, units: readonly string[]): Need {
  const each = units.map((id) => ({ value: id, name: `${handbook.byId.get(id)?.titel ?? id} (${id})` }));
  const choices = [...each, { value: ALL, name: 'Alla enheterna på en gång' }];
  if (!units.length) return { ...WHOLE, choices };
  return { flag: 'unit', text: 'Vilken enhet gäller det?', choices, example: units[0] ?? ALL };
}
