import type { Listed, Listing } from '../../queries/listing.js';

/** Everything that a list of documents is made of. `nameOf` gives a role's title, or the id when it has none. */
export interface ListOutcome {
  listing: Listing;
  version: string;
  nameOf: (role: string) => string;
  width: number;
  color: boolean;
}

/** Turns the list into the text of one format. Pure. */
export type ListReporter = (outcome: ListOutcome) => string;

/** The items of each type, in the order of the list. */
export function byType({ listing }: ListOutcome): { type: string; items: Listed[] }[] {
  const groups = new Map<string, Listed[]>();
  for (const item of listing.items) groups.set(item.type, [...(groups.get(item.type) ?? []), item]);
  return [...groups].map(([type, items]) => ({ type, items }));
}

/** What is worth a word beside the title: that a document holds is not. */
export const remarkOf = ({ status }: Listed) => (status && status !== 'gällande' ? ` (${status})` : '');
