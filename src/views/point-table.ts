import { measuresFor } from '../queries/answers.js';
import type { Control } from '../queries/controls.js';
import { type Point, type PointResult, pointResults } from '../queries/point-results.js';
import { type Context, type Made, table, titleOf } from './context.js';
import { beside } from './event-tables.js';
import { figure, unknown } from './figure.js';
import type { Cell } from './view.js';

/** What some controls found, point by point: target, this year beside the year before, and whether the target was met. */
export function pointTable(context: Context, id: string, rubrik: string, controls: readonly Control[]): Made {
  const sorted = [...new Set(controls)].sort((a, b) => a.titel.localeCompare(b.titel, 'sv'));
  const rows = sorted.flatMap((control) => {
    const before = pointResults(context.before, control);
    return pointResults(context.year, control).map((result) => cells(context, result, before));
  });
  return table(
    id,
    rubrik,
    ['Kontroll', 'Kontrollmoment', 'Mål', ...beside(context), 'Bedömning', 'Åtgärd'],
    rows,
    'Inga kontrollpunkter är beskrivna.',
    rows.length ? DEFINITION : undefined,
  );
}

const DEFINITION =
  'Delar av en helhet är sammanlagda. Mätvärden från flera tillfällen läggs inte ihop: de visas var för sig.';

function cells(context: Context, result: PointResult, before: readonly PointResult[]): Cell[] {
  const { control, punkt, period, enhet } = result;
  const when = [period, ...enhet.map((id) => titleOf(context, id))].filter(Boolean).join(', ');
  return [
    control.titel,
    `${momentOf(punkt)}${when ? `, ${when}` : ''}`,
    targetOf(punkt),
    outcome(context, result),
    outcome(
      context,
      before.find((other) => isSame(other, result)),
    ),
    verdict(result),
    answerTo(context, result),
  ];
}

/** Whether a result is of the same point, and of the same period and units when each is told by itself. */
const isSame = (before: PointResult, { punkt, period, enhet }: PointResult) =>
  before.punkt.id === punkt.id &&
  before.enhet.join() === enhet.join() &&
  before.period === period?.replace(/^\d{4}/, (year) => String(Number(year) - 1));

/** The point in its own words, and who is counted in it. */
const momentOf = ({ text, id, population }: Point) => `${text ?? id ?? ''}${population ? ` (${population})` : ''}`;

/** A point's target with its unit. */
export const targetOf = ({ målvärde, mått }: Point) => (målvärde ? withUnit(målvärde, mått) : 'inget målvärde');

/** "minst 80 procent", but "medelvärde 3–4". */
const withUnit = (målvärde: unknown, mått: string | undefined) =>
  mått === 'medelvärde' ? `${mått} ${målvärde}` : [målvärde, mått === 'antal' ? '' : mått].filter(Boolean).join(' ');

/** The åtgärder that a point led to; what was found wanting, and led to nothing, says so. */
function answerTo({ year }: Context, { control, punkt, protokoll, uppfyllt, utfall }: PointResult): string {
  const own = measuresFor(year.handbook, `${control.id}#${punkt.id}`);
  const isBad = uppfyllt === false || utfall.some((words) => words.endsWith('brist') && words !== 'utan brist');
  const listed = protokoll.flatMap((doc) => measuresFor(year.handbook, doc.id, doc.data.åtgärder));
  const all = [...own, ...(isBad && !own.length ? [...listed, ...measuresFor(year.handbook, control.id)] : [])];
  return [...new Set(all.map(({ titel }) => titel))].join(', ') || (isBad ? 'ingen' : '–');
}

function outcome(context: Context, result: PointResult | undefined): Cell {
  if (!result?.protokoll.length) return unknown('Inget protokoll anger resultatet.');
  const sources = result.protokoll.map(context.source);
  const { antal, totalt, värde, utfall, punkt } = result;
  if (antal !== undefined) return figure(antal, sources, totalt === undefined ? {} : { av: totalt });
  if (värde !== undefined) return figure(värde, sources, punkt.mått ? { mått: punkt.mått } : {});
  return utfall.join(', ') || 'ej angivet';
}

function verdict({ uppfyllt, utfall, punkt, protokoll }: PointResult): string {
  if (uppfyllt !== undefined) return uppfyllt ? 'når målet' : 'når inte målet';
  if (utfall.length) return utfall.join(', ');
  if (!protokoll.length) return 'går inte att bedöma';
  return punkt.målvärde ? 'går inte att bedöma' : 'inget målvärde';
}
