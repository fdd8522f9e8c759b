import type { Element, Root as HtmlRoot, Nodes } from 'hast';
import type { Paragraph, Root } from 'mdast';
import { chartOf } from './figures.js';
import { walk } from './walk.js';

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
  walk<Nodes>(html, (node) => {
    const chart =
      node.type === 'element' && node.tagName === 'figure' && charts[Number(node.properties.dataFigure) - 1];
    if (!chart) return undefined;
    node.properties = { className: ['diagram'] };
    node.children = [
      drawing('vid', chart.svg),
      drawing('smal', chart.narrow.svg),
      element('figcaption', {}, [{ type: 'text', value: chart.caption }]),
    ];
    return undefined;
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
