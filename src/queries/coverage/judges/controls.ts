import { formatDay } from '../../../calendar/dates.js';
import type { Dokument } from '../../../model/document.js';
import { currentControls, owedWindows } from '../controls.js';
import { meeting, processStates } from '../processes.js';
import { holds, type Scope, within } from '../scope.js';
import { count, type Judge, named, once } from '../verdict.js';

/** 5 kap. 2 §: each process has an egenkontroll, and each period that has ended has its protokoll. */
export const controlled: Judge = (scope) => {
  const controls = currentControls(scope);
  if (!controls.length)
    return { state: 'saknas', reason: 'Ingen egenkontroll gäller här.', missing: ['En egenkontroll saknas.'] };
  const windows = controls.flatMap((doc) => owedWindows(scope, doc));
  const done = windows.filter(({ state }) => state === 'gjord' || state === 'sen');
  const states = processStates(scope);
  const own = meeting(states, '5:2');
  const missing = [...undone(scope, controls), ...uncontrolled(scope)];
  return {
    state: missing.length ? 'delvis' : 'uppfyllt',
    reason: `${count(controls.length, 'egenkontroll', 'egenkontroller')}, gjorda ${done.length} av ${windows.length} gånger i år och i fjol. ${own.length} av ${count(states.length, 'process', 'processer')} har egenkontroll.`,
    missing,
    documents: once([...controls, ...done.flatMap(({ protokoll }) => protokoll)]),
    figures: [
      {
        label: 'egenkontroller gjorda varje period',
        part: controls.filter((doc) => !undone(scope, [doc]).length),
        whole: controls,
      },
      {
        label: 'processer med egenkontroll',
        part: own.map(({ process }) => process),
        whole: states.map(({ process }) => process),
      },
    ],
  };
};

const uncontrolled = (scope: Scope) =>
  processStates(scope)
    .filter(({ lacks }) => lacks.some(({ paragraph }) => paragraph === '5:2'))
    .map(({ process }) => `Processen ${named(process)} saknar egenkontroll.`);

/** The periods without protokoll, control by control; the latest is named. */
function undone(scope: Scope, controls: readonly Dokument<'egenkontroll'>[]): string[] {
  return controls.flatMap((doc) => {
    const open = owedWindows(scope, doc).filter(({ state }) => state !== 'gjord' && state !== 'sen');
    const last = open.at(-1);
    if (!last) return [];
    const times = count(open.length, 'period', 'perioder');
    const what = open.every(({ state }) => state === 'ej genomförd') ? 'blev inte gjord' : 'saknar protokoll';
    return [`${named(doc)} ${what} för ${times}, senast den som slutade ${formatDay(last.window.last)}.`];
  });
}

/** General advice to 5 kap. 2 §: what the controls rest on. The list is examples: none of them is demanded. */
export const sources: Judge = (scope) => {
  const docs = [...within(scope, 'egenkontroll'), ...within(scope, 'uppföljning')].filter((doc) => holds(scope, doc));
  const telling = docs.filter((doc) => doc.data.underlag?.length);
  const words = [...new Set(telling.flatMap((doc) => doc.data.underlag ?? []))].sort((a, b) =>
    a.localeCompare(b, 'sv'),
  );
  return {
    state: words.length ? 'uppfyllt' : 'saknas',
    reason: words.length
      ? `Kontroller och uppföljningar bygger på ${words.join(', ')}.`
      : 'Ingen egenkontroll eller uppföljning säger vad den bygger på.',
    missing: words.length ? [] : ['Nyckeln underlag saknas i alla egenkontroller och uppföljningar.'],
    documents: telling,
    figures: [{ label: 'kontroller och uppföljningar som anger underlag', part: telling, whole: docs }],
  };
};
