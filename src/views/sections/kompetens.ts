import { parseDay } from '../../calendar/dates.js';
import { parseFrequency } from '../../calendar/frequency.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { inYear, type Year } from '../../queries/year.js';
import { type SectionMaker, table } from '../context.js';
import { type Figure, figure, notApplicable, unknown } from '../figure.js';
import type { Cell } from '../view.js';

/** Introduction, training and supervision that was given in the year. */
export const kompetens: SectionMaker = (context) => {
  const rows = ofTyp(context.year.handbook, 'kompetens').map((doc): Cell[] => {
    const givenIn = (year: Year) =>
      (doc.data.genomförd ?? []).filter((item) => inYear(item.datum, year) && (parseDay(item.datum) ?? 0) <= year.day);
    const given = givenIn(context.year);
    const before = givenIn(context.before);
    const source = (items: readonly unknown[]) =>
      context.source(
        doc,
        items.map((item) => ({ key: 'genomförd', item })),
      );
    const total = (key: 'antal' | 'totalt') => given.reduce((all, item) => all + (item[key] ?? 0), 0);
    return [
      doc.titel,
      doc.data.slag ?? '',
      (doc.data.frekvens ?? []).join(', ') || 'ej angivet',
      given.length ? figure(given.length, [source(given)]) : none(doc),
      given.length ? figure(total('antal'), [source(given)], { av: total('totalt') }) : none(doc),
      before.length ? figure(before.length, [source(before)]) : none(doc),
    ];
  });
  return {
    tabeller: [
      table(
        'insatser',
        'Kompetensinsatser under året',
        ['Insats', 'Slag', 'Hur ofta', 'Tillfällen', 'Deltagare av dem som berördes', 'Tillfällen året före'],
        rows,
        'Inga kompetensinsatser.',
        'Tillfällen som är inskrivna för året. Deltagare: alla tillfällen sammanlagt, så att den som var med två gånger räknas två gånger.',
      ),
    ],
    skriv: 'Beskriv hur kompetensen har utvecklats och vad som saknas.',
  };
};

/** What is given only when something calls for it may rightly not have been given; what the calendar asks for is missing. */
function none(doc: Dokument<'kompetens'>): Figure {
  const byCalendar = (doc.data.frekvens ?? []).some((word) => parseFrequency(word)?.slag !== 'händelse');
  return byCalendar
    ? unknown('Inget tillfälle är registrerat.')
    : notApplicable('Ges när något kräver det, och inget tillfälle är registrerat.');
}
