import { riskanalys } from './coverage.js';
import type { Files } from './handbook.js';
import { aktivitet, egenkontroll, process, rutin } from './texts.js';

/**
 * The process `utreda` in good order: a step with its rutin, a risk analysis and an egenkontroll of this year. Laid
 * under the files of tests that are about something else, so that a finding is what their own files gave rise to.
 */
export const GOOD: Files = {
  'utreda.md': process(),
  'god/steg.md': aktivitet({ id: 'gott-steg', titel: 'Ta emot anmälan' }),
  'god/rutin.md': rutin({ id: 'god-rutin', titel: 'Ta emot en anmälan', process: undefined, aktivitet: 'gott-steg' }),
  'god/risker.md': riskanalys({ id: 'god-riskanalys' }),
  'god/kontroll.md': egenkontroll({ id: 'god-egenkontroll', från: '2026-01-01' }),
};
