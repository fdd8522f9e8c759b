import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { type SectionMaker, table, titlesOf } from '../context.js';
import { figure } from '../figure.js';
import type { Cell } from '../view.js';

/** Next year's kvalitetsplan, and how the year's own went. */
export const plan: SectionMaker = (context) => {
  const { handbook, year, day } = context.year;
  const of = (wanted: number) => ofTyp(handbook, 'kvalitetsinsats').filter((doc) => doc.data.år === wanted);
  const done = (doc: Dokument<'kvalitetsinsats'>) =>
    (doc.data.uppgifter ?? []).filter((task) =>
      (task.genomförd ?? []).some((date) => (parseDay(date) ?? Number.POSITIVE_INFINITY) <= day),
    ).length;
  const rows = (wanted: number) =>
    of(wanted).flatMap((doc) =>
      (doc.data.uppgifter ?? []).map((task): Cell[] => [
        doc.titel,
        task.uppgift ?? '',
        titlesOf(context, task.ansvar),
        when(task),
      ]),
    );
  return {
    tabeller: [
      table(
        'arets-insatser',
        `Kvalitetsinsatser ${year}`,
        ['Insats', 'Uppgifter med genomförande'],
        of(year).map((doc) => [
          doc.titel,
          figure(done(doc), [context.source(doc)], { av: doc.data.uppgifter?.length ?? 0 }),
        ]),
        `Ingen kvalitetsinsats för ${year} finns i handboken.`,
      ),
      table(
        'nasta-ars-insatser',
        `Kvalitetsinsatser ${year + 1}`,
        ['Insats', 'Uppgift', 'Ansvarig', 'När'],
        rows(year + 1),
        `Ingen kvalitetsinsats för ${year + 1} finns i handboken.`,
      ),
    ],
    skriv: 'Beskriv utvecklingsområdena och vad som är viktigast nästa år.',
  };
};

type Task = NonNullable<Dokument<'kvalitetsinsats'>['data']['uppgifter']>[number];

function when(task: Task): string {
  if (task.löpande === 'ja' || task.löpande === true) return 'löpande';
  const dates = (task.senast ?? []).join(', ');
  return [task.frekvens, dates && (task.frekvens ? `första gången ${dates}` : `senast ${dates}`)]
    .filter(Boolean)
    .join(', ');
}
