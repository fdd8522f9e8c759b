import type { Dokument } from '../../model/document.js';
import { type Beslutat, isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import { type Revision, reviewIndex } from '../../queries/revisions.js';
import type { Rule, Told } from '../rule.js';
import { when } from './andrad-efter-oversyn.js';

/** A review that changed nothing is a good review when it says so; silence looks like a date moved by hand. */
export const oversynUtanAndringSags: Rule = {
  id: 'oversyn-utan-andring-sags',
  severity: 'varning',
  summary:
    'En översyn som inte ändrade något har reviderad_utan_ändring: ja, och ingen annan. Nästa översyn skjuts inte upp utan en översyn.',
  why: 'Den som läser ser ett nytt datum men samma text, och kan inte veta om någon verkligen har sett över dokumentet.',
  fix: 'Skriv reviderad_utan_ändring: ja om dokumentet är genomgånget. Är det inte det, så ändra tillbaka datumet.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today, revisions }) {
    for (const doc of revisions ? handbook.documents : []) {
      if (!isBeslutat(doc) || !owedReviewOn(doc, today)) continue;
      const states = revisions?.of(doc.file) ?? [];
      const told = (doc.data.reviderad && (silent(doc, states) ?? untrue(doc, states))) || postponed(states);
      if (told) yield { document: doc.id, place: { file: doc.file, path: [told.key], on: 'value' }, ...told.said };
    }
  },
};

interface Found {
  key: string;
  said: Pick<Told, 'message' | 'hint'>;
}

/** A new date, the same text, and nothing that says so. */
function silent({ data }: Dokument<Beslutat>, states: readonly Revision[]): Found | undefined {
  const before = beforeReview(states);
  const [now] = states;
  if (!now || !before || now.reviderad === before.reviderad || now.reviderad === undefined) return undefined;
  const atReview = states[reviewIndex(states)];
  if (now.utanÄndring || atReview?.utanÄndring || atReview?.essence !== before.essence) return undefined;
  return {
    key: data.reviderad_utan_ändring === undefined ? 'reviderad' : 'reviderad_utan_ändring',
    said: {
      message: `Översynen ${data.reviderad} ändrade ingenting i dokumentet, men det sägs inte.`,
      hint: 'Skriv reviderad_utan_ändring: ja, om dokumentet verkligen är genomgånget.',
    },
  };
}

/** It says that nothing was changed, but the same commit changed what the document says. */
function untrue({ data }: Dokument<Beslutat>, states: readonly Revision[]): Found | undefined {
  const at = reviewIndex(states);
  const [review, before] = [states[at], states[at + 1]];
  if (!review?.utanÄndring || !before || !states[0]?.utanÄndring || before.essence === review.essence) return undefined;
  return {
    key: 'reviderad_utan_ändring',
    said: {
      message: `Översynen ${data.reviderad} sägs inte ha ändrat något, men texten ändrades ${when(review)}, i samma ändring.`,
      hint: 'Ta bort reviderad_utan_ändring och höj versionen, eller ändra tillbaka texten.',
    },
  };
}

/** The next review was moved ahead and nothing else: what was overdue is no longer seen. */
function postponed(states: readonly Revision[]): Found | undefined {
  const at = reviewIndex(states);
  const [now, review] = [states[0], states[at]];
  const date = now?.revisionsdatum;
  if (!now || !review?.revisionsdatum || !date || date <= review.revisionsdatum) return undefined;
  if (now.essence !== review.essence || now.version !== review.version) return undefined;
  // Date and review may be written in one after the other: the review did not set a date of its own.
  if (beforeReview(states)?.revisionsdatum === review.revisionsdatum) return undefined;
  const moved = states.slice(0, at).findLast((state) => state.revisionsdatum === date);
  if (!moved || moved.date === review.date) return undefined;
  return {
    key: 'revisionsdatum',
    said: {
      message: `Nästa översyn flyttades från ${review.revisionsdatum} till ${date}, ${when(moved)}, utan att dokumentet har setts över.`,
      hint: 'Är det genomgånget: skriv dagen i reviderad (kvalitet review). Annars ändra tillbaka, eller skriv ett undantag med skäl.',
    },
  };
}

/** How the document stood when the review before the latest was written in: what changed since then, the latest reviewed. */
export function beforeReview(states: readonly Revision[]): Revision | undefined {
  const rest = states.slice(reviewIndex(states) + 1);
  return rest[reviewIndex(rest)];
}
