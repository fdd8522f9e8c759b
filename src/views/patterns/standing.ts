import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { controlWindows } from '../../queries/controls.js';
import { processesOfRoutine } from '../../queries/patterns/groups.js';
import { analysesInUse, demandsMeasure, type RiskRow, riskRows } from '../../queries/risks.js';
import { inForce } from '../../queries/year.js';
import { type Context, partOf } from '../context.js';
import { figure, notApplicable, show } from '../figure.js';
import { riskSources } from '../risk-source.js';
import { isOwn, type Scope } from './scope.js';
import type { Signal } from './view.js';

/** How a process stands beside its händelser: a signal each where the number is above zero. Always three, in order. */
export function standingOf(scope: Scope, process: string): Signal[] {
  const routines = routinesOf(scope, process);
  const activities = ofTyp(scope.context.year.handbook, 'aktivitet').filter(({ data }) => data.process === process);
  const ids = new Set([process, ...[...routines, ...activities].map(({ id }) => id)]);
  return [shortcomings(scope, ids), risks(scope, ids), late(scope, routines)];
}

/** The controls of the year that found something wanting, of those that were done. */
function shortcomings(scope: Scope, ids: ReadonlySet<string>): Signal {
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
  const figur = done.length
    ? partFirst(context, flawed, done)
    : notApplicable(windows.length ? 'Ingen egenkontroll är gjord.' : 'Ingen egenkontroll gäller processen.');
  return { slag: 'brist i egenkontroll', text: `Brist i ${show(figur)} gjorda egenkontroller`, figur };
}

/** A part of a whole, whose documents are named first: they are what a reader wants to open. */
const partFirst = (context: Context, part: readonly Dokument[], whole: readonly Dokument[]) =>
  partOf(context, part, [...part, ...whole.filter((doc) => !part.includes(doc))]);

/** Risks over the handbook's own limit that no åtgärd is shown to have brought down, of all that were judged. */
function risks(scope: Scope, ids: ReadonlySet<string>): Signal {
  const { context } = scope;
  const rows = riskRows(context.year, analysesInUse(context.year)).filter(
    (row) => row.analys.data.gäller?.some((id) => ids.has(id)) && isOwn(scope, row.analys),
  );
  const high = rows.filter((row) => isHigh(scope, row) && !effective(scope, row).length);
  const brought = rows.flatMap((row) => (isHigh(scope, row) ? effective(scope, row) : []));
  const figur = rows.length
    ? figure(high.length, [...riskSources(context, rows), ...brought.map((doc) => context.source(doc))], {
        av: rows.length,
      })
    : notApplicable('Ingen riskanalys gäller processen.');
  const worst = high[0]?.risk.händelse;
  const text = `Höga risker utan åtgärd som har visat effekt: ${show(figur)}${worst ? `, högst: ${worst}` : ''}`;
  return { slag: 'hög risk', text, figur };
}

/** Over the limit, and not judged anew under it. */
const isHigh = ({ context }: Scope, { över, risk }: RiskRow) =>
  över && !(risk.efter && !demandsMeasure(context.year.handbook, risk.efter));

/** The åtgärder that were followed up and had the effect they should. */
const effective = ({ context }: Scope, { åtgärder }: RiskRow) =>
  åtgärder.filter(({ data }) => {
    const { uppföljd, nådd } = data.effekt ?? {};
    return (parseDay(uppföljd) ?? Number.POSITIVE_INFINITY) <= context.year.day && (nådd === 'ja' || nådd === true);
  });

/** Rutiner whose review is past its day, of all that the process has. */
function late(scope: Scope, routines: readonly Dokument<'rutin'>[]): Signal {
  const { context } = scope;
  const own = routines.filter((doc) => isOwn(scope, doc));
  const overdue = own.filter(
    (doc) => (parseDay(doc.data.revisionsdatum) ?? Number.POSITIVE_INFINITY) < context.year.day,
  );
  const figur = own.length ? partFirst(context, overdue, own) : notApplicable('Processen har ingen rutin.');
  const names = overdue.map(({ titel }) => titel).join(', ');
  return { slag: 'försenad rutin', text: `Rutin att se över: ${names}`, figur };
}

/** The rutiner of a process that were in force: named directly, through an activity, or inherited. */
function routinesOf({ context }: Scope, process: string): Dokument<'rutin'>[] {
  return inForce(context.year, 'rutin')
    .filter(({ known }) => known)
    .map(({ doc }) => doc as Dokument<'rutin'>)
    .filter((doc) => processesOfRoutine(context.year.handbook, doc).includes(process));
}
