import { addMonths, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
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
      if (followed.has(doc.id) || !isMature(doc, today)) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['titel'], on: 'value' as const },
        message: `Avtalet började gälla ${doc.data.avtal?.från}, men ingen uppföljning gäller utföraren.`,
        hint: `Skapa en uppföljning (slag: avtal) med gäller: ${doc.id}, eller skriv ett protokoll om en redovisning.`,
      };
    }
  },
};

/** In force today, and for more than a year: a new agreement has had no time to be followed up. */
function isMature({ data, refused }: Dokument<'utförare'>, today: number): boolean {
  const [from, to] = [parseDay(data.avtal?.från), parseDay(data.avtal?.till)];
  if (from === undefined || refused.includes('avtal')) return false;
  return addMonths(from, 12) < today && (to === undefined || to >= today);
}

/** What a control in force is about, what one that has left protokoll was about, and who has a protokoll of their own. */
function followedUp(handbook: Handbook): Set<string> {
  const answered = ofTyp(handbook, 'protokoll').map(({ data }) => (data.avser ?? '').split('#')[0] ?? '');
  const withMinutes = new Set(answered);
  const controls = ofTyp(handbook, 'uppföljning', 'egenkontroll').filter(
    ({ id, data, refused }) =>
      (data.status ?? 'gällande') === 'gällande' || refused.includes('status') || withMinutes.has(id),
  );
  return new Set([...answered, ...controls.flatMap(({ data }) => data.gäller ?? [])]);
}
