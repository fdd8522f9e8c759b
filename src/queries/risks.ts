import { parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { measuresFor } from './answers.js';
import { inYear, type Year } from './year.js';

type Risk = NonNullable<Dokument<'riskanalys'>['data']['risker']>[number];

/** One risk with its value (sannolikhet × konsekvens) and whether an åtgärd is demanded. */
export interface RiskRow {
  analys: Dokument<'riskanalys'>;
  risk: Risk;
  värde: number;
  efter: number | undefined;
  över: boolean;
  åtgärder: Dokument<'åtgärd'>[];
}

/** The risk analyses that were made in the year. */
export const analysesIn = (year: Year) =>
  ofTyp(year.handbook, 'riskanalys').filter((doc) => inYear(doc.data.datum, year));

/** The analyses that still guide the work at the year's end: made in the year, or earlier and not yet due again. */
export function analysesInUse(year: Year): Dokument<'riskanalys'>[] {
  return ofTyp(year.handbook, 'riskanalys').filter((doc) => {
    const [made, next] = [parseDay(doc.data.datum), parseDay(doc.data.nästa)];
    return (
      made !== undefined && made <= year.day && (made >= year.span.first || (next !== undefined && next > year.day))
    );
  });
}

/** The risks of some analyses, highest first. Threshold and "always at the highest consequence" are the handbook's own. */
export function riskRows(year: Year, analyses: readonly Dokument<'riskanalys'>[]): RiskRow[] {
  const rows = analyses.flatMap((analys) => (analys.data.risker ?? []).flatMap((risk) => row(year, analys, risk)));
  return rows.sort(
    (a, b) =>
      b.värde - a.värde || (b.risk.konsekvens ?? 0) - (a.risk.konsekvens ?? 0) || (a.analys.id < b.analys.id ? -1 : 1),
  );
}

function row(year: Year, analys: Dokument<'riskanalys'>, risk: Risk): RiskRow[] {
  const värde = riskValue(risk);
  if (värde === undefined) return [];
  return [
    {
      analys,
      risk,
      värde,
      efter: riskValue(risk.efter),
      över: demandsMeasure(year.handbook, risk),
      åtgärder: measuresFor(year.whole ?? year.handbook, `${analys.id}#${risk.id}`, risk.åtgärder),
    },
  ];
}

type Grades = { sannolikhet?: number; konsekvens?: number };

/** The value of a risk, sannolikhet × konsekvens; undefined when either is missing. */
export const riskValue = ({ sannolikhet, konsekvens }: Grades = {}): number | undefined =>
  sannolikhet === undefined || konsekvens === undefined ? undefined : sannolikhet * konsekvens;

/** Whether both grades lie on the handbook's scale: beyond it, products and limits mean nothing. */
export const isOnScale = ({ settings }: Pick<Handbook, 'settings'>, { sannolikhet, konsekvens }: Grades = {}) =>
  Math.max(sannolikhet ?? 0, konsekvens ?? 0) <= settings.riskmatris.skala;

/** Whether the handbook's own limits demand an åtgärd for a risk: its value, or its konsekvens alone. */
export function demandsMeasure({ settings }: Pick<Handbook, 'settings'>, risk: Grades): boolean {
  const { åtgärdFrån, alltidVidKonsekvens } = settings.riskmatris;
  return (riskValue(risk) ?? 0) >= åtgärdFrån || (risk.konsekvens ?? 0) >= alltidVidKonsekvens;
}
