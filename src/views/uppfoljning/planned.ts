import { formatSpan } from '../../calendar/format-span.js';
import { parseFrequency } from '../../calendar/frequency.js';
import { overlaps } from '../../calendar/spans.js';
import { responsible } from '../../model/units.js';
import { type ControlWindow, controlWindows } from '../../queries/controls.js';
import { type Context, type Made, table, titleOf, titlesOf } from '../context.js';
import { howOften, methodOf, pointsOf } from '../control-words.js';
import type { Cell } from '../view.js';
import { type FollowUp, minutesIn } from './minutes.js';

/** A follow-up as it is planned: what, by whom and how often. */
export const planned = (context: Context, control: FollowUp): Cell[] => [
  control.titel,
  titlesOf(context, responsible(context.year.handbook, control)),
  howOften(context, control),
];

/** How many windows are told one by one; more are counted. */
const FEW = 3;

/** What became of the windows that touch the period, in words. */
export function windowsSaid({ year }: Context, control: FollowUp): string {
  const own = controlWindows(year.handbook, control, year.year, year.day).filter(({ window }) =>
    overlaps(window, year.span),
  );
  if (!own.length) return minutesSaid(minutesIn(year, control).length, control);
  const told = [...new Set(own.map((item) => `${formatSpan(item.window)}: ${SAID[item.state]}`))];
  if (told.length <= FEW) return told.join(', ');
  return Object.entries(SAID)
    .map(([state, words]) => ({ words, count: own.filter((item) => item.state === state).length }))
    .flatMap(({ words, count }) => (count ? [`${words}: ${count} av ${own.length}`] : []))
    .join(', ');
}

/** What no calendar decides is never owed, but may have been done. */
function minutesSaid(count: number, { data }: FollowUp): string {
  if (count) return `${count} protokoll`;
  const isByEvent = parseFrequency(data.frekvens)?.slag === 'händelse';
  return isByEvent ? 'inget protokoll' : 'inget skulle göras';
}

const SAID: Record<ControlWindow['state'], string> = {
  gjord: 'gjord',
  sen: 'gjord sent',
  'ej genomförd': 'inte genomförd, med skäl',
  saknas: 'protokoll saknas',
  pågår: 'pågår',
};

/** How follow-ups are made: why and for whom, by which method, and what is looked at. */
export const howTable = (context: Context, controls: readonly FollowUp[]): Made =>
  table(
    'sa-gors',
    'Så görs uppföljningarna',
    ['Uppföljning', 'Skäl och uppdrag', 'Metod och urval', 'Kontrollpunkter'],
    controls.map((control) => [
      control.titel,
      reasonOf(context, control) || '–',
      methodOf(control) || 'ej angiven',
      pointsOf(control) || '–',
    ]),
    'Ingen uppföljning är beskriven.',
  );

const reasonOf = (context: Context, { data: { uppdrag_av, anledning } }: FollowUp): string =>
  [uppdrag_av && `På uppdrag av: ${titleOf(context, uppdrag_av)}.`, anledning].filter(Boolean).join(' ');
