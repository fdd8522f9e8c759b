import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { closedTable } from '../closed-table.js';
import type { Context, SectionMaker } from '../context.js';
import { received, recorded } from './reports.js';

/** What the reports were about. */
export const kategorier: SectionMaker = (context) => ({
  tabeller: [
    closedTable(context, {
      id: 'kategorier',
      rubrik: 'Rapporter efter kategori',
      kolumn: 'Kategori',
      definition: 'Kategorin är den som verksamheten själv har satt. Varje rapport har en kategori.',
      whole: received,
      parts: received,
      nameOf: collected(context, received, ({ data }) => data.kategori),
    }),
  ],
});

/** Why it happened, as the investigations say. Most causes are told in words of their own, and are collected. */
export const orsaker: SectionMaker = (context) => ({
  tabeller: [
    closedTable(context, {
      id: 'orsaker',
      rubrik: 'Orsaker enligt utredningarna',
      kolumn: 'Orsak',
      whole: received,
      parts: recorded,
      nameOf: collected(context, recorded, ({ data }) => data.orsak),
    }),
  ],
  skriv: 'Beskriv vilka orsaker utredningarna pekar på, vilka som återkommer och vad de har gemensamt.',
});

const OTHERS = 'Övriga, var för sig för få för att visas';

/** A name that belongs to a few reports could tell which they are: those are collected under one. */
function collected(
  { year, before }: Context,
  pick: (year: Year) => readonly CountedEvent[],
  nameOf: (event: CountedEvent) => string | undefined,
): (event: CountedEvent) => string {
  const least = year.handbook.settings.minstaGrupp;
  const large = new Set<string>();
  for (const events of [pick(year), pick(before)]) {
    const counts = new Map<string, number>();
    for (const event of events) counts.set(nameOf(event) ?? '', (counts.get(nameOf(event) ?? '') ?? 0) + event.antal);
    for (const [name, count] of counts) if (count >= least) large.add(name);
  }
  return (event) => {
    const name = nameOf(event);
    return name === undefined ? 'ej angivet' : large.has(name) ? name : OTHERS;
  };
}
