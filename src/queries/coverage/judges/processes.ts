import type { Dokument } from '../../../model/document.js';
import { complete, meeting, type ProcessState, processStates } from '../processes.js';
import type { Scope } from '../scope.js';
import { count, type Judge, named, once, stateOf, type Verdict } from '../verdict.js';

const docsOf = (states: readonly ProcessState[]) => states.map(({ process }) => process);
const NONE: Verdict = {
  state: 'saknas',
  reason: 'Ingen process i handboken gäller här.',
  missing: ['En process saknas.'],
};

/** Every figure of the deep judgement: how many processes hold all the way. */
const wholeWay = (states: readonly ProcessState[]) => ({
  label: 'processer som håller hela vägen',
  part: docsOf(complete(states)),
  whole: docsOf(states),
});

/** What one process lacks for this paragraph, or with `paragraph` left out for all that a process needs. */
const lacksOf = ({ process, lacks }: ProcessState, paragraph?: string) =>
  lacks
    .filter((lack) => !paragraph || lack.paragraph === paragraph)
    .map(
      (lack) =>
        `Processen ${named(process)}${lack.text.startsWith('aktiviteten') ? ':' : ''} ${lack.text}${paragraph || lack.paragraph === '4:2' ? '' : where(lack.paragraph)}.`,
    );

const where = (paragraph: string) => ` (${paragraph.replace(':', ' kap. ')} §)`;

/** 4 kap. 2 §: processes decided and described. The deep judgement is told here: each process with all that it lacks. */
export const decided: Judge = (scope) => {
  const states = processStates(scope);
  if (!states.length) return NONE;
  const own = meeting(states, '4:2');
  return {
    state: deep(own.length, states),
    reason: share(own.length, states.length, 'processer', 'är beskrivna och fastställda'),
    detail: all(states),
    missing: states.flatMap((state) => lacksOf(state)),
    documents: docsOf(own),
    figures: [{ label: 'processer som är fastställda', part: docsOf(own), whole: docsOf(states) }, wholeWay(states)],
  };
};

/** 4 kap. 3 §: the activities of each process, in order. */
export const ordered: Judge = (scope) => {
  const states = processStates(scope);
  if (!states.length) return NONE;
  const own = meeting(states, '4:3');
  return {
    state: deep(own.length, states),
    reason: share(own.length, states.length, 'processer', 'har aktiviteter i ordning'),
    detail: all(states),
    missing: [...states.flatMap((state) => lacksOf(state, '4:3')), ...others(states, '4:3')],
    documents: once<Dokument>(
      own.flatMap(({ activities, process }): readonly Dokument[] => (activities.length ? activities : [process])),
    ),
    figures: [
      { label: 'processer med aktiviteter i ordning', part: docsOf(own), whole: docsOf(states) },
      wholeWay(states),
    ],
  };
};

/** 4 kap. 4 §: a routine in force for each activity, or a reason why none is needed. */
export const routines: Judge = (scope: Scope) => {
  const states = processStates(scope);
  if (!states.length) return NONE;
  const [all4, covered] = [states.flatMap(({ activities }) => activities), states.flatMap((state) => state.covered)];
  if (!all4.length)
    return {
      state: 'saknas',
      reason: 'Processerna har inga aktiviteter.',
      missing: ['Aktiviteter med rutiner saknas.'],
    };
  const reasoned = covered.filter((doc) => doc.data.utan_rutin).length;
  const why = reasoned ? `${count(reasoned, 'aktivitet', 'aktiviteter')} har ett skäl. ` : '';
  return {
    state: deep(covered.length, states),
    reason: share(covered.length, all4.length, 'aktiviteter', 'har en gällande rutin eller ett skäl att ingen behövs'),
    detail: `${why}${all(states)}`,
    missing: [...states.flatMap((state) => lacksOf(state, '4:4')), ...others(states, '4:4')],
    documents: once(states.flatMap(({ rutiner }) => rutiner)),
    figures: [{ label: 'aktiviteter med rutin eller skäl', part: covered, whole: all4 }, wholeWay(states)],
  };
};

/** Met only when every process holds all the way; missing when nothing of the paragraph's own is there. */
const deep = (own: number, states: readonly ProcessState[]) =>
  own === 0 ? 'saknas' : stateOf(complete(states).length || 0.5, states.length);

/** "Alla processer är …", which several units may share, or "3 av 12 processer är …". */
const share = (n: number, of: number, what: string, how: string) =>
  n === of ? `Alla ${what} ${how}.` : `${n} av ${of} ${what} ${how}.`;

const all = (states: readonly ProcessState[]) =>
  `${complete(states).length} av ${count(states.length, 'process', 'processer')} håller hela vägen, med rutiner, riskanalys och egenkontroll.`;

/** What else stops a process from counting is told at 4 kap. 2 §. */
const others = (states: readonly ProcessState[], paragraph: string): string[] =>
  meeting(states, paragraph).some(({ lacks }) => lacks.length)
    ? ['Processer som inte håller hela vägen räknas inte: se 4 kap. 2 §.']
    : [];
