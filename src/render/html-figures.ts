import type { Element, Root as HtmlRoot } from 'hast';
import type { Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { chartOf } from './figures.js';

/**
 * A chart leaves markdown as an empty figure with its number, which passes the sanitizer; its drawing, which is ours and
 * escaped, is put in afterwards. So no markup of a person's text is ever let through for the charts' sake.
 */
export function markFigures(tree: Root): void {
  let number = 0;
  for (const node of tree.children) {
    if (!chartOf(node)) continue;
    number += 1;
    const data = { hName: 'figure', hProperties: { dataFigure: String(number) }, hChildren: [] };
    Object.assign(node, { children: [], data: data as Paragraph['data'] });
  }
}

/** Puts the drawings of a tree into its page: one for wide pages and one for narrow, of which the sheet shows one. */
export function figuresIn(html: HtmlRoot, tree: Root): HtmlRoot {
  const charts = tree.children.flatMap((node) => chartOf(node) ?? []);
  visit(html, 'element', (node: Element) => {
    const chart = charts[Number(node.properties.dataFigure) - 1];
    if (node.tagName !== 'figure' || !chart) return;
    node.properties = { className: ['diagram'] };
    node.children = [
      drawing('vid', chart.svg),
      drawing('smal', chart.narrow.svg),
      element('figcaption', {}, [{ type: 'text', value: chart.caption }]),
    ];
  });
  return html;
}

const drawing = (className: string, svg: string) =>
  element('div', { className: [className] }, [{ type: 'raw', value: svg } as never]);

const element = (tagName: string, properties: Element['properties'], children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
