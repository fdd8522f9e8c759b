import type { Dokument } from '../../model/document.js';
import { inForce } from '../../queries/year.js';
import { type Figure, show } from '../figure.js';
import type { Scope } from './scope.js';
import { standingOf } from './standing.js';
import type { GroupRow, GroupTable, ProcessSignals, Signal } from './view.js';

/**
 * The processes that something points at, those with most kinds of signals first, then those with more händelser than
 * before. Tables are those by process.
 */
export function processSignals(scope: Scope, tables: readonly GroupTable[]): ProcessSignals[] {
  const { context } = scope;
  const known = inForce(context.year, 'process').map(({ doc }) => doc as Dokument<'process'>);
  return known
    .map((doc) => {
      const standing = standingOf(scope, doc.id);
      return {
        process: doc.id,
        titel: doc.titel,
        fil: doc.file,
        källa: context.source(doc),
        läge: standing.map(({ slag, figur }) => ({ slag, figur })),
        signaler: [
          ...tables.flatMap((table) => events(table, doc.id)),
          ...standing.filter(({ figur }) => Boolean(figur.värde)),
        ],
      };
    })
    .filter(({ signaler }) => signaler.length)
    .sort(
      (a, b) =>
        kindsIn(b) - kindsIn(a) ||
        grown(tables, b) - grown(tables, a) ||
        a.titel.localeCompare(b.titel, 'sv') ||
        (a.process < b.process ? -1 : 1),
    );
}

/** In how many tables a process has more händelser than before. */
const grown = (tables: readonly GroupTable[], { process }: ProcessSignals) =>
  tables.filter(({ rader }) => rader.some((row) => row.grupp === process && isMore(row))).length;

/** How many kinds of signals point at a process: two shortcomings of the same kind are one. */
export const kindsIn = ({ signaler }: ProcessSignals) => new Set(signaler.map(({ slag }) => slag)).size;

/** The händelser that name a process, with how they stand to the years before where that is more than usual. */
function events(table: GroupTable, process: string): Signal[] {
  const row = table.rader.find(({ grupp }) => grupp === process);
  const now = row?.antal.at(-1);
  if (!row || !now || !isSome(table, now)) return [];
  const name = table.rubrik.split(' per ')[0] ?? '';
  const more = isMore(row) ? `, ${row.förändring.text}${usual(row)}` : '';
  const slag = table.slag.includes('klagomål') ? 'klagomål' : 'händelser';
  return [{ slag, text: `${name}: ${show(now)}${more}`, figur: now }];
}

/** Above zero. A hidden number is, unless the whole period is too small to be broken down: then nothing is said. */
const isSome = ({ rader }: GroupTable, { läge, värde }: Figure) =>
  läge === 'dold' ? rader.some(({ antal }) => antal.at(-1)?.läge === 'värde') : Boolean(värde);

const isMore = ({ förändring }: GroupRow) => förändring.läge.endsWith('fler');

const usual = ({ förändring }: GroupRow) =>
  förändring.vanligt ? ` (vanligt ${förändring.vanligt.från}–${förändring.vanligt.till})` : '';
