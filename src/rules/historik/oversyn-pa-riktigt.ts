import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import { type Revision, type Revisions, reviewIndex } from '../../queries/revisions.js';
import type { Rule } from '../rule.js';
import { when } from './andrad-efter-oversyn.js';
import { beforeReview } from './oversyn-utan-andring-sags.js';

/** Nobody goes through ten routines and finds nothing to change in any, in one stroke. */
const MANY = 10;

/** Dates that were moved all at once, with nothing else, are the pseudo-review that auditors ask about. */
export const oversynPaRiktigt: Rule = {
  id: 'oversyn-pa-riktigt',
  severity: 'varning',
  summary:
    'Översyner görs dokument för dokument: många datum flyttas inte i en och samma ändring utan att något annat ändras.',
  why: 'När många datum flyttas på en gång ser det ut som att ingen har läst dokumenten. Då är nästa datum inte värt något.',
  fix: 'Gå igenom dokumenten ett i taget. Är det redan gjort, så skriv det i ett undantag med skäl.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today, revisions }) {
    const moved = new Map<string, Moved[]>();
    for (const one of revisions ? movedIn(handbook, revisions, today) : []) {
      const commit = one.at.commit ?? '';
      moved.set(commit, [...(moved.get(commit) ?? []), one]);
    }
    for (const list of moved.values()) {
      const [first] = list;
      if (!first || list.length < MANY) continue;
      yield {
        document: first.doc.id,
        place: {
          file: first.doc.file,
          path: [first.at.reviderad === undefined ? 'fastställd' : 'reviderad'],
          on: 'value',
        },
        message: `${list.length} dokument fick nytt datum för översyn i en och samma ändring, ${when(first.at)}, utan att något annat ändrades i dem.`,
        hint: `Gå igenom dem ett i taget: ${list
          .slice(0, 5)
          .map(({ doc }) => doc.id)
          .join(', ')}${list.length > 5 ? ' …' : ''}.`,
      };
    }
  },
};

interface Moved {
  doc: Dokument;
  at: Revision;
}

/** The documents whose latest review changed nothing, and the revision in which it was written in. */
function* movedIn(handbook: Handbook, revisions: Revisions, today: number): Iterable<Moved> {
  for (const doc of handbook.documents) {
    if (!isBeslutat(doc) || !owedReviewOn(doc, today)) continue;
    const states = revisions.of(doc.file);
    const [before, at] = [beforeReview(states), states[reviewIndex(states)]];
    if (before && at && before.essence === at.essence && !isOnlyDecision(before, at)) yield { doc, at };
  }
}

/** Reviewed before, one by one or not, and now decided: a meeting decides many at once. */
const isOnlyDecision = (before: Revision, at: Revision) =>
  at.reviderad !== undefined && at.reviderad === before.reviderad;
