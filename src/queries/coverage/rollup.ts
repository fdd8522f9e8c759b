import type { State } from '../../model/coverage.js';
import type { Dokument } from '../../model/document.js';
import { count, listed, type Verdict } from './verdict.js';

/** What a unit below got for one paragraph. */
export interface Below {
  unit: Dokument<'enhet'>;
  verdict: Verdict;
}

/**
 * One paragraph for a unit that is divided into others: they are weighed together, since that is where the work is done.
 * Units to which the paragraph does not apply weigh nothing.
 */
export function weighed(below: readonly Below[]): Verdict {
  const applying = below.filter(({ verdict }) => verdict.state !== 'gäller inte');
  const met = applying.filter(({ verdict }) => verdict.state === 'uppfyllt');
  if (!applying.length) return { state: 'gäller inte', reason: 'Paragrafen gäller ingen av enheterna.' };
  return {
    state: weighedState(applying.map(({ verdict }) => verdict.state)),
    reason: `Uppfyllt i ${met.length} av ${count(applying.length, 'enhet', 'enheter')} som paragrafen gäller.`,
    missing: (['delvis', 'saknas'] as const).flatMap((state) => {
      const units = applying.filter(({ verdict }) => verdict.state === state).map(({ unit }) => unit);
      return units.length ? [`${state === 'delvis' ? 'Delvis' : 'Saknas'}: ${listed(units)}.`] : [];
    }),
    documents: applying.map(({ unit }) => unit),
    figures: [
      {
        label: 'enheter där paragrafen är uppfylld',
        part: met.map(({ unit }) => unit),
        whole: applying.map(({ unit }) => unit),
      },
    ],
  };
}

/** All alike: that. Any lack: delvis. Otherwise some can not be told. */
export function weighedState(states: readonly State[]): State {
  const [first = 'gäller inte'] = states;
  if (states.every((state) => state === first)) return first;
  return states.some((state) => state === 'delvis' || state === 'saknas') ? 'delvis' : 'går inte att avgöra här';
}
