import type { SearchChoice, SearchChoices, SearchEntry } from '../model/search-entry.js';

/** What the search page's filters offer, in alphabetical order: the types and units that some entry has. */
export function searchChoices(entries: readonly SearchEntry[]): SearchChoices {
  return {
    types: sorted(entries.map(({ typ, typnamn }) => [typ, typnamn])),
    units: sorted(entries.flatMap(({ enheter }) => enheter.map(({ id, titel }): SearchChoice => [id, titel]))),
  };
}

const sorted = (choices: readonly SearchChoice[]): SearchChoice[] =>
  [...new Map(choices)].sort((a, b) => a[1].localeCompare(b[1], 'sv') || (a[0] < b[0] ? -1 : 1));
