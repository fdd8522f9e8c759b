import type { DueList } from '../../queries/due.js';
import type { DueItem } from '../../queries/due-item.js';
import { count, plain } from '../plain.js';

/** Everything that a list of what is due is made of. `nameOf` gives the title of a role or unit, or the id when it has none. */
export interface DueOutcome {
  list: DueList;
  version: string;
  today: string;
  /** How far ahead the list looks, in words. */
  within: string;
  organisation: string;
  /** The only role whose list it is, as an id; `null` for what nobody answers for. */
  role?: string | null;
  /** Whether the list holds more kinds than reviews. */
  all: boolean;
  nameOf: (id: string) => string;
  width: number;
  color: boolean;
}

/** Turns the list into the text of one format. Pure. */
export type DueReporter = (outcome: DueOutcome) => string;

/** What the list is of, and whose, when it is of one role. */
export function titleOf({ all, role, nameOf }: DueOutcome): string {
  const whose = role === undefined ? '' : `: ${role === null ? NOBODY : plain(nameOf(role))}`;
  return `${all ? 'Att göra' : 'Att se över'}${whose}`;
}

const NOBODY = 'Ingen ansvarig';

/**
 * The items by the first responsible function, in the alphabetical order of its Swedish name. In the list of one role
 * its own stand first; what others answer for first comes after.
 */
export function byResponsible({ list, nameOf, role: own }: DueOutcome): { name: string; items: DueItem[] }[] {
  const groups = new Map<string, DueItem[]>();
  for (const item of list.items) {
    const role = item.responsible[0] ?? '';
    groups.set(role, [...(groups.get(role) ?? []), item]);
  }
  return [...groups]
    .map(([role, items]) => ({ name: role ? nameOf(role) : NOBODY, items, first: role === own ? 0 : 1 }))
    .sort((a, b) => a.first - b.first || a.name.localeCompare(b.name, 'sv'))
    .map(({ name, items }) => ({ name, items }));
}

/** How late or near in words: "81 dagar sen", "i dag", "om 9 dagar". */
export function lateness(days: number): string {
  const number = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'dag' : 'dagar'}`;
  return days < 0 ? `${number} sen` : days === 0 ? 'i dag' : `om ${number}`;
}

/** How many of a group are overdue, to stand after its number: ", 3 försenade". */
export function overdueOf(items: readonly DueItem[]): string {
  const overdue = items.filter(({ state }) => state === 'overdue').length;
  return overdue ? `, ${count(overdue, 'försenad', 'försenade')}` : '';
}

/** The units that an item concerns, by their names. */
export const unitNames = ({ units }: DueItem, { nameOf }: DueOutcome) => units.map((unit) => plain(nameOf(unit)));

/** The functions that answer besides the first, by their names. */
export const otherNames = ({ responsible }: DueItem, { nameOf }: DueOutcome) =>
  responsible.slice(1).map((role) => plain(nameOf(role)));

/** Why an item is due, in sentences: a reason that the handbook has the words of may lack its end. */
export const reasonsOf = ({ reasons }: DueItem) =>
  reasons.map(({ text }) => (/[.!?…]\s*$/.test(text) ? text : `${text}.`)).join(' ');

/** The same in safe words. */
export const why = (item: DueItem) => plain(reasonsOf(item));
