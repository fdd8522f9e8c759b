import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { type Doing, dayNeed, type Given, inGroup, mustBeReadable, type Need, words } from './doing.js';
import { effectDone, followUpNeed } from './effect.js';

type Measure = Dokument<'åtgärd'>;

/** An åtgärd is carried out first; then its effect is checked (SOSFS 2011:9 5 kap. 7–8 §§). */
export function measureDone(doc: Measure, today: Day): Doing {
  mustBeReadable(doc, ['status', 'beslutad', 'genomförd', 'effekt']);
  if (doc.data.status === 'avbruten')
    throw new KvalitetError(`${doc.id} är avbruten.`, {
      hint: 'Ska den genomföras ändå, så ändra status för hand till pågår först.',
    });
  return doc.data.status === 'genomförd' ? effectDone(doc, today) : carriedOut(doc, today);
}

function carriedOut(doc: Measure, today: Day): Doing {
  const { id, file, data } = doc;
  const outcome: Need = {
    flag: 'outcome',
    text: 'Vad blev det av åtgärden?',
    choices: words('genomförd', 'avbruten'),
    optional: true,
    example: 'genomförd',
  };
  const needs = (given: Given) => {
    if (given.outcome === 'avbruten') return [outcome];
    const date = dayNeed('Vilken dag blev åtgärden genomförd?', today, {
      before: data.beslutad,
      what: 'den beslutades',
    });
    return [outcome, date, ...(data.effekt?.följs_upp || data.effekt?.uppföljd ? [] : [followUpNeed(given.date)])];
  };
  const write = ({ outcome: result, date, followUp }: Given) => {
    const status = { path: ['status'], value: result || 'genomförd', after: ['senast', 'beslutad'] };
    if (result === 'avbruten')
      return { what: 'status avbruten', notes: ['Skriv i texten varför åtgärden avbröts.'], changes: [status] };
    const effect = followUp ? inGroup('effekt', data.effekt, { följs_upp: followUp }, []) : [];
    const done = { path: ['genomförd'], value: date, after: ['status', 'senast'] };
    return { what: `status genomförd (${date})`, notes: notesOf(doc), changes: [status, done, ...effect] };
  };
  return { name: id, file, needs, write };
}

const notesOf = ({ data }: Measure) =>
  data.ändrar?.length
    ? [`Åtgärden ändrar ${data.ändrar.join(', ')}. Skriv in ändringen där, och för in beslutet med kvalitet review.`]
    : [];
