import { closedTable } from '../closed-table.js';
import { collected } from '../collected.js';
import type { SectionMaker } from '../context.js';
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
