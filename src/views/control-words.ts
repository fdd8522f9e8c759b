import { yearDayName } from '../calendar/format-span.js';
import type { Dokument } from '../model/document.js';
import type { Control } from '../queries/controls.js';
import { type Context, titleOf } from './context.js';
import { ended } from './ended.js';
import { targetOf } from './point-table.js';

type FollowUp = Dokument<'uppföljning'>;

/** How often a control is made, or by when once; with the forum whose meetings it follows. */
export function howOften(context: Context, control: Control): string {
  const { frekvens, senast, forum } = control.data as FollowUp['data'];
  if (frekvens) return frekvens === 'varje sammanträde' && forum ? `${frekvens}, ${titleOf(context, forum)}` : frekvens;
  return senast ? `senast ${senast}` : 'ej angivet';
}

type Told = NonNullable<FollowUp['data']['delges']>[number];

/** Who is told of a control's results, and when. */
export function toldTo(context: Context, control: Control): string {
  const { delges = [] } = control.data as FollowUp['data'];
  const said = delges.map((told) => {
    const when = whenTold(told);
    return `${titleOf(context, told.till)}${when ? ` (${when})` : ''}`;
  });
  return said.join(', ') || 'ej angivet';
}

/** When somebody is told: by a day of each year, or how often, with the time that it may take. Empty when not given. */
export const whenTold = ({ när, inom }: Told): string =>
  [när && (/^\d\d-\d\d$/.test(när) ? `senast ${yearDayName(när)}` : när), inom && `inom ${inom}`]
    .filter(Boolean)
    .join(', ');

/** How a control is made: its method, and what is drawn for it. */
export const methodOf = ({ data }: Control): string =>
  [data.metod && ended(data.metod), data.urval && `Urval: ${ended(data.urval)}`].filter(Boolean).join(' ');

/** What is looked at, point by point, each with its target where it has one. */
export const pointsOf = ({ data }: Control): string =>
  (data.kontrollpunkter ?? [])
    .map((point) => `${point.text ?? point.id ?? ''}${point.målvärde ? ` (${targetOf(point)})` : ''}`)
    .filter(Boolean)
    .join(' · ');
