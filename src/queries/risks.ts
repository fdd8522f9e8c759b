import { parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { lookUp, ofTyp } from '../model/handbook.js';
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
  if (risk.sannolikhet === undefined || risk.konsekvens === undefined) return [];
  const { åtgärdFrån, alltidVidKonsekvens } = year.handbook.settings.riskmatris;
  const värde = risk.sannolikhet * risk.konsekvens;
  const { sannolikhet, konsekvens } = risk.efter ?? {};
  return [
    {
      analys,
      risk,
      värde,
      efter: sannolikhet === undefined || konsekvens === undefined ? undefined : sannolikhet * konsekvens,
      över: värde >= åtgärdFrån || risk.konsekvens >= alltidVidKonsekvens,
      åtgärder: measuresFor(year, analys.id, risk),
    },
  ];
}

/** A relation may be written at either end: the risk names the åtgärd, or the åtgärd names the risk. */
function measuresFor(year: Year, analys: string, risk: Risk): Dokument<'åtgärd'>[] {
  const named = (risk.åtgärder ?? []).map((id) => lookUp(year.handbook, 'åtgärd', id));
  const naming = ofTyp(year.handbook, 'åtgärd').filter((doc) =>
    doc.data.med_anledning_av?.includes(`${analys}#${risk.id}`),
  );
  return [...new Set([...named, ...naming])].filter((doc) => doc !== undefined);
}
