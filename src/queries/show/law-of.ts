import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { placeOf } from '../../model/paragraph.js';
import type { Paragraph } from '../../model/regelverk.js';
import { coverageOf } from '../coverage/coverage.js';
import type { ShownLaw } from './shown.js';

/** What a document answers to: the law and krav that it names, and the paragraphs that it counts towards for some unit. */
export function lawOf(handbook: Handbook, doc: Dokument, today: Day, paragraphs: readonly Paragraph[]): ShownLaw {
  const { units } = coverageOf(handbook, today, paragraphs);
  const met = (id: string) => units.some(({ verdicts }) => verdicts.get(id)?.documents?.includes(doc));
  return {
    lagrum: doc.data.lagrum ?? [],
    krav: (handbook.settings.raw.krav ?? []).flatMap(({ id, text }) =>
      id && doc.data.uppfyller?.includes(id) ? [{ id, text: text ?? '' }] : [],
    ),
    paragraphs: paragraphs
      .filter(({ id }) => met(id))
      .map((paragraph) => ({ paragraph: paragraph.id, place: placeOf(paragraph), demands: paragraph.kräver })),
  };
}
