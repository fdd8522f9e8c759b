import type { Dokument } from '../../model/document.js';
import { measuresFor } from '../answers.js';
import { currentAnalyses } from './analyses.js';
import { isRecent, perScope, type Scope, within } from './scope.js';
import { named } from './verdict.js';

/** Something that showed a need: a risk over the limit, a serious flaw found by a control, a flaw found by supervision. */
export interface Need {
  doc: Dokument;
  text: string;
  measures: Dokument<'åtgärd'>[];
  answered: boolean;
}

/** Everything in the unit's documents that demands an åtgärd. */
export const needs = perScope((scope): Need[] => [
  ...riskNeeds(scope),
  ...controlNeeds(scope),
  ...inspectionNeeds(scope),
]);

function riskNeeds(scope: Scope): Need[] {
  const { åtgärdFrån, alltidVidKonsekvens } = scope.handbook.settings.riskmatris;
  return currentAnalyses(scope).flatMap((doc) =>
    (doc.data.risker ?? [])
      .filter(
        ({ sannolikhet = 0, konsekvens = 0 }) =>
          sannolikhet * konsekvens >= åtgärdFrån || konsekvens >= alltidVidKonsekvens,
      )
      .map((risk) => {
        const measures = measuresOf(scope, risk.åtgärder, `${doc.id}#${risk.id}`);
        const text = `Risken ”${risk.händelse ?? risk.id}” i ${named(doc)}`;
        return { doc, text, measures, answered: Boolean(measures.length || risk.ingen_åtgärd) };
      }),
  );
}

/** A smaller flaw may be mended on the spot; a serious one needs an åtgärd. Of this year and the last. */
function controlNeeds(scope: Scope): Need[] {
  return within(scope, 'protokoll')
    .filter((doc) => doc.data.utfall === 'större brist' && isRecent(scope, doc.data.datum))
    .map((doc) => {
      const measures = measuresOf(scope, doc.data.åtgärder, doc.id);
      return { doc, text: `Den större bristen i ${named(doc)}`, measures, answered: measures.length > 0 };
    });
}

function inspectionNeeds(scope: Scope): Need[] {
  return within(scope, 'tillsyn').flatMap((doc) =>
    (doc.data.brister ?? []).map((flaw) => {
      const measures = measuresOf(scope, flaw.åtgärder, `${doc.id}#${flaw.id}`);
      return {
        doc,
        text: `Bristen ”${flaw.text ?? flaw.id}” i ${named(doc)}`,
        measures,
        answered: measures.length > 0,
      };
    }),
  );
}

/** The åtgärder of something, named at either end. One that was given up answers nothing. */
const measuresOf = (scope: Scope, ids: readonly string[] | undefined, part: string) =>
  measuresFor(scope.handbook, part, ids).filter((doc) => doc.data.status !== 'avbruten');
