import type { Element, ElementContent, Root as HtmlRoot, Nodes } from 'hast';
import { walk } from './walk.js';

/**
 * Captions become captions (`data-label` names a table without one), header cells say what they head, and wide tables
 * scroll on their own.
 */
export function tables(html: HtmlRoot): HtmlRoot {
  walk<Nodes>(html, (node, index, parent) => {
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'th') node.properties.scope ??= 'col';
    if (node.tagName !== 'table') return undefined;
    const { dataCaption, dataLabel, ...properties } = node.properties;
    node.properties = properties;
    rowHeaders(node);
    if (columnsOf(node) > MANY) node.properties.className = ['bred'];
    if (typeof dataCaption === 'string')
      node.children.unshift({
        type: 'element',
        tagName: 'caption',
        properties: {},
        children: [{ type: 'text', value: dataCaption }],
      });
    parent.children[index] = scrolling(node, String(dataCaption ?? dataLabel ?? 'Tabell'));
    return index + 1;
  });
  return html;
}

/** A table in a box that scrolls on its own, also with the keyboard. */
export const scrolling = (table: Element, label: string): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['tabell'], tabIndex: 0, role: 'region', ariaLabel: label },
  children: [table],
});

/** A table with more columns than this is drawn smaller, so that its sums are seen. */
const MANY = 10;

function columnsOf(table: Element): number {
  let columns = 0;
  walk<Nodes>(table, (node) => {
    if (node.type === 'element' && node.tagName === 'th' && node.properties.scope !== 'row') columns += 1;
    return undefined;
  });
  return columns;
}

/** The first cell of each body row heads its row. */
function rowHeaders(table: Element): void {
  const body = table.children.find((child): child is Element => child.type === 'element' && child.tagName === 'tbody');
  for (const row of body?.children ?? []) {
    const first = (row as Element).children?.find((child): child is Element => child.type === 'element') as
      | Element
      | undefined;
    if (first?.tagName === 'td' && hasText(first))
      Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
  }
}

const hasText = (node: Element): boolean =>
  node.children.some((child: ElementContent) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && hasText(child),
  );
