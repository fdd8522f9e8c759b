import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Heading, Nodes, Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from '../../parse/markdown.js';
import { withoutOverflow } from '../../parse/overflow.js';
import { isTooHard } from '../../parse/too-hard.js';
import { htmlAsText } from '../body.js';
import { tables } from '../html-tables.js';
import { walk } from '../walk.js';
import { leadOn, type Ways } from './body-links.js';

/** The level of a body's highest heading: the page's own is the first. */
const TOP = 2;

/**
 * A document's own text as a page shows it: the same CommonMark as in reports, links led on to the site's pages,
 * raw HTML as text. A text that is too hard to parse is shown as it was written.
 */
export function drawBody(text: string, ways: Ways): DrawnBody {
  const tree = isTooHard(text) ? undefined : withoutOverflow(() => parseMarkdown(text));
  return tree ? drawn(tree, text, ways) : { content: [asWritten(text)], rubriker: [], ways: [], text };
}

/** A text as its page shows it, and what a reader may search for in it: its headings, and the rest of its words. */
export interface DrawnBody {
  content: readonly ElementContent[];
  rubriker: readonly string[];
  /** The highest headings, with their anchors. */
  ways: readonly { text: string; id: string }[];
  text: string;
}

/** What a document without a text shows. */
export const NO_BODY: DrawnBody = { content: [], rubriker: [], ways: [], text: '' };

function drawn(tree: Root, source: string, ways: Ways): DrawnBody {
  leadOn(tree, source, ways);
  headings(tree);
  const isHeading = (node: RootContent) => node.type === 'heading';
  const rubriker = tree.children.filter(isHeading).map((node) => textOf(node));
  const text = tree.children.filter((node) => !isHeading(node)).map((node) => wordsOf(node));
  return { content: contentOf(tree), rubriker, ways: tree.children.flatMap(wayTo), text: text.join('\n') };
}

function contentOf(tree: Root): ElementContent[] {
  return tables(processor.runSync(htmlAsText(tree)) as HtmlRoot).children.filter(
    (child): child is ElementContent => child.type !== 'doctype',
  );
}

/** Words with a blank between blocks, cells and items, which `textOf` puts together. */
function wordsOf(node: Nodes): string {
  if (!('children' in node)) return textOf(node);
  const isBlock = ['list', 'listItem', 'table', 'tableRow', 'blockquote', 'footnoteDefinition'].includes(node.type);
  return isBlock ? node.children.map((child) => wordsOf(child)).join('\n') : textOf(node);
}

const asWritten = (value: string): Element => ({
  type: 'element',
  tagName: 'pre',
  properties: {},
  children: [{ type: 'text', value }],
});

/** A heading of the highest level that has words, by its anchor. */
const wayTo = (node: RootContent): { text: string; id: string }[] => {
  const id = (node.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
  const text = textOf(node).trim();
  return node.type === 'heading' && node.depth === TOP && id && text ? [{ text, id }] : [];
};

/** Headings get the anchors that links in the handbook use, below the page's own; tables are called what stands above. */
function headings(tree: Root): void {
  const slugger = new GithubSlugger();
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const shift = TOP - Math.min(...depths, 6);
  const names = new Map<string, number>();
  let name = '';
  walk<Nodes>(tree, (node) => {
    if (node.type === 'heading') name = anchored(node, slugger, shift);
    if (node.type === 'table') label(node, name, names);
    return undefined;
  });
}

function anchored(node: Heading, slugger: GithubSlugger, shift: number): string {
  const name = textOf(node);
  node.depth = Math.max(TOP, Math.min(6, node.depth + shift)) as Heading['depth'];
  node.data = { ...node.data, hProperties: { id: slugger.slug(name) } };
  return name;
}

/** Two tables below the same heading are told apart by their number: a region of the page needs a name of its own. */
function label(node: Table, heading: string, names: Map<string, number>): void {
  const name = heading ? `Tabell: ${heading}` : 'Tabell';
  const number = (names.get(name) ?? 0) + 1;
  names.set(name, number);
  node.data = { ...node.data, hProperties: { dataLabel: number > 1 ? `${name} ${number}` : name } } as Table['data'];
}

/** Only what a text may hold passes, whatever stood in it. Pictures are the site's own, or part of the page. */
const SCHEMA = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    table: ['dataLabel'],
    '*': ['id'],
    a: ['href', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
};

const processor = unified()
  .use(remarkRehype, { clobberPrefix: '', footnoteLabel: 'Fotnoter', footnoteBackLabel: 'Tillbaka till texten' })
  .use(rehypeSanitize, SCHEMA)
  .freeze();
