import { type Day, formatDay } from '../../calendar/dates.js';
import { DIMENSIONS } from '../../queries/patterns/groups.js';
import { uncounted } from '../../queries/uncounted.js';
import type { Context } from '../context.js';
import { notApplicable } from '../figure.js';
import { type CountRow, groupRows, kindRow } from './counts.js';
import { handledByGroup, handlingRows } from './handling.js';
import { ENOUGH, judgeAll, LEVEL } from './judge.js';
import { comparabilityNotes } from './notes.js';
import { BROKEN_DOWN, type Kinds, type Scope, scopeOf, tellings } from './scope.js';
import { seriesOf } from './series.js';
import { processSignals } from './signals.js';
import type { GroupRow, GroupTable, PatternsView } from './view.js';

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

/** A table before its rows are judged: all rows of all tables are judged together. */
interface Draft {
  kinds: Kinds | undefined;
  dimension: GroupTable['dimension'];
  rows: CountRow[];
}

/** The tables of counts, every row judged, and how many tests that took. */
export function tablesOf(scope: Scope): { tables: GroupTable[]; tests: number } {
  const drafts: Draft[] = [
    { kinds: undefined, dimension: 'slag', rows: scope.kinds.map((kinds) => kindRow(scope, kinds)) },
    ...BROKEN_DOWN.flatMap((kinds) =>
      DIMENSIONS.map((dimension) => ({ kinds, dimension, rows: groupRows(scope, kinds, dimension) })),
    ),
  ];
  const { views, tests } = judgeAll(
    scope,
    drafts.flatMap(({ rows }) => rows),
  );
  const tables = drafts.map((draft) => tableOf(scope, draft, views.splice(0, draft.rows.length)));
  return { tables: tables.filter(({ rader }) => rader.length), tests };
}

function tableOf(
  scope: Scope,
  { kinds, dimension, rows }: Draft,
  changes: readonly GroupRow['förändring'][],
): GroupTable {
  const handled =
    kinds && dimension !== 'slag' ? handledByGroup(scope, kinds, dimension, rows) : rows.map(() => undefined);
  return {
    id: kinds ? `${kinds.id}-per-${dimension}` : 'slag',
    rubrik: kinds ? `${kinds.titel} per ${dimension}` : 'Händelser efter slag',
    dimension,
    slag: kinds ? [...kinds.slag] : scope.kinds.flatMap(({ slag }) => slag),
    rader: rows.map(({ grupp, titel, antal }, index) => ({
      grupp,
      titel,
      antal,
      förändring: changes[index] as GroupRow['förändring'],
      utredda: handled[index]?.utredda ?? null,
      utredningstid: handled[index]?.utredningstid ?? null,
    })),
    underlag: kinds ? basis(scope, kinds) : [],
    per_nämnare: notApplicable('Handboken har inget att dela med, till exempel antal brukare, beslut eller timmar.'),
  };
}

const basis = (scope: Scope, kinds: Kinds) =>
  tellings(scope, kinds).map(({ state, systems }, index) => ({
    år: scope.compared.periods[index]?.year ?? 0,
    läge: state,
    system: [...systems],
  }));
