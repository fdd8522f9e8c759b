import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Doing, dayNeed, type Given, inGroup, type Need, type Written, words } from './doing.js';

type Measure = Dokument<'åtgärd'>;

/** The day on which somebody is to ask whether an åtgärd helped. */
export function followUpNeed(from: string | undefined): Need {
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

/** The check of the effect; or, before it has been made, another day for it. */
export function effectDone(doc: Measure, today: Day): Doing {
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
  choices: words('ja', 'delvis', 'nej'),
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
