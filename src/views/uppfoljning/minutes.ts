import { parseDay } from '../../calendar/dates.js';
import { parsePeriod, within } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { measuresFor } from '../../queries/answers.js';
import { type Protokoll, protokollOf } from '../../queries/protokoll-index.js';
import type { Year } from '../../queries/year.js';
import { type Context, type MadePart, table, titlesOf } from '../context.js';
import { figure } from '../figure.js';
import { targetOf } from '../point-table.js';
import type { Cell } from '../view.js';

export type FollowUp = Dokument<'uppföljning'>;
export type Slag = NonNullable<FollowUp['data']['slag']>;

/** The follow-ups of some kinds that are neither drafts nor repealed. */
export const followUps = ({ handbook }: Year, ...slag: readonly Slag[]): FollowUp[] =>
  ofTyp(handbook, 'uppföljning').filter(
    ({ data }) => slag.includes(data.slag ?? 'annan') && (data.status ?? 'gällande') === 'gällande',
  );

/** The protokoll of a follow-up about the period: what was examined lies in it, or, without period, was held in it. */
export const minutesIn = ({ handbook, span }: Year, control: FollowUp): Protokoll[] =>
  protokollOf(handbook, control.id).filter(({ data }) => {
    const period = parsePeriod(data.period);
    const held = parseDay(data.datum);
    return period ? within(period, span) : held !== undefined && held >= span.first && held <= span.last;
  });

/** The last protokoll that was held by the report's day. */
export const latestMinutes = ({ handbook, day }: Year, control: FollowUp): Protokoll | undefined =>
  protokollOf(handbook, control.id)
    .filter(({ data }) => (parseDay(data.datum) ?? Number.POSITIVE_INFINITY) <= day)
    .at(-1);

/** A protokoll as a part of the report: who took part, point by point, what was decided, and the notes as written. */
export function minutesPart(context: Context, control: FollowUp, minutes: Protokoll): MadePart {
  const { datum, utfall, orsak, deltog, delgivet, nästa } = minutes.data;
  const text = context.body?.(minutes) ?? '';
  return {
    id: minutes.id,
    rubrik: minutes.titel,
    rader: [
      `${datum ?? 'Datum saknas'}. Utfall: ${utfall ?? 'uppgift saknas'}.${orsak ? ` Orsak: ${orsak}.` : ''}`,
      `Deltog: ${titlesOf(context, deltog) || 'uppgift saknas'}.`,
      `Delgivet: ${(delgivet ?? []).map(({ till, datum: when }) => `${titlesOf(context, till ? [till] : [])} ${when ?? ''}`.trim()).join(', ') || 'uppgift saknas'}.`,
      ...(nästa ? [`Nästa uppföljning: ${nästa}.`] : []),
    ],
    texter: text.trim() ? [{ document: minutes.id, titel: minutes.titel, text }] : [],
    tabeller: [
      table(
        'punkter',
        `Kontrollpunkter: ${minutes.titel}`,
        ['Punkt', 'Målvärde', 'Resultat', 'Bedömning'],
        pointRows(context, control, minutes),
        'Uppföljningen har inga kontrollpunkter.',
        'Varje kontrollpunkt i uppföljningen, med det resultat som protokollet anger för den.',
      ),
      table(
        'atgarder',
        `Åtgärder: ${minutes.titel}`,
        ['Åtgärd', 'Ansvarig', 'Senast', 'Läge'],
        measureRows(context, minutes),
        'Ingen åtgärd är kopplad till protokollet.',
      ),
    ],
  };
}

function pointRows(context: Context, control: FollowUp, minutes: Protokoll): Cell[][] {
  return (control.data.kontrollpunkter ?? []).map((point) => {
    const result = (minutes.data.resultat ?? []).find(({ punkt }) => punkt === point.id);
    return [
      point.text ?? point.id ?? '',
      point.målvärde ? targetOf(point) : '–',
      measured(context, minutes, point, result),
      result?.utfall ?? (result ? '–' : 'uppgift saknas'),
    ];
  });
}

type Point = NonNullable<FollowUp['data']['kontrollpunkter']>[number];
type Result = NonNullable<Protokoll['data']['resultat']>[number];

const withUnit = (value: unknown, { mått }: Point) => `${value}${mått && mått !== 'antal' ? ` ${mått}` : ''}`;

/** What was counted at a point; a point that was only judged has no number. */
function measured(context: Context, minutes: Protokoll, point: Point, result: Result = {}): Cell {
  const { antal, totalt, värde } = result;
  if (antal === undefined) return värde === undefined ? '–' : withUnit(värde, point);
  return figure(
    antal,
    [context.source(minutes, [{ key: 'resultat', item: result }])],
    totalt === undefined ? {} : { av: totalt },
  );
}

function measureRows(context: Context, minutes: Protokoll): Cell[][] {
  return measuresFor(context.year.handbook, minutes.id, minutes.data.åtgärder).map((doc) => [
    doc.titel,
    titlesOf(context, doc.data.ansvar),
    doc.data.senast ?? 'ej angivet',
    doc.data.genomförd ? `genomförd ${doc.data.genomförd}` : (doc.data.status ?? 'uppgift saknas'),
  ]);
}
