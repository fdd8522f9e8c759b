import { formatDay, parseDay } from '../../calendar/dates.js';
import { ofTyp } from '../../model/handbook.js';
import type { Rule } from '../rule.js';

/** Without an agreement in force nobody can hold the provider to anything. */
export const avtalGaller: Rule = {
  id: 'avtal-galler',
  severity: 'varning',
  summary: 'Avtalet med en utförare har inte gått ut.',
  why: 'Avtalet är det som gör att nämnden kan ställa krav på utföraren och följa upp dem.',
  fix: 'Skriv det nya avtalets dagar. Har uppdraget upphört: ta bort utföraren, eller skriv ett undantag om protokoll hänvisar till den.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    for (const doc of ofTyp(handbook, 'utförare')) {
      const last = parseDay(doc.data.avtal?.till);
      if (last === undefined || last >= today) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['avtal', 'till'], on: 'value' as const },
        message: `Avtalet gick ut ${formatDay(last)}.`,
        hint: 'Är avtalet förlängt eller nytt: skriv de nya dagarna i avtal. Har uppdraget upphört: ta bort utföraren, eller skriv undantag: med skälet.',
      };
    }
  },
};
