import { type Day, parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { ofTyp } from '../model/handbook.js';
import { inYear, type Year } from './year.js';

/** An åtgärd as it stood on the day that the year is judged. */
export interface MeasureRow {
  doc: Dokument<'åtgärd'>;
  state: 'öppen' | 'försenad' | 'genomförd' | 'avbruten';
  beslutadIÅr: boolean;
  genomfördIÅr: boolean;
  /** What is known of its effect that day. */
  effekt:
    | 'nådd'
    | 'delvis nådd'
    | 'inte nådd'
    | 'ännu inte uppföljd'
    | 'uppföljning försenad'
    | 'ingen uppföljning planerad'
    | 'inte aktuellt';
}

/** The åtgärder that were decided by the year's end and either open then or decided, done or followed up in the year. */
export function measureRows(year: Year): MeasureRow[] {
  return ofTyp(year.handbook, 'åtgärd')
    .filter((doc) => (parseDay(doc.data.beslutad) ?? Number.POSITIVE_INFINITY) <= year.day)
    .map((doc) => row(doc, year))
    .filter(
      (measure) =>
        measure.beslutadIÅr ||
        measure.genomfördIÅr ||
        inYear(measure.doc.data.effekt?.uppföljd, year) ||
        ['öppen', 'försenad'].includes(measure.state),
    );
}

function row(doc: Dokument<'åtgärd'>, year: Year): MeasureRow {
  const state = stateAt(doc, year);
  return {
    doc,
    state,
    beslutadIÅr: inYear(doc.data.beslutad, year),
    genomfördIÅr: inYear(doc.data.genomförd, year),
    effekt: effectAt(doc, state, year),
  };
}

/** Done only if done by that day: an åtgärd that was finished afterwards was still open (format.md 5.9). */
function stateAt(doc: Dokument<'åtgärd'>, { day, past }: Year): MeasureRow['state'] {
  const done = parseDay(doc.data.genomförd);
  if (done !== undefined && done <= day) return 'genomförd';
  const then = asItStood(doc, past);
  if (then.status === 'avbruten') return 'avbruten';
  const due = parseDay(then.senast);
  return due !== undefined && due < day ? 'försenad' : 'öppen';
}

/** A deadline that was moved and an åtgärd that was given up after the year's end are told as they stood then. */
function asItStood(doc: Dokument<'åtgärd'>, past: Year['past']): Dokument<'åtgärd'>['data'] {
  const then = past?.byId.get(doc.id);
  return then?.typ === 'åtgärd' ? (then.data as Dokument<'åtgärd'>['data']) : doc.data;
}

function effectAt(doc: Dokument<'åtgärd'>, state: MeasureRow['state'], { day }: Year): MeasureRow['effekt'] {
  const { följs_upp, uppföljd, nådd } = doc.data.effekt ?? {};
  const checked = parseDay(uppföljd);
  if (checked !== undefined && checked <= day)
    return nådd === 'delvis' ? 'delvis nådd' : nådd === 'nej' || nådd === false ? 'inte nådd' : 'nådd';
  if (state !== 'genomförd') return 'inte aktuellt';
  const planned = parseDay(följs_upp);
  if (planned === undefined) return 'ingen uppföljning planerad';
  return planned < day ? 'uppföljning försenad' : 'ännu inte uppföljd';
}

/** The day by which an åtgärd's effect is to be looked at, while nobody has; none for one that was given up. */
export function effectDue({ data: { effekt, status }, refused }: Dokument<'åtgärd'>): Day | undefined {
  const settled = effekt?.uppföljd || status === 'avbruten' || refused.includes('effekt');
  return settled ? undefined : parseDay(effekt?.följs_upp);
}

/** Whether an åtgärd is still to be done: decided, not carried out and not given up. */
export const isOpenMeasure = ({ data, refused }: Dokument<'åtgärd'>) =>
  (data.status === 'planerad' || data.status === 'pågår') && !data.genomförd && !refused.includes('genomförd');
