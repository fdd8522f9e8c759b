import { BorderStyle, type FileChild, Paragraph, TextRun } from 'docx';
import type { Blockquote, Code, Heading, Paragraph as Line, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isLead } from '../captions.js';
import { captionOf } from './caption.js';
import { chartOf } from './charts.js';
import { type Draw, NARROWEST, type Place } from './draw.js';
import { bookmark } from './element.js';
import { list } from './lists.js';
import { type Chart, chartRun } from './picture.js';
import { COVER_TITLE, QUOTE_INDENT } from './styles.js';
import { table } from './table.js';

/** Blocks in their order. What only defines something for others (footnotes, references) gives nothing here. */
export const blocks = (nodes: readonly RootContent[], place: Place, draw: Draw): FileChild[] =>
  nodes.flatMap((node) => block(node, place, draw));

function block(node: RootContent, place: Place, draw: Draw): FileChild[] {
  switch (node.type) {
    case 'heading':
      return [heading(node, place, draw)];
    case 'paragraph':
      return paragraph(node, place, draw);
    case 'list':
      return list(node, place, draw);
    case 'table':
      return table(node, place, draw);
    case 'blockquote':
      return quote(node, place, draw);
    case 'code':
      return [code(node, place)];
    case 'html':
      return /^\s*<!--/.test(node.value) ? [] : [plain(node.value, place)];
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'B4BEC9' } } })];
    default:
      return [];
  }
}

function paragraph(node: Line, place: Place, draw: Draw): FileChild[] {
  const chart = chartOf(node);
  if (chart) return figure(chart, place, draw);
  const keepNext = isLead(node) || undefined;
  return [new Paragraph({ ...standing(place), keepNext, children: draw.inline(node.children, place.width) })];
}

const plain = (text: string, place: Place) => new Paragraph({ ...standing(place), children: [new TextRun(text)] });

const standing = ({ style, indent }: Place) => ({ style, indent: indent ? { left: indent } : undefined });

/** A heading in its own depth, with the mark that the contents and links lead to. On the cover it stands at its bar. */
function heading(node: Heading, { style }: Place, draw: Draw): Paragraph {
  draw.heading = textOf(node);
  if (node.depth <= 2) draw.appendix = APPENDIX.test(draw.heading);
  const id = draw.nextId();
  const mark = (node.data as { bookmark?: string } | undefined)?.bookmark ?? `_Rubrik${id}`;
  const cover = style === 'Omslag' ? COVER_TITLE : {};
  const children = bookmark(mark, id, draw.inline(node.children, 9000));
  return new Paragraph({ ...cover, style: `Heading${node.depth}`, children });
}

/** The section whose lists are long and seldom read. */
const APPENDIX = /^(\d+\.\s*)?Bilag(a|or)\b/;

/** A chart above its caption, kept together; one that cannot be drawn is told in words. */
function figure(chart: Chart, place: Place, draw: Draw): FileChild[] {
  const run = chartRun(chart, place.width, draw);
  return [
    new Paragraph({ style: 'Figur', keepNext: true, children: [run ?? new TextRun(`[Bild: ${chart.alt}]`)] }),
    ...(chart.caption ? [captionOf(chart.caption, 'figure')] : []),
  ];
}

/** What a person is to write is marked, so that nobody takes it for text of the document. */
function quote(node: Blockquote, place: Place, draw: Draw): FileChild[] {
  const style = /^Att skriva\b/.test(textOf(node)) ? 'AttSkriva' : 'Quote';
  const step = place.width > NARROWEST ? QUOTE_INDENT : 0;
  return draw.blocks(node.children, { ...place, indent: place.indent + step, width: place.width - step, style });
}

function code(node: Code, place: Place): Paragraph {
  const children = node.value.split(/\r?\n/).map((text, index) => new TextRun({ text, break: index ? 1 : undefined }));
  return new Paragraph({ ...standing(place), style: 'Kod', children });
}
