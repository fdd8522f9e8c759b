import type { DueList } from '../../queries/due.js';
import type { DueItem } from '../../queries/due-item.js';

/** Everything that a list of what is due is made of. `nameOf` gives a role's title, or the id when it has none. */
export interface DueOutcome {
  list: DueList;
  version: string;
  today: string;
  /** How far ahead the list looks, in words. */
  within: string;
  nameOf: (role: string) => string;
  width: number;
  color: boolean;
}

/** Turns the list into the text of one format. Pure. */
export type DueReporter = (outcome: DueOutcome) => string;

/** The items by the first responsible function, in the alphabetical order of its Swedish name. */
export function byResponsible({ list, nameOf }: DueOutcome): { name: string; items: DueItem[] }[] {
  const groups = new Map<string, DueItem[]>();
  for (const item of list.items) {
    const role = item.responsible[0] ?? '';
    groups.set(role, [...(groups.get(role) ?? []), item]);
  }
  return [...groups]
    .map(([role, items]) => ({ name: role ? nameOf(role) : 'Ingen ansvarig', items }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** How late or near in words: "81 dagar sen", "i dag", "om 9 dagar". */
export function lateness(days: number): string {
  const number = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dagar'}`;
  return days < 0 ? `${number} sen` : days === 0 ? 'i dag' : `om ${number}`;
}
