import { formatSpan } from '../../calendar/format-span.js';
import { overlaps } from '../../calendar/spans.js';
import { responsible } from '../../model/units.js';
import { type ControlWindow, controlWindows } from '../../queries/controls.js';
import { type Context, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import type { Cell } from '../view.js';
import { type FollowUp, followUps, latestMinutes, minutesIn, minutesPart, type Slag } from './minutes.js';

/** The reviews of the ledningssystem itself in the period: criteria, who took part, and the notes as they were written. */
export const genomgang: SectionMaker = (context) =>
  periodically(context, ['ledningssystem', 'ledningens genomgång'], 'genomgång av ledningssystemet');

/** The follow-ups of agreements, which are made together with the review. */
export const avtal: SectionMaker = (context) => periodically(context, ['avtal'], 'uppföljning av avtal');

function periodically(context: Context, slag: readonly Slag[], what: string) {
  const controls = followUps(context.year, ...slag);
  const parts = controls.flatMap((control) =>
    minutesIn(context.year, control).map((minutes) => minutesPart(context, control, minutes)),
  );
  return {
    rader: controls.length && !parts.length ? [`Inget protokoll finns för ${formatSpan(context.year.span)}.`] : [],
    tabeller: [
      table(
        'uppfoljningar',
        'Planerade uppföljningar',
        ['Uppföljning', 'Ansvarig', 'Hur ofta', 'Delges', 'Läget för perioden'],
        controls.map((control) => planRow(context, control)),
        `Ingen ${what} är planerad i handboken.`,
      ),
    ],
    delar: parts,
  };
}

function planRow(context: Context, control: FollowUp): Cell[] {
  const { frekvens, senast, delges } = control.data;
  return [
    control.titel,
    titlesOf(context, responsible(context.year.handbook, control)),
    frekvens ?? (senast ? `senast ${senast}` : 'ej angivet'),
    (delges ?? []).map(({ till, när }) => `${titleOf(context, till)} (${när ?? 'ej angivet när'})`).join(', ') ||
      'ej angivet',
    windowsSaid(context, control),
  ];
}

/** What became of the windows that touch the period, in words. */
function windowsSaid({ year }: Context, control: FollowUp): string {
  const own = controlWindows(year.handbook, control, year.year, year.day).filter(({ window }) =>
    overlaps(window, year.span),
  );
  if (!own.length) return 'inget skulle göras';
  return [...new Set(own.map((item) => `${formatSpan(item.window)}: ${SAID[item.state]}`))].join(', ');
}

const SAID: Record<ControlWindow['state'], string> = {
  gjord: 'gjord',
  sen: 'gjord sent',
  'ej genomförd': 'inte genomförd, med skäl',
  saknas: 'protokoll saknas',
  pågår: 'pågår',
};

/** The latest kvalitetsrevision and what was done about it. */
export const revision: SectionMaker = (context) => {
  const controls = followUps(context.year, 'kvalitetsrevision');
  const parts = controls.flatMap((control) => {
    const minutes = latestMinutes(context.year, control);
    return minutes ? [minutesPart(context, control, minutes)] : [];
  });
  return {
    rader: parts.length
      ? []
      : [controls.length ? 'Ingen kvalitetsrevision är gjord än.' : 'Ingen kvalitetsrevision är planerad i handboken.'],
    delar: parts,
    ...(parts.length
      ? { skriv: 'Beskriv vilka åtgärder som den senaste kvalitetsrevisionen har lett till, och vad som återstår.' }
      : {}),
  };
};
