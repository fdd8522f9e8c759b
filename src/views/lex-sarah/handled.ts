import type { SectionMaker } from '../context.js';
import { handlingTable } from '../handling-rows.js';
import { isGrave, notifiedOn, recorded } from './reports.js';

/** How fast the reports were investigated, told to IVO and answered. */
export const handlaggning: SectionMaker = (context) => ({
  tabeller: [
    handlingTable(context, 'Hur snabbt rapporterna hanterades', recorded, [
      { name: 'Tid till anmälan till IVO, median', end: (event) => (isGrave(event) ? notifiedOn(event) : undefined) },
    ]),
  ],
  skriv: 'Beskriv hur handläggningen har fungerat och vad som behöver gå fortare.',
});
