import type { Day } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import { aboutOf } from '../../queries/obligations/protokoll.js';
import type { Protokoll } from '../../queries/protokoll-index.js';
import type { KeyChange } from '../change.js';
import { type Doing, type DoneFlag, dayNeed, type Given, mustBeReadable, type Need } from './doing.js';
import { outcomeNeed, periodNeed, reasonNeed } from './protokoll-needs.js';
import { toldTo } from './told-to.js';

/** Keys of a protokoll, the flags that give them, and the keys that they stand after. */
const KEYS: readonly { key: string; flag: DoneFlag; after: string[] }[] = [
  { key: 'datum', flag: 'date', after: ['avser', 'titel'] },
  { key: 'period', flag: 'period', after: ['datum', 'avser'] },
  { key: 'utfall', flag: 'outcome', after: ['enhet', 'period', 'datum'] },
  { key: 'orsak', flag: 'reason', after: ['utfall'] },
];

/** What a protokoll still lacks; and when it lacks nothing, whom it has been told to. */
export function minutesDone(handbook: Handbook, doc: Protokoll, receivers: readonly string[], today: Day): Doing {
  mustBeReadable(doc, [...KEYS.map(({ key }) => key), 'avser', 'delgivet']);
  const lacking = (given: Given) => lackingKeys(handbook, doc, given, today);
  return lacking({}).length ? filledIn(doc, lacking) : toldTo(handbook, doc, receivers, today);
}

function filledIn({ id, file }: Protokoll, needs: (given: Given) => Need[]): Doing {
  const write = (given: Given) => {
    const changes: KeyChange[] = KEYS.flatMap(({ key, flag, after }) =>
      given[flag] ? [{ path: [key], value: asKey(key, given[flag]), after }] : [],
    );
    const said = changes.map(({ path, value }) => `${path[0]}: ${value}`);
    return { what: said.join(', '), notes: [], changes };
  };
  return { name: id, file, needs, write };
}

/** A year is a number in YAML, as people write it. */
const asKey = (key: string, value: string) => (key === 'period' && /^\d{4}$/.test(value) ? Number(value) : value);

function lackingKeys(handbook: Handbook, doc: Protokoll, given: Given, today: Day): Need[] {
  const { datum, period, utfall, orsak } = doc.data;
  const isMeeting = aboutOf(handbook, doc)?.typ === 'roll';
  const isNotDone = (utfall ?? given.outcome) === 'ej genomförd';
  return [
    ...(datum ? [] : [dayNeed('Vilken dag gjordes kontrollen?', today)]),
    ...(period || isMeeting ? [] : [periodNeed()]),
    ...(utfall || isMeeting ? [] : [outcomeNeed()]),
    ...(isNotDone && !orsak ? [reasonNeed()] : []),
  ];
}
