import { type Day, formatDay } from '../../calendar/dates.js';
import { uncounted } from '../../queries/uncounted.js';
import type { Context } from '../context.js';
import { handlingRows } from './handling.js';
import { ENOUGH, LEVEL } from './judge.js';
import { comparabilityNotes } from './notes.js';
import { scopeOf } from './scope.js';
import { seriesOf } from './series.js';
import { processSignals } from './signals.js';
import { tablesOf } from './tables.js';
import type { PatternsView } from './view.js';

/** What the view needs beside the year. */
export interface PatternsInput {
  version: string;
  today: Day;
  unit?: string | undefined;
}

/** The samlad analys of a year (SOSFS 2011:9 5 kap. 6 §): facts from all sources, for people to analyse. */
export function patterns(context: Context, { version, today, unit }: PatternsInput): PatternsView {
  const { handbook, year, day } = context.year;
  const scope = scopeOf(context, unit);
  const { tables, tests } = tablesOf(scope);
  return {
    kvalitet: version,
    today: formatDay(today),
    commit: context.history.head,
    organisation: handbook.settings.organisation,
    enhet: unit ? { id: unit, titel: handbook.byId.get(unit)?.titel ?? unit } : null,
    år: year,
    bedömd_per: formatDay(day),
    perioder: scope.compared.periods.map(({ year: år, name, span }) => ({
      år,
      namn: name,
      från: formatDay(span.first),
      till: formatDay(span.last),
    })),
    metod: {
      test: 'Exakt betingat test av två Poissonfördelade antal (Przyborowski och Wilenski 1940), tvåsidigt',
      korrigering: 'Holm',
      nivå: LEVEL,
      minst: ENOUGH,
      antal_test: tests,
      minsta_grupp: scope.least,
    },
    processer: processSignals(
      scope,
      tables.filter(({ dimension }) => dimension === 'process'),
    ),
    tabeller: tables,
    handläggning: handlingRows(scope),
    månader: seriesOf(scope),
    anmärkningar: comparabilityNotes(scope),
    utelämnat: uncounted(handbook),
  };
}
