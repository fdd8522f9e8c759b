import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { anchorOf, mapFiles } from '../../views/site/addresses.js';
import type { Block, Branch, Step, Words } from '../../views/site/page.js';
import { scrolling } from '../html-tables.js';
import type { DrawnBody } from './body.js';
import { searchForm } from './search-form.js';
import { wordsIn } from './words.js';

/** What a page holds that is not made of words: bodies and maps, drawn beforehand. */
export interface Drawn {
  /** A document's own text; empty when it has none. */
  body: (id: string) => Pick<DrawnBody, 'content' | 'ways'>;
  /** A process' map as SVG; undefined when it cannot be drawn. */
  map: (process: string) => string | undefined;
  /** The form of the search, with what it can choose between. */
  search: () => readonly ElementContent[];
}

type Kind = Block['slag'];
type Of<K extends Kind> = Extract<Block, { slag: K }>;
type Place = { from: string; level: number; drawn: Drawn; heading?: string };

/** How each kind of block is drawn. A new kind is one line here. */
const DRAW: { [K in Kind]: (block: Of<K>, place: Place) => readonly ElementContent[] } = {
  stycke: ({ words }, { from }) => [h('p', wordsIn(from, words))],
  notis: ({ ton, words }, { from }) => [h('div', { className: ['notis', TONES[ton]] }, h('p', wordsIn(from, words)))],
  fakta: ({ fakta }, { from }) => [
    h(
      'dl',
      { className: ['fakta'] },
      fakta.map(({ term, value }) => h('div', h('dt', term), h('dd', wordsIn(from, value)))),
    ),
  ],
  lista: ({ poster }, { from }) => (poster.length ? [listOf(from, poster)] : []),
  träd: ({ grenar }, { from }) => [treeOf(from, grenar)],
  steg: ({ steg }, { from }) => [
    h(
      'ol',
      { className: ['steg'] },
      steg.map((step) => stepOf(from, step)),
    ),
  ],
  kort: ({ poster }, { from }) => [
    h(
      'ul',
      { className: ['kort'] },
      poster.map(({ titel, text }) =>
        h('li', h('p', { className: ['korttitel'] }, wordsIn(from, titel)), h('p', wordsIn(from, text))),
      ),
    ),
  ],
  tabell: (table, { from, heading }) => [scrolling(tableOf(from, table, table.namn === heading), table.namn)],
  delar: ({ delar }, { from }) => [
    h(
      'nav',
      { className: ['delar'], ariaLabel: 'Sidans delar' },
      h(
        'ol',
        delar.map((word) => h('li', typeof word === 'string' ? { ariaCurrent: 'page' } : {}, wordsIn(from, [word]))),
      ),
    ),
  ],
  hopp: ({ dokument }, { drawn }) => waysIn(drawn.body(dokument).ways),
  text: ({ dokument }, { drawn }) => [h('div', { className: ['brodtext'] }, [...drawn.body(dokument).content])],
  karta: ({ process }, { from, drawn }) => {
    const svg = drawn.map(process);
    return svg
      ? [h('div', { className: ['kartan'] }, [{ type: 'raw', value: svg } as never]), downloads(from, process)]
      : [];
  },
  sök: (_, { drawn }) => drawn.search(),
  sökruta: (_, { from }) => [searchForm(from)],
  avsnitt: ({ rubrik, id, block }, place) => [
    h('section', [
      h(`h${place.level}`, { id: anchorOf(id) }, rubrik),
      ...drawBlocks(block, { ...place, level: Math.min(place.level + 1, 6), heading: rubrik }),
    ]),
  ],
};

/** The map as files: to print, or to go on with in a drawing tool. */
const downloads = (from: string, process: string): Element =>
  h('p', { className: ['nedladdning'] }, 'Kartan som fil: ', wordsIn(from, mapFiles(process)));

/** A text with fewer headings than this is soon read from the top. */
const MANY_HEADINGS = 3;

const waysIn = (ways: DrawnBody['ways']): Element[] =>
  ways.length < MANY_HEADINGS
    ? []
    : [
        h(
          'nav',
          { className: ['hopp'], ariaLabel: 'På den här sidan' },
          h(
            'ul',
            ways.map(({ text, id }) => h('li', h('a', { href: `#${encodeURIComponent(id)}` }, text))),
          ),
        ),
      ];

const TONES = { varning: 'varning', upphävd: 'upphavd', utkast: 'utkast', upplysning: 'upplysning' };

/** Blocks in order as what stands in a page's `main`. `level` is that of the next heading. */
export const drawBlocks = (blocks: readonly Block[], place: Place): ElementContent[] =>
  blocks.flatMap((block) => [
    ...(DRAW[block.slag] as (block: Block, place: Place) => readonly ElementContent[])(block, place),
  ]);

const listOf = (from: string, rows: readonly Words[]): Element =>
  h(
    'ul',
    rows.map((words) => h('li', wordsIn(from, words))),
  );

const treeOf = (from: string, branches: readonly Branch[]): Element =>
  h(
    'ul',
    { className: ['trad'] },
    branches.map(({ words, grenar }) => h('li', wordsIn(from, words), grenar.length ? treeOf(from, grenar) : null)),
  );

const stepOf = (from: string, { titel, punkter }: Step): Element =>
  h('li', h('p', { className: ['stegtitel'] }, wordsIn(from, titel)), punkter.length ? listOf(from, punkter) : null);

/** What the heading right above says already is said again only to those who come to the table without it. */
function tableOf(from: string, { namn, rubriker, rader }: Of<'tabell'>, isTold: boolean): Element {
  const cell = (words: Words, index: number) =>
    index ? h('td', wordsIn(from, words)) : h('th', { scope: 'row' }, wordsIn(from, words));
  return h(
    'table',
    h('caption', isTold ? { className: ['sr-only'] } : {}, namn),
    h(
      'thead',
      h(
        'tr',
        rubriker.map((text) => h('th', { scope: 'col' }, text)),
      ),
    ),
    h(
      'tbody',
      rader.map((row) => h('tr', row.map(cell))),
    ),
  );
}
