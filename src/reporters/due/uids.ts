import { createHash } from 'node:crypto';
import type { DueItem, Kind } from '../../queries/due-item.js';

/** The kinds that each unit owes for itself. Of the others a document owes one, whatever units it names. */
const PER_UNIT: ReadonlySet<Kind> = new Set(['egenkontroll', 'uppföljning', 'redovisning', 'kompetens', 'lagstadgad']);

/**
 * A name for each obligation that stays the same from run to run, so that a calendar moves an event instead of doubling
 * it. It is made of what the obligation is, not of when: kind, document, unit, which part of the document and which
 * period. A due day that moves keeps its name. Rows that all this does not tell apart are numbered in their order.
 */
export function uids(items: readonly DueItem[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const facts = JSON.stringify([
      item.kind,
      item.document ?? [item.type, item.title],
      item.part ?? null,
      item.period ?? null,
      PER_UNIT.has(item.kind) ? [...item.units].sort() : [],
    ]);
    const number = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, number);
    const name = createHash('sha256')
      .update(number > 1 ? `${facts} ${number}` : facts)
      .digest('hex');
    return `${name.slice(0, 32)}@kvalitet`;
  });
}
