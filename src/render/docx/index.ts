import { Document, type FileChild, Packer, Paragraph, TextRun } from 'docx';
import type { Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ReportView } from '../../views/view.js';
import { drawCharts } from './charts.js';
import { contents } from './contents.js';
import type { Draw } from './draw.js';
import { drawing } from './drawing.js';
import { numberingXml } from './numbering.js';
import { repack } from './pack.js';
import { PORTRAIT_WIDTH, runningOf, type Sheet, section } from './page.js';
import { clean, prepare } from './prepare.js';
import { leaves } from './sheets.js';
import { styles } from './styles.js';

/** A report's tree as a Word document that people can go on writing in. The same tree gives the same bytes. */
export async function toDocx(given: Root, view: ReportView, title: string): Promise<Uint8Array> {
  const tree = prepare(given);
  const draw = drawing(tree, await drawCharts(tree));
  const sheets = sheetsOf(tree, draw);
  const running = runningOf(view, title);
  const properties = { title, subject: `${view.namn} ${view.år}`, creator: view.organisation };
  const document = new Document({
    ...properties,
    title: clean(title),
    styles: styles(),
    footnotes: Object.fromEntries(draw.notes.map((note, index) => [index + 1, { children: noteOf(note) }])),
    sections: sheets.map((sheet, index) => section(sheet, running, index === 0 && hasCover(tree))),
  });
  return repack(await Packer.toBuffer(document), properties, numberingXml(draw.lists));
}

/** A whole report begins with its title; a text that is to stand inside another document does not, and gets no cover. */
const hasCover = ({ children: [first] }: Root) => first?.type === 'heading' && first.depth === 1;

function sheetsOf(tree: Root, draw: Draw): Sheet[] {
  const whole = hasCover(tree);
  const next = tree.children.findIndex((node, index) => index > 0 && node.type === 'heading');
  const end = whole ? (next < 0 ? tree.children.length : next) : 0;
  const body = leaves(tree.children.slice(end), draw.layouts).map(({ landscape, nodes }) => ({
    landscape,
    children: drawn(nodes, draw),
  }));
  const front = whole ? [...cover(tree.children.slice(0, end), draw), ...contentsOf(tree)] : [];
  return [
    ...(front.length ? [{ landscape: false, children: front }] : []),
    ...(body.length ? body : whole ? [] : [{ landscape: false, children: [] }]),
  ];
}

const drawn = (nodes: readonly RootContent[], draw: Draw) =>
  draw.blocks(nodes, { indent: 0, width: PORTRAIT_WIDTH, level: 0 });

/** The title and what follows it, a third down the first page. */
function cover(nodes: readonly RootContent[], draw: Draw): FileChild[] {
  return draw.blocks(nodes, { indent: 284, width: PORTRAIT_WIDTH - 284, level: 0, style: 'Omslag' });
}

/** The sections of the document: the headings right below its title. */
function contentsOf(tree: Root): FileChild[] {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading').slice(1);
  const depth = Math.min(...headings.map((node) => node.depth));
  const entries = headings
    .filter((node) => node.depth === depth)
    .map((node) => ({ text: textOf(node), bookmark: (node.data as { bookmark: string }).bookmark }));
  return entries.length ? contents(entries, depth) : [];
}

/** A footnote begins with a paragraph, where Word puts its number, and a space after it. */
function noteOf(children: readonly FileChild[]): Paragraph[] {
  const [first, ...rest] = children as Paragraph[];
  if (first instanceof Paragraph) return [first.addRunToFront(new TextRun(' ')), ...rest];
  return [new Paragraph({ style: 'FootnoteText' }), ...(children as Paragraph[])];
}
