import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { demandsMeasure, riskValue } from '../../queries/risks.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, Words } from './page.js';
import { answeringFor, marked } from './rows.js';
import { count, dateWords, daysWords, paragraph, section, tableOr } from './say.js';
import { standingOf, unitsUp } from './structure.js';

/** How a process is watched: the risk analyses and the controls of it, its steps and its routines. Nothing on a public site. */
export function processFollowUp(context: SiteContext, doc: Dokument<'process'>): Block[] {
  if (context.public) return [];
  const { steps, routines } = context.structure();
  const own = [doc.id, ...steps(doc.id).map(({ id }) => id)];
  const about = new Set([...own, ...own.flatMap((id) => routines(id)).map(({ id }) => id)]);
  return [
    section('Risker', 'risker', analyses(context, concerning(context, about, 'riskanalys'))),
    section(
      'Egenkontroll och uppföljning',
      'kontroller',
      controls(context, concerning(context, about, 'egenkontroll', 'uppföljning')),
    ),
  ];
}

/** The documents of some types whose `gäller` names any of these. */
function concerning<T extends Dokument['typ']>({ pointing, today }: SiteContext, ids: Iterable<string>, ...types: T[]) {
  const found = [...ids].flatMap((id) =>
    pointing(id).flatMap(({ key, from }) =>
      key === 'gäller' && from && (types as string[]).includes(from.typ) ? [from] : [],
    ),
  );
  return [...new Set(found)].filter((doc) => standingOf(doc, today) !== 'upphävd').sort(byTitle) as Dokument<T>[];
}

function analyses(context: SiteContext, docs: readonly Dokument<'riskanalys'>[]): Block {
  const rows = [...docs]
    .sort((a, b) => (parseDay(b.data.datum) ?? 0) - (parseDay(a.data.datum) ?? 0))
    .map((doc): Words[] => [marked(context, doc), [dateWords(doc.data.datum)], [risksIn(context, doc)]]);
  return tableOr('Risker', ['Riskanalys', 'Gjord', 'Risker'], rows, 'Ingen riskanalys gäller processen.');
}

/** How many risks there are, and how many of them the handbook's own limits demand an åtgärd for. */
function risksIn({ handbook }: SiteContext, { data }: Dokument<'riskanalys'>): string {
  const risks = data.risker ?? [];
  const high = risks.filter((risk) => riskValue(risk) !== undefined && demandsMeasure(handbook, risk)).length;
  return `${count(risks.length, 'risk', 'risker')}${high ? `, varav ${high} över gränsen för åtgärd` : ''}`;
}

function controls(context: SiteContext, docs: readonly Dokument<'egenkontroll' | 'uppföljning'>[]): Block {
  if (!docs.length) return paragraph('Ingen egenkontroll eller uppföljning gäller processen.');
  const rows = docs.map((doc): Words[] => [
    marked(context, doc),
    [doc.data.frekvens ?? 'vid ett tillfälle'],
    answeringFor(context, doc),
    [nextOf(context, doc)],
  ]);
  return tableOr('Egenkontroll och uppföljning', ['Kontroll', 'Hur ofta', 'Ansvarig', 'Nästa'], rows, '');
}

/** When a control is next to be done, in one unit or anywhere; one that no calendar decides has no such day. */
export function nextOf({ dueFor, handbook }: SiteContext, { file, typ }: Dokument, unit?: string): string {
  const here = unit === undefined ? undefined : unitsUp(handbook, unit);
  const isHere = (units: readonly string[]) => !here || !units.length || units.some((id) => here.includes(id));
  const next = dueFor(file).find(({ kind, units }) => kind === typ && isHere(units));
  return next ? `${dateWords(next.due)} (${daysWords(next.days)})` : 'ingen bestämd dag';
}
