import { ofTyp } from '../../model/handbook.js';
import { followedUp, followUpDue } from '../../queries/agreements.js';
import type { Rule } from '../rule.js';

/** The nämnd answers for what others do for it, and must look at it within reasonable time. */
export const avtalFoljsUpp: Rule = {
  id: 'avtal-foljs-upp',
  severity: 'varning',
  summary: 'Avtalet med en utförare följs upp: en uppföljning gäller utföraren, eller det finns protokoll om den.',
  why: 'Nämnden ansvarar för kvaliteten även när någon annan utför insatsen, och ser inte hur det går utan uppföljning.',
  fix: 'Lägg till en uppföljning med utföraren under gäller, eller skriv protokoll om det som utföraren redovisar.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const followed = followedUp(handbook);
    for (const doc of ofTyp(handbook, 'utförare')) {
      const due = followUpDue(doc, today);
      if (followed.has(doc.id) || due === undefined || due >= today) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['titel'], on: 'value' as const },
        message: `Avtalet började gälla ${doc.data.avtal?.från}, men ingen uppföljning gäller utföraren.`,
        hint: `Skapa en uppföljning (slag: avtal) med gäller: ${doc.id}, eller skriv ett protokoll om en redovisning.`,
      };
    }
  },
};
