import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { controlWindows } from '../../queries/controls.js';
import { processesOfRoutine } from '../../queries/patterns/groups.js';
import { analysesInUse, demandsMeasure, type RiskRow, riskRows } from '../../queries/risks.js';
import { inForce } from '../../queries/year.js';
import { countOf, partOf } from '../context.js';
import { type Figure, figure, show } from '../figure.js';
import { isOwn, type Scope } from './scope.js';
import type { GroupRow, GroupTable, ProcessSignals, Signal } from './view.js';

/** The processes that something points at, those with most kinds of signals first, then those with more händelser than before. Tables are those by process. */
export function processSignals(scope: Scope, tables: readonly GroupTable[]): ProcessSignals[] {
  const { context } = scope;
  const known = inForce(context.year, 'process').map(({ doc }) => doc as Dokument<'process'>);
  return known
    .map((doc) => ({
      process: doc.id,
      titel: doc.titel,
      fil: doc.file,
      källa: context.source(doc),
      signaler: signalsOf(scope, doc, tables),
    }))
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

function signalsOf(scope: Scope, process: Dokument<'process'>, tables: readonly GroupTable[]): Signal[] {
  const routines = routinesOf(scope, process.id);
  const ids = new Set([process.id, ...routines.map(({ id }) => id)]);
  return [
    ...tables.flatMap((table) => events(table, process.id)),
    ...shortcomings(scope, ids),
    ...risks(scope, ids),
    ...late(scope, routines),
  ];
}

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

/** The controls of the year that found something wanting, of those that were done. */
function shortcomings(scope: Scope, ids: ReadonlySet<string>): Signal[] {
  const { context, unit } = scope;
  const { handbook, year, day } = context.year;
  const windows = ofTyp(handbook, 'egenkontroll')
    .filter(({ data }) => data.gäller?.some((id) => ids.has(id)))
    .flatMap((control) => controlWindows(handbook, control, year, day))
    .filter((item) => !unit || (item.unit !== undefined && isWithin(handbook, item.unit, unit)));
  const done = [...new Set(windows.flatMap(({ protokoll }) => protokoll))].filter(
    ({ data }) => data.utfall !== 'ej genomförd',
  );
  const flawed = done.filter(({ data }) => ['mindre brist', 'större brist'].includes(data.utfall ?? ''));
  if (!flawed.length) return [];
  const figur = partOf(context, flawed, done);
  return [{ slag: 'brist i egenkontroll', text: `Brist i ${show(figur)} gjorda egenkontroller`, figur }];
}

/** Risks over the handbook's own limit that no åtgärd is shown to have brought down. */
function risks(scope: Scope, ids: ReadonlySet<string>): Signal[] {
  const { context } = scope;
  const rows = riskRows(context.year, analysesInUse(context.year)).filter(
    (row) => row.analys.data.gäller?.some((id) => ids.has(id)) && isOwn(scope, row.analys) && isStillHigh(scope, row),
  );
  if (!rows.length) return [];
  const figur = figure(
    rows.length,
    rows.map(({ analys }) => context.source(analys)),
  );
  const worst = rows[0]?.risk.händelse;
  const text = `Höga risker utan åtgärd som har visat effekt: ${rows.length}${worst ? `, högst: ${worst}` : ''}`;
  return [{ slag: 'hög risk', text, figur }];
}

/** A risk stays high until it was judged anew under the limit, or an åtgärd was followed up and had the effect it should. */
function isStillHigh({ context }: Scope, { över, risk, åtgärder }: RiskRow): boolean {
  const { handbook, day } = context.year;
  if (!över || (risk.efter && !demandsMeasure(handbook, risk.efter))) return false;
  return !åtgärder.some(({ data }) => {
    const { uppföljd, nådd } = data.effekt ?? {};
    return (parseDay(uppföljd) ?? Number.POSITIVE_INFINITY) <= day && (nådd === 'ja' || nådd === true);
  });
}

/** Rutiner whose review is past its day. */
function late(scope: Scope, routines: readonly Dokument<'rutin'>[]): Signal[] {
  const { context } = scope;
  const overdue = routines.filter(
    (doc) => isOwn(scope, doc) && (parseDay(doc.data.revisionsdatum) ?? Number.POSITIVE_INFINITY) < context.year.day,
  );
  if (!overdue.length) return [];
  const names = overdue.map(({ titel }) => titel).join(', ');
  return [{ slag: 'försenad rutin', text: `Rutin att se över: ${names}`, figur: countOf(context, overdue) }];
}

/** The rutiner of a process that were in force: named directly, through an activity, or inherited. */
function routinesOf({ context }: Scope, process: string): Dokument<'rutin'>[] {
  return inForce(context.year, 'rutin')
    .filter(({ known }) => known)
    .map(({ doc }) => doc as Dokument<'rutin'>)
    .filter((doc) => processesOfRoutine(context.year.handbook, doc).includes(process));
}
