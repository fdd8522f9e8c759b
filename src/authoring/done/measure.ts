import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { type Doing, dayNeed, type Given, inGroup, mustBeReadable, type Need, type Written } from './doing.js';

type Measure = Dokument<'åtgärd'>;

const choices = (...words: string[]) => words.map((word) => ({ value: word, name: word }));

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
    choices: choices('genomförd', 'avbruten'),
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

function followUpNeed(from: string | undefined): Need {
  const first = parseDay(from);
  const check = (answer: string) => {
    const day = parseDay(answer);
    if (day === undefined) return 'Skriv dagen som ÅÅÅÅ-MM-DD.';
    return first !== undefined && day < first
      ? `Dagen är före ${formatDay(first)}, då åtgärden blev genomförd.`
      : undefined;
  };
  const text = 'Vilken dag ska ni följa upp om åtgärden hjälpte?';
  return { flag: 'followUp', text, check, optional: true, example: from ?? '2027-03-31' };
}

const notesOf = ({ data }: Measure) =>
  data.ändrar?.length
    ? [`Åtgärden ändrar ${data.ändrar.join(', ')}. Skriv in ändringen där, och för in beslutet med kvalitet review.`]
    : [];

/** The check of the effect; or, before it has been made, another day for it. */
function effectDone(doc: Measure, today: Day): Doing {
  const { id, file, data } = doc;
  const effekt = data.effekt ?? {};
  const reached = asWord(effekt.nådd);
  const needs = (given: Given): Need[] => {
    if (effekt.uppföljd) return reached === undefined ? [effectNeed, assessmentNeed] : [];
    if (given.followUp !== undefined && given.effect === undefined) return [followUpNeed(data.genomförd)];
    const date = { before: data.genomförd, what: 'åtgärden blev genomförd' };
    return [dayNeed('Vilken dag följdes effekten upp?', today, date), effectNeed, assessmentNeed];
  };
  const already = ({ date, effect, followUp }: Given) => {
    if (effekt.uppföljd && reached !== undefined) {
      const isSame = (date ?? effekt.uppföljd) === effekt.uppföljd && (effect ?? reached) === reached && !followUp;
      return isSame ? `effekten uppföljd ${effekt.uppföljd} (nådd: ${reached})` : undefined;
    }
    const isDone = effect === undefined && followUp === undefined && date !== undefined && date === data.genomförd;
    return isDone ? `status genomförd (${date})` : undefined;
  };
  return { name: id, file, needs, write: (given) => effectWritten(doc, given), already };
}

const effectNeed: Need = {
  flag: 'effect',
  text: 'Nåddes effekten?',
  choices: choices('ja', 'delvis', 'nej'),
  example: 'ja',
};

const assessmentNeed: Need = {
  flag: 'assessment',
  text: 'Vad visade uppföljningen?',
  optional: true,
  example: '"Väntetiden har halverats"',
};

/** Yes and no may be written as YAML has them. */
const asWord = (value: string | boolean | undefined) => (value === true ? 'ja' : value === false ? 'nej' : value);

function effectWritten({ id, data: { effekt } }: Measure, { date, effect, assessment, followUp }: Given): Written {
  const values = { följs_upp: followUp, uppföljd: date, nådd: effect, bedömning: assessment };
  const changes = inGroup('effekt', effekt, values, ['ändrar', 'orsak', 'med_anledning_av', 'genomförd', 'status']);
  if (effect === undefined) return { what: `en dag för uppföljning av effekten (${followUp})`, notes: [], changes };
  const what = `effekten uppföljd ${date ?? effekt?.uppföljd} (nådd: ${effect})`;
  const reached = effect === 'nej' ? 'inte' : 'bara delvis';
  const another = `Effekten nåddes ${reached}. Behövs en åtgärd till: kvalitet new åtgärd --set med_anledning_av=${id}`;
  return { what, notes: effect === 'ja' ? [] : [another], changes };
}
