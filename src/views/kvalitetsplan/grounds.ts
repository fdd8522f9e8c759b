import { type SectionMaker, table } from '../context.js';
import { DEMANDS_SAID, demandTable } from '../paragraphs.js';
import { meaningOf } from '../words.js';

/** What the plan rests on: what quality is, what the regulation asks for, and the statutes of the work. */
export const grunder: SectionMaker = (context) => {
  const { lagar = [], lagregister = [] } = context.year.handbook.settings.raw;
  return {
    rader: [
      `Kvalitet: ${meaningOf(context, 'kvalitet')}`,
      ...(lagar.length ? [`Verksamheten bedrivs enligt ${lagar.join(', ')}.`] : []),
      'Planen och uppföljningen av den är en del av dokumentationen av kvalitetsarbetet. Ingen regel kräver en kvalitetsplan.',
      DEMANDS_SAID,
    ],
    tabeller: [
      ...demandTable(context, 'kraven', 'Krav på kvalitetsarbetet', [
        'SOSFS 2011:9 3 kap. 1–2 §§',
        'SOSFS 2011:9 7 kap. 1 §',
      ]),
      table(
        'lagregister',
        'Författningar som styr arbetet',
        ['Författning', 'Senast kontrollerad'],
        lagregister.map(({ lag, kontrollerad }) => [lag ?? '', kontrollerad ?? 'uppgift saknas']),
        'Handboken har inget lagregister.',
      ),
    ],
  };
};
