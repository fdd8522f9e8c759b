import { formatSpan } from '../../calendar/format-span.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { toldTo } from '../control-words.js';
import { followUps, latestMinutes, minutesIn, minutesPart, type Slag } from './minutes.js';
import { howTable, planned, windowsSaid } from './planned.js';

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
        controls.map((control) => [
          ...planned(context, control),
          toldTo(context, control),
          windowsSaid(context, control),
        ]),
        `Ingen ${what} är planerad i handboken.`,
      ),
      ...(controls.length ? [howTable(context, controls)] : []),
    ],
    delar: parts,
  };
}

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
