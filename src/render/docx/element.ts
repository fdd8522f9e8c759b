import { FileChild, NextAttributeComponent, type XmlComponent } from 'docx';

/** An element of WordprocessingML that the library has no class for. Strings among its children are text. */
export class Element extends FileChild {
  constructor(
    name: string,
    attributes: Record<string, string | number> = {},
    children: (XmlComponent | string)[] = [],
  ) {
    super(name);
    const named = Object.entries(attributes).map(([key, value]) => [key, { key, value }]);
    if (named.length) this.root.push(new NextAttributeComponent(Object.fromEntries(named)));
    this.root.push(...children);
  }
}

/** A mark that links and the table of contents lead to. Numbers are the document's own, so that no two are alike. */
export const bookmark = (name: string, id: number, children: XmlComponent[]): XmlComponent[] => [
  new Element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
  ...children,
  new Element('w:bookmarkEnd', { 'w:id': id }),
];
