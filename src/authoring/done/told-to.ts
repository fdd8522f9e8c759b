import type { Day } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { type Protokoll, protokollOf } from '../../queries/protokoll-index.js';
import { type Doing, dayNeed, type Given, type Need } from './doing.js';

/** A receiver has got the result. */
export function toldTo(handbook: Handbook, doc: Protokoll, receivers: readonly string[], today: Day): Doing {
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
