import type { DueItem } from '../../queries/due-item.js';

/** Exactly the keys that are promised, in their order: what tells rows apart inside is no part of the format. */
export const published = (item: DueItem) => ({
  kind: item.kind,
  document: item.document,
  type: item.type,
  title: item.title,
  file: item.file,
  units: item.units,
  responsible: item.responsible,
  due: item.due,
  state: item.state,
  days: item.days,
  reasons: item.reasons,
});
