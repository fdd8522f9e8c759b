import { DIMENSIONS } from '../../queries/patterns/groups.js';
import { notApplicable } from '../figure.js';
import { type CountRow, groupRows, kindRow } from './counts.js';
import { type Handling, handledByGroup, hideHandledInWholes } from './handling.js';
import { judgeAll } from './judge.js';
import { homesOf } from './nested.js';
import { ratesOf, totalsOf } from './rates.js';
import { BROKEN_DOWN, type Kinds, type Scope, tellings } from './scope.js';
import type { GroupRow, GroupTable } from './view.js';

/** A table before its rows are judged: all rows of all tables are judged together. */
interface Draft {
  kinds: Kinds | undefined;
  dimension: GroupTable['dimension'];
  rows: CountRow[];
  handled: readonly Handling[];
}

/** The tables of counts, every row judged, and how many tests that took. */
export function tablesOf(scope: Scope): { tables: GroupTable[]; tests: number } {
  const drafts: Draft[] = [
    { kinds: undefined, dimension: 'slag', rows: scope.kinds.map((kinds) => kindRow(scope, kinds)), handled: [] },
    ...BROKEN_DOWN.flatMap((kinds) => draftsOf(scope, kinds)),
  ];
  const { views, tests } = judgeAll(
    scope,
    drafts.flatMap(({ rows }) => rows),
  );
  const tables = drafts.map((draft) => tableOf(scope, draft, views.splice(0, draft.rows.length)));
  return { tables: tables.filter(({ rader }) => rader.length), tests };
}

/** The tables of some kinds. That of rutiner is made with a thought of that of processes, which stands before it. */
function draftsOf(scope: Scope, kinds: Kinds): Draft[] {
  const drafts: Draft[] = [];
  for (const dimension of DIMENSIONS) {
    const processes = drafts.find((draft) => draft.dimension === 'process');
    const rows = groupRows(scope, kinds, dimension, processes?.rows);
    const handled = handledByGroup(scope, kinds, dimension, rows);
    const isRoutines = dimension === 'rutin' && processes;
    drafts.push({
      kinds,
      dimension,
      rows,
      handled: isRoutines ? hideHandledInWholes(handled, homesOf(scope, rows), processes) : handled,
    });
  }
  return drafts;
}

function tableOf(
  scope: Scope,
  { kinds, dimension, rows, handled }: Draft,
  changes: readonly GroupRow['förändring'][],
): GroupTable {
  const totals = kinds ? totalsOf(scope, kinds) : [];
  return {
    id: kinds ? `${kinds.id}-per-${dimension}` : 'slag',
    rubrik: kinds ? `${kinds.titel} per ${dimension}` : 'Händelser efter slag',
    dimension,
    slag: kinds ? [...kinds.slag] : scope.kinds.flatMap(({ slag }) => slag),
    rader: rows.map((row, index) => ({
      grupp: row.grupp,
      titel: row.titel,
      antal: row.antal,
      ...ratesOf(scope, totals, row),
      förändring: changes[index] as GroupRow['förändring'],
      utredda: handled[index]?.utredda ?? null,
      utredningstid: handled[index]?.utredningstid ?? null,
    })),
    underlag: (kinds ? [kinds] : scope.kinds).flatMap((each) => basis(scope, each)),
    per_nämnare: notApplicable('Handboken har inget att dela med, till exempel antal brukare, beslut eller timmar.'),
  };
}

const basis = (scope: Scope, kinds: Kinds) =>
  tellings(scope, kinds).map(({ state, systems, files }, index) => ({
    slag: kinds.slag.join(', '),
    år: scope.compared.periods[index]?.year ?? 0,
    läge: state,
    system: [...systems],
    filer: [...files],
  }));
