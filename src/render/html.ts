import GithubSlugger from 'github-slugger';
import type { Root as HtmlRoot } from 'hast';
import type { Data, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { isCaption } from './captions.js';
import { figuresIn, markFigures } from './html-figures.js';
import { tables } from './html-tables.js';
import { walk } from './walk.js';

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
  const copy = copied({ ...tree, children: tree.children.filter((node) => !isCaption(node)) });
  markFigures(copy);
  const slugger = new GithubSlugger();
  walk<Nodes>(copy, (node) => {
    const caption = node.type === 'table' && (node.data as { caption?: string } | undefined)?.caption;
    if (node.type === 'heading') node.data = { ...node.data, hProperties: { id: slugger.slug(textOf(node)) } };
    else if (caption) node.data = { ...node.data, hProperties: { dataCaption: caption } } as Data;
    return undefined;
  });
  return copy;
}

/** Nodes of one's own, and their data only as it was. */
function copied<T extends Nodes>(node: T): T {
  return 'children' in node ? { ...node, children: (node.children as Nodes[]).map(copied) } : { ...node };
}

function contents(tree: Root): string {
  const slugger = new GithubSlugger();
  const items: string[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'heading') return undefined;
    const text = textOf(node);
    const slug = slugger.slug(text);
    if (node.depth === 2) items.push(`<li><a href="#${escapeHtml(slug)}">${escapeHtml(text)}</a></li>`);
    return undefined;
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
