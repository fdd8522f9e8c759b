import { type Day, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { dueList } from '../due.js';
import type { DueItem } from '../due-item.js';
import type { Facts } from '../facts.js';
import { stateOf } from '../reviews.js';

/** Further ahead than anything is planned: a document's own obligations are told however far away they are. */
const EVER = '300 år';

/** What a document owes, however far ahead; for a role or a unit, what is late or near for it. */
export function obligationsOf(handbook: Handbook, doc: Dokument, today: Day, facts: Facts): DueItem[] {
  if (doc.typ === 'roll') return dueList(handbook, today, { all: true, role: doc.id }, facts).items;
  if (doc.typ === 'enhet') return dueList(handbook, today, { all: true, unit: doc.id }, facts).items;
  const { varsel } = handbook.settings.revision;
  return dueList(handbook, today, { all: true, within: EVER }, facts)
    .items.filter(({ file }) => file === doc.file)
    .map((item) => ({ ...item, state: stateOf(parseDay(item.due) ?? today, today, varsel) }));
}
