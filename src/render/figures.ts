import type { Image, Paragraph, Root, RootContent } from 'mdast';
import type { ReportView } from '../views/view.js';
import { captionParagraph } from './captions.js';
import { drawChart, NARROW, type Picture, WIDE } from './charts/chart.js';
import { describe } from './charts/describe.js';
import { type Plot, plotOf } from './charts/plot.js';

/** What an image node of a chart carries: its picture, the same for a narrow page, and its caption. */
export interface ChartData extends Picture {
  narrow: Picture;
  caption: string;
}

/** The address of a chart in a template: `![](diagram:avvikelser-manader)`. */
const ADDRESS = 'diagram:';

/**
 * Draws the charts of a tree: an image with the address of a chart, alone in its paragraph, gets its picture, its
 * description and its caption "Figur 1. …", numbered in order. Tables must have their captions before.
 */
export function drawFigures(tree: Root, view: ReportView): Root {
  const plots = plotsOf(view);
  let number = 0;
  const children = tree.children.flatMap((node, index): RootContent[] => {
    const image = imageOf(node);
    const plot = image && plots.get(image.url.slice(ADDRESS.length));
    if (!plot || node.type !== 'paragraph') return [node];
    number += 1;
    return figure(plot, number, tableAfter(tree.children.slice(index + 1)));
  });
  return { ...tree, children };
}

/** The image of a chart, when that is all that a node is. */
export function imageOf(node: RootContent): Image | undefined {
  const [only, ...more] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'image' && !more.length && only.url.startsWith(ADDRESS) ? only : undefined;
}

/** The chart that an image node carries, once it is drawn. */
export function chartOf(node: RootContent): (ChartData & { alt: string; id: string }) | undefined {
  const image = imageOf(node);
  const data = image?.data as ChartData | undefined;
  return image && data?.svg ? { ...data, alt: image.alt ?? '', id: image.url.slice(ADDRESS.length) } : undefined;
}

function plotsOf(view: ReportView): Map<string, Plot> {
  const plots = view.avsnitt.flatMap(({ diagram, tabeller }) =>
    diagram.flatMap((one): [string, Plot][] => {
      const table = tabeller.find(({ id }) => id === one.tabell);
      return table ? [[one.id, plotOf(one, table)]] : [];
    }),
  );
  return new Map(plots);
}

/** The number of the first table below, which holds the figures. */
function tableAfter(nodes: readonly RootContent[]): string | undefined {
  const table = nodes.find(({ type }) => type === 'table');
  return /^Tabell (\d+)\./.exec((table?.data as { caption?: string } | undefined)?.caption ?? '')?.[1];
}

function figure(plot: Plot, number: number, table: string | undefined): [Paragraph, Paragraph] {
  const alt = describe(plot, table);
  const below = table ? ` Siffrorna står i tabell ${table}.` : '';
  const caption = [`Figur ${number}. ${plot.rubrik}.`, ...plot.anmärkningar].join(' ') + below;
  const data: ChartData = { ...drawChart(plot, alt, WIDE), narrow: drawChart(plot, alt, NARROW), caption };
  const image: Image = { type: 'image', url: ADDRESS + plot.id, alt, data: data as Image['data'] };
  return [{ type: 'paragraph', children: [image] }, captionParagraph(caption)];
}
