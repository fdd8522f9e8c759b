import type { Span } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import type { EventRow } from '../model/register.js';
import { laterExtract, spanOf } from './events.js';

/** A row of counts that says again, for other days, what another row says. */
export interface Doubled {
  row: EventRow;
  /** The row of the same register that has some of the same days. */
  with: EventRow;
}

/**
 * Rows of one register of counts whose days overlap without being the same, for one kind and unit: a year and its
 * quarters, for instance. Rows of the same days are parts of a whole (kön, kategori) and add up.
 */
export function doubledRows(handbook: Handbook): Doubled[] {
  const groups = new Map<string, { row: EventRow; when: Span }[]>();
  for (const row of handbook.rows) {
    const when = row.register.data.innehåller === 'antal' && row.data.antal !== undefined ? spanOf(row) : undefined;
    if (!when) continue;
    const key = [row.register.id, row.file, row.data.slag, row.data.enhet].join('\u0000');
    const group = groups.get(key);
    if (group) group.push({ row, when });
    else groups.set(key, [{ row, when }]);
  }
  return [...groups.values()].flatMap(doubledIn);
}

/** The first pair of a group: one fault, one finding. */
function doubledIn(group: { row: EventRow; when: Span }[]): Doubled[] {
  const sorted = [...group].sort((a, b) => a.when.first - b.when.first || b.when.last - a.when.last);
  let widest = sorted[0];
  for (const next of sorted) {
    if (!widest) break;
    const same = next.when.first === widest.when.first && next.when.last === widest.when.last;
    if (!same && next.when.first <= widest.when.last) return [{ row: next.row, with: widest.row }];
    if (next.when.last > widest.when.last) widest = next;
  }
  return [];
}

/** Registers of counts with rows that a later extract of the same source covers in part: those rows count for nothing. */
export function partlyReplaced(handbook: Handbook): { row: EventRow; by: Dokument<'register'> }[] {
  const found = new Map<Dokument, { row: EventRow; by: Dokument<'register'> }>();
  for (const row of handbook.rows) {
    const later = found.has(row.register) ? undefined : laterExtract(row, handbook);
    if (later?.partly) found.set(row.register, { row, by: later.register });
  }
  return [...found.values()];
}
