import type { Query } from '../search-index.js';

/** What the address asks for: `?q=…&typ=…&enhet=…`, as a plain GET form writes it. */
export function queryOf(address: string): Query {
  const asked = new URLSearchParams(address);
  const value = (name: string) => asked.get(name) ?? '';
  return { words: value('q'), type: value('typ'), unit: value('enhet') };
}

/** The same the other way, without what is not asked for. */
export function addressOf({ words, type, unit }: Query): string {
  const all = [
    ['q', words],
    ['typ', type],
    ['enhet', unit],
  ].filter(([, value]) => value);
  return `?${new URLSearchParams(all)}`;
}

/** Keeps the query in the address, so that going back to the search shows it again. A browser may refuse it for a file. */
export function remember(query: Query): void {
  try {
    history.replaceState(null, '', addressOf(query));
  } catch {
    // The search works without it.
  }
}
