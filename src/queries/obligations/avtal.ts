import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { followedUp, followUpDue } from '../agreements.js';
import { isExceptedFrom } from '../excepted.js';
import { once, owedBy, type Series } from './obligation.js';

/**
 * An agreement ends, and must have been followed up once before that (SOSFS 2011:9 binds whoever runs the service). What
 * the utförare is excepted from in validate is not owed here either: an assignment that has ended may stay for its history.
 */
export const avtal = (handbook: Handbook, today: Day): Series[] => {
  const followed = followedUp(handbook);
  return ofTyp(handbook, 'utförare').flatMap((doc) => [
    ...ending(handbook, doc, isExceptedFrom(doc, 'avtal-galler', today)),
    ...followUp(handbook, doc, today, followed.has(doc.id) || isExceptedFrom(doc, 'avtal-foljs-upp', today)),
  ]);
};

function ending(handbook: Handbook, doc: Dokument<'utförare'>, done: boolean): Series[] {
  const last = parseDay(doc.data.avtal?.till);
  if (last === undefined) return [];
  return [
    {
      kind: 'avtal',
      part: 'avtal',
      ...owedBy(handbook, doc),
      occasions: once(last, done, `avtalet går ut ${formatDay(last)}`, doc.data.avtal?.från),
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
      occasions: once(due, done, 'avtalet ska vara uppföljt', doc.data.avtal?.från),
      reasons: () => [{ code: 'avtal-följs-upp', text }],
    },
  ];
}
