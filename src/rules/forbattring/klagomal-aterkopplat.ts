import { parseDay } from '../../calendar/dates.js';
import { countEvents } from '../../queries/events.js';
import type { Rule } from '../rule.js';
import { documentOf, known, lacks, overdue, placeOf } from './events.js';

/** Who complains and hears nothing does not complain again, and the handbook loses its best source. */
export const klagomalAterkopplat: Rule = {
  id: 'klagomal-aterkopplat',
  severity: 'varning',
  summary:
    'Den som har klagat får återkoppling: senast när klagomålet är utrett, och inom handbokens tid (tider.återkoppling).',
  why: 'Den som klagar och inte får svar slutar berätta, och verksamheten förlorar det som den kan lära av.',
  fix: 'Berätta för den som klagade vad ni kom fram till, och skriv dagen i återkopplad.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const limit = handbook.settings.raw.tider?.återkoppling;
    for (const event of countEvents(handbook)) {
      if (!event.single || event.slag !== 'klagomål' || known(event, 'från') === 'anonym') continue;
      if (!lacks(event, 'återkopplad')) continue;
      const [done, last] = [known(event, 'utredd'), overdue(event, limit, today)];
      const isDone = (parseDay(done) ?? Number.POSITIVE_INFINITY) <= today;
      if (!isDone && last === undefined) continue;
      yield {
        document: documentOf(event),
        place: isDone ? placeOf(event, 'utredd', 'inkom') : placeOf(event, 'inkom'),
        message: isDone
          ? `Klagomålet är utrett ${done}, men ingen återkoppling är skriven.`
          : `Klagomålet kom in ${event.data.inkom}, och återkoppling skulle ha getts senast ${last} (inom ${limit}).`,
        hint: 'Ge besked till den som klagade, och skriv återkopplad: och dagen. Är klagomålet anonymt: skriv från: anonym.',
      };
    }
  },
};
