import type { Day } from '../../calendar/dates.js';
import { parsePeriod } from '../../calendar/spans.js';
import type { Handbook } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { aboutOf } from '../../queries/obligations/protokoll.js';
import { type Protokoll, protokollOf } from '../../queries/protokoll-index.js';
import type { KeyChange } from '../change.js';
import { type Doing, type DoneFlag, dayNeed, type Given, mustBeReadable, type Need } from './doing.js';

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

/** The period that was examined. */
export const periodNeed = (suggestion?: string): Need => ({
  flag: 'period',
  text: 'Vilken period gäller kontrollen?',
  check: (answer) =>
    parsePeriod(answer) ? undefined : 'Skriv perioden som 2026, 2026-H1, 2026-T2, 2026-Q3, 2026-05 eller 2026-W07.',
  ...(suggestion && { suggestion }),
  example: suggestion ?? '2026-Q3',
});

const OUTCOMES = [
  'utan brist',
  'mindre brist',
  'större brist',
  'genomförd',
  'ej genomförd',
] as const satisfies NonNullable<Protokoll['data']['utfall']>[];

/** What the control showed. */
export const outcomeNeed = (): Need => ({
  flag: 'outcome',
  text: 'Vad visade kontrollen?',
  choices: OUTCOMES.map((word) => ({ value: word, name: word })),
  example: '"utan brist"',
});

/** Why a control was not done: without it, the control is still owed (format.md 5.6). */
export const reasonNeed = (): Need => ({
  flag: 'reason',
  text: 'Varför blev kontrollen inte gjord?',
  example: '"Ingen kunde granska"',
});

/** A receiver has got the result. */
function toldTo(handbook: Handbook, doc: Protokoll, receivers: readonly string[], today: Day): Doing {
  const { id, file, data } = doc;
  const told = data.delgivet ?? [];
  const only = receivers.length === 1 ? receivers[0] : undefined;
  const needs = (given: Given): Need[] => {
    if (!receivers.length && given.to === undefined) return [];
    const date = dayNeed('Vilken dag fick de resultatet?', today, { before: data.datum, what: 'kontrollen gjordes' });
    return [...(only !== undefined && given.to === undefined ? [] : [receiverNeed(handbook, receivers)]), date];
  };
  const write = (given: Given) => {
    const till = given.to ?? only;
    const item = { till, datum: given.date };
    const change = told.length
      ? { path: ['delgivet', told.length], value: item }
      : { path: ['delgivet'], value: [item] };
    return {
      what: `resultatet lämnat till ${till} ${given.date}`,
      notes: [],
      changes: [{ ...change, after: ['deltog', 'utfall'] }],
    };
  };
  const already = ({ to }: Given) => {
    const before = told.find(({ till }) => till === to);
    if (before) return `resultatet lämnat till ${to} ${before.datum}`;
    return to === undefined && !receivers.length ? complete(handbook, doc) : undefined;
  };
  return { name: id, file, needs, write, already };
}

/** A protokoll with nothing left itself may have asked for one more control. */
function complete(handbook: Handbook, { data, id }: Protokoll): string {
  const { avser = '', datum = '', nästa } = data;
  if (nästa && !protokollOf(handbook, avser).some((other) => (other.data.datum ?? '') > datum))
    throw new KvalitetError(`${id} är färdigt, men bestämde en ny kontroll senast ${nästa}.`, {
      hint: `När den är gjord: kvalitet done ${avser}`,
    });
  return 'allt som ett protokoll ska ha';
}

function receiverNeed(handbook: Handbook, receivers: readonly string[]): Need {
  const choices = receivers.map((id) => ({ value: id, name: `${handbook.byId.get(id)?.titel ?? id} (${id})` }));
  const check = (answer: string) =>
    handbook.byId.get(answer)?.typ === 'roll' ? undefined : `Det finns ingen roll med id "${answer}".`;
  const known = choices.length ? { choices } : {};
  return { flag: 'to', text: 'Vem fick resultatet?', check, example: choices[0]?.value ?? 'socialnamnden', ...known };
}
