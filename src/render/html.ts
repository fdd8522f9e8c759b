import GithubSlugger from 'github-slugger';
import type { Root as HtmlRoot } from 'hast';
import type { Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isCaption } from './captions.js';
import { figuresIn, markFigures } from './html-figures.js';
import { tables } from './html-tables.js';

/** What the page says of itself: its title and the sheet it is drawn with. */
export interface Page {
  title: string;
  style: string;
}

/** A tree as one self-contained HTML file: no script, nothing loaded from elsewhere. */
export async function toHtml(tree: Root, page: Page): Promise<string> {
  const processor = unified()
    .use(remarkRehype, { clobberPrefix: '', footnoteLabel: 'Fotnoter', footnoteBackLabel: 'Tillbaka till texten' })
    .use(rehypeSanitize, SCHEMA)
    .use(rehypeStringify, { allowDangerousHtml: true });
  const html = (await processor.run(prepared(tree))) as HtmlRoot;
  return document(processor.stringify(figuresIn(tables(html), tree)), contents(tree), page);
}

/** Only what a report draws passes, whatever stood in a body: links to the web, mail and within the page. */
const SCHEMA = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'figure'],
  attributes: {
    ...defaultSchema.attributes,
    th: ['scope'],
    table: ['dataCaption'],
    figure: ['dataFigure'],
    '*': ['id'],
    a: ['href', 'ariaLabel'],
    img: ['src', 'alt'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
};

/** Headings get their anchors, tables their caption, before the tree leaves markdown. */
function prepared(tree: Root): Root {
  const copy = structuredClone({ ...tree, children: tree.children.filter((node) => !isCaption(node)) });
  markFigures(copy);
  const slugger = new GithubSlugger();
  visit(copy, 'heading', (node) => {
    node.data = { ...node.data, hProperties: { id: slugger.slug(textOf(node)) } };
  });
  visit(copy, 'table', (node: Table) => {
    const caption = (node.data as { caption?: string } | undefined)?.caption;
    if (caption) node.data = { ...node.data, hProperties: { dataCaption: caption } } as Table['data'];
  });
  return copy;
}

function contents(tree: Root): string {
  const slugger = new GithubSlugger();
  const items: string[] = [];
  visit(tree, 'heading', (node) => {
    const text = textOf(node);
    const slug = slugger.slug(text);
    if (node.depth === 2) items.push(`<li><a href="#${escapeHtml(slug)}">${escapeHtml(text)}</a></li>`);
  });
  return items.length
    ? `<nav aria-label="Innehåll"><h2 id="innehall">Innehåll</h2><ol>${items.join('')}</ol></nav>`
    : '';
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The contents stand between the cover (all before the first section) and the sections. */
function document(body: string, nav: string, { title, style }: Page): string {
  const at = body.indexOf('<h2');
  const [cover, sections] = at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at)];
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
<a class="hoppa" href="#innehallet">Hoppa till innehållet</a>
<main id="innehallet">
<header class="omslag">
${cover}
</header>
${nav}
${sections}
</main>
</body>
</html>
`;
}
