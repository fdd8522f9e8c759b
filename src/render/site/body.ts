import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Heading, Nodes, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../parse/markdown.js';
import { withoutOverflow } from '../../parse/overflow.js';
import { isTooHard } from '../../parse/too-hard.js';
import { htmlAsText } from '../body.js';
import { tables } from '../html-tables.js';
import { leadOn, type Ways } from './body-links.js';

/** The level of a body's highest heading: the page's own is the first. */
const TOP = 2;

/**
 * A document's own text as a page shows it: the same CommonMark as in reports, links led on to the site's pages,
 * raw HTML as text. A text that is too hard to parse is shown as it was written.
 */
export function drawBody(text: string, ways: Ways): ElementContent[] {
  const tree = isTooHard(text) ? undefined : withoutOverflow(() => parseMarkdown(text));
  return tree ? drawn(tree, text, ways) : [asWritten(text)];
}

function drawn(tree: Root, text: string, ways: Ways): ElementContent[] {
  leadOn(tree, text, ways);
  headings(tree);
  return tables(processor.runSync(htmlAsText(tree)) as HtmlRoot).children.filter(
    (child): child is ElementContent => child.type !== 'doctype',
  );
}

const asWritten = (value: string): Element => ({
  type: 'element',
  tagName: 'pre',
  properties: {},
  children: [{ type: 'text', value }],
});

/** Headings get the anchors that links in the handbook use, below the page's own; tables are called what stands above. */
function headings(tree: Root): void {
  const slugger = new GithubSlugger();
  const depths = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const shift = TOP - Math.min(...depths, 6);
  const names = new Map<string, number>();
  let name = '';
  visit(tree, (node: Nodes) => {
    if (node.type === 'heading') name = anchored(node, slugger, shift);
    if (node.type === 'table') label(node, name, names);
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
