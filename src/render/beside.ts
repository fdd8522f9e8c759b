import type { Image, Paragraph, Root } from 'mdast';
import { chartOf } from './figures.js';

/** A tree that shows its charts from files beside it, and those files by their path. */
export interface WithFiles {
  tree: Root;
  files: Map<string, string>;
}

/** Markdown cannot hold a drawing: each chart becomes a file in `folder`, and its image a link to it. */
export function chartsBeside(tree: Root, folder: string): WithFiles {
  const files = new Map<string, string>();
  const children = tree.children.map((node) => {
    const chart = chartOf(node);
    if (!chart) return node;
    const path = `${folder}/${freeName(chart.id, chart.svg, (name) => files.get(`${folder}/${name}`))}`;
    files.set(path, chart.svg);
    const image: Image = { type: 'image', url: path.split('/').map(encodeURIComponent).join('/'), alt: chart.alt };
    return { type: 'paragraph', children: [image] } satisfies Paragraph;
  });
  return { tree: { ...tree, children }, files };
}

/** A report may hold the same chart of several units: each gets a file of its own. */
function freeName(id: string, svg: string, taken: (name: string) => string | undefined, number = 1): string {
  const name = number > 1 ? `${id}-${number}.svg` : `${id}.svg`;
  return (taken(name) ?? svg) === svg ? name : freeName(id, svg, taken, number + 1);
}
