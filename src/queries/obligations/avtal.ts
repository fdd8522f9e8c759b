import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { followedUp, followUpDue } from '../agreements.js';
import { once, owedBy, type Series } from './obligation.js';

/** An agreement ends, and must have been followed up once before that (SOSFS 2011:9 binds whoever runs the service). */
export const avtal = (handbook: Handbook, today: Day): Series[] => {
  const followed = followedUp(handbook);
  return ofTyp(handbook, 'utförare').flatMap((doc) => [
    ...ending(handbook, doc),
    ...followUp(handbook, doc, today, followed.has(doc.id)),
  ]);
};

function ending(handbook: Handbook, doc: Dokument<'utförare'>): Series[] {
  const last = parseDay(doc.data.avtal?.till);
  if (last === undefined) return [];
  return [
    {
      kind: 'avtal',
      part: 'avtal',
      ...owedBy(handbook, doc),
      occasions: once(last, false, `avtalet går ut ${formatDay(last)}`),
      reasons: (_, missing) => [
        missing.length
          ? { code: 'avtal-slut', text: `Avtalet gick ut ${formatDay(last)}.` }
          : { code: 'avtal-slutar', text: `Avtalet går ut ${formatDay(last)}.` },
      ],
    },
  ];
}

function followUp(handbook: Handbook, doc: Dokument<'utförare'>, today: Day, done: boolean): Series[] {
  const due = followUpDue(doc, today);
  if (due === undefined) return [];
  const text = `Avtalet började gälla ${doc.data.avtal?.från}, men ingen uppföljning gäller utföraren.`;
  return [
    {
      kind: 'avtal',
      part: 'uppföljning',
      ...owedBy(handbook, doc),
      occasions: once(due, done, 'avtalet är uppföljt'),
      reasons: () => [{ code: 'avtal-följs-upp', text }],
    },
  ];
}
