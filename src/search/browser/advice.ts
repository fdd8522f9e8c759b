import { search } from '../search.js';
import type { Query, SearchIndex } from '../search-index.js';
import { proposals } from '../shown.js';
import { addressOf } from './address.js';
import { element } from './draw.js';

/** What a reader can do when nothing was found. */
export function adviceOn(index: SearchIndex, query: Query): HTMLElement {
  const everywhere = { ...query, type: '', unit: '' };
  const filtered = query.type || query.unit ? search(index, everywhere).hits.length : 0;
  const words = filtered ? [] : proposals(index, query);
  const items: (Node | string)[][] = [
    filtered ? [link(everywhere, `Sök bland alla typer och enheter (${filtered})`)] : [],
    words.length
      ? ['Menade du ', ...words.flatMap((word, at) => [at ? ', ' : '', link({ ...query, words: word }, word)]), '?']
      : [],
    ['Kontrollera stavningen, eller skriv färre ord.'],
    ['Alla dokument står i ', element('a', { href: 'alla.html' }, 'registret över alla dokument'), '.'],
  ];
  return element(
    'ul',
    { class: 'råd' },
    ...items.filter(({ length }) => length).map((item) => element('li', {}, ...item)),
  );
}

const link = (query: Query, text: string) => element('a', { href: `sok.html${addressOf(query)}` }, text);
