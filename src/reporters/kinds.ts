import type { Kind } from '../queries/due-item.js';
import { KIND_WORDS } from '../views/kind-words.js';

/** How many there are of each kind, as "egenkontroll 12, åtgärd 4": the most first. */
export function countKinds(items: readonly { kind: Kind | 'möte' }[]): string {
  const counts = new Map<Kind | 'möte', number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || KIND_WORDS[a].name.localeCompare(KIND_WORDS[b].name, 'sv'))
    .map(([kind, n]) => `${KIND_WORDS[kind].name.toLowerCase()} ${n}`)
    .join(', ');
}

/** A list of names and numbers in which lines break only after a comma or a colon. */
export const unbroken = (text: string) => text.replace(/(?<![,:]) /g, '\u00a0');
