import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { measuresFor } from '../answers.js';
import { demandsMeasure, riskValue } from '../risks.js';
import type { ShownRisk } from './shown.js';

type Analysis = Dokument<'riskanalys'>;
type Risk = NonNullable<Analysis['data']['risker']>[number];

/** The risks that concern a document, the highest first. */
export function risksOf(handbook: Handbook, doc: Dokument): ShownRisk[] {
  return ofTyp(handbook, 'riskanalys')
    .flatMap((analysis) => (analysis.data.risker ?? []).flatMap((risk) => shown(handbook, doc, analysis, risk)))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}

function shown(handbook: Handbook, doc: Dokument, analysis: Analysis, risk: Risk): ShownRisk[] {
  const measures = measuresFor(handbook, `${analysis.id}#${risk.id}`, risk.åtgärder);
  const relation = relationOf(doc, analysis, risk, measures);
  if (relation === undefined) return [];
  return [
    {
      analysis: analysis.id || null,
      file: analysis.file,
      risk: risk.id ?? '',
      event: risk.händelse ?? '',
      value: riskValue(risk) ?? null,
      after: riskValue(risk.efter) ?? null,
      over: demandsMeasure(handbook, risk),
      relation,
      measures: measures.map(({ id }) => id),
    },
  ];
}

function relationOf(doc: Dokument, analysis: Analysis, risk: Risk, measures: readonly Dokument[]): string | undefined {
  if (analysis === doc) return 'egen';
  if (risk.hanteras_av?.includes(doc.id)) return 'hanteras_av';
  if (measures.includes(doc)) return 'åtgärder';
  return analysis.data.gäller?.includes(doc.id) ? 'gäller' : undefined;
}
