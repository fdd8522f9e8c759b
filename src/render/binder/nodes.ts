import type { BlockContent, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Fact, Word, Words } from '../../views/site/page.js';

/** A piece of running text. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** A paragraph of text and marked text. */
export const par = (...words: (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});

/** Text in bold. */
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });

/** A heading that can be led to by its anchor. */
export const heading = (depth: 1 | 2 | 3 | 4, anchor: string, value: string): RootContent => ({
  ...{ type: 'heading', depth, children: [text(value)] },
  data: { anchor } as never,
});

/** A link to another part of the binder, drawn with the page that it stands on. */
export const toPart = (id: string, value: string): PhrasingContent => ({
  ...{ type: 'link', url: `sida:${id}`, children: [text(value)] },
});

/** A list without numbers. */
export const list = (items: readonly PhrasingContent[][]): List => ({
  ...{ type: 'list', ordered: false, spread: false },
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] })),
});

/** A box that must be seen. */
export const box = (...children: BlockContent[]): RootContent => ({ type: 'blockquote', children });

/** A table with a caption, of running text. `columns` are the widths as shares of the page's; else as the words need. `roomy`: room to write by hand. */
export const table = (
  caption: string,
  header: readonly string[],
  rows: readonly PhrasingContent[][][],
  look: { columns?: number[]; roomy?: true } = {},
): Table => ({
  ...{ type: 'table', align: header.map(() => 'left' as const) },
  data: { caption, ...look } as never,
  children: [header.map((cell) => [text(cell)]), ...rows].map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  })),
});

/** Facts as terms with what is said of each. A document that is in the binder is led to by its page. */
export const facts = (all: readonly Fact[], ids: ReadonlySet<string>): List => ({
  ...list(all.map(({ term, value }) => [strong(term), ...words(value, ids)])),
  data: { terms: true } as never,
});

const words = (value: Words, ids: ReadonlySet<string>): PhrasingContent[] => value.map((word) => wordNode(word, ids));

function wordNode(word: Word, ids: ReadonlySet<string>): PhrasingContent {
  if (typeof word === 'string') return text(word);
  const { till } = word;
  return 'dokument' in till && ids.has(till.dokument) ? toPart(till.dokument, word.text) : text(word.text);
}
