import { countEvents } from '../../queries/events.js';
import type { Rule } from '../rule.js';
import { documentOf, lacks, overdue, placeOf } from './events.js';

/** The handbook's own promise of how soon a händelse is investigated; without one nothing is ever late. */
export const handelseUtreddITid: Rule = {
  id: 'handelse-utredd-i-tid',
  severity: 'varning',
  summary: 'En händelse utreds inom den tid som handboken anger (tider.utredning).',
  why: 'Det som inte utreds kan hända igen, och det blir svårare att utreda ju längre tid som går.',
  fix: 'Utred händelsen, och skriv dagen i utredd när utredningen är klar.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const limit = handbook.settings.raw.tider?.utredning;
    if (!limit) return;
    for (const event of countEvents(handbook)) {
      const last = event.single && lacks(event, 'utredd') ? overdue(event, limit, today) : undefined;
      if (last === undefined) continue;
      yield {
        document: documentOf(event),
        place: placeOf(event, 'inkom'),
        message: `Kom in ${event.data.inkom} och skulle ha varit utredd senast ${last} (inom ${limit}).`,
        hint: 'Utred händelsen, och skriv utredd: och dagen när det är klart.',
      };
    }
  },
};
