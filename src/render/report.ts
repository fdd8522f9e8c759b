import type { Root } from 'mdast';
import { notesOf } from '../views/notes.js';
import type { ReportView } from '../views/view.js';
import { chartsBeside } from './beside.js';
import { captionTables } from './captions.js';
import { drawFigures } from './figures.js';
import { headingsFrom } from './headings.js';
import { refuseHeavy } from './heavy-text.js';
import { markOf } from './mark.js';
import { toMarkdown } from './markdown.js';
import { heldAsBody } from './own-text.js';
import { parseReport } from './parse-report.js';
import { fill, type Template } from './template.js';

/** A template with its parts and its sheet, as read from disk. */
export interface ReportTemplate extends Template {
  partials: ReadonlyMap<string, string>;
  /** Whether something in it is the organisation's own: then its text is measured before it is parsed. */
  own?: boolean;
  style: string;
  /** The sheet of the PDF, and the fonts of all that is drawn: read when asked for. */
  sheet: string;
  fonts: () => readonly Uint8Array[];
}

/** View → template → markdown → the one tree that every format draws. `level` is that of the top heading. */
export function reportTree(view: ReportView, template: ReportTemplate, level = 1): Root {
  const text = fill(template, template.partials, { ...view, noter: notesOf(view) });
  if (template.own) refuseHeavy(text, template.name);
  const tree = parseReport(text);
  return headingsFrom(drawFigures(captionTables(template.own ? heldAsBody(tree) : tree), view), level);
}

/** Draws a report's tree in one format: text, or the bytes of a document. The same tree gives the same bytes. */
export type Writer = (tree: Root, view: ReportView, template: ReportTemplate) => Promise<string | Uint8Array>;

/** The writers of a report, by format. A new format is one file and one line here. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  md: async (tree) => toMarkdown(tree),
  html: async (tree, view, { style }) =>
    (await import('./html.js')).toHtml(tree, {
      title: titleOf(view),
      style,
    }),
  docx: async (tree, view) => (await import('./docx/index.js')).toDocx(tree, view, titleOf(view)),
  pdf: async (tree, view, { sheet, fonts }) =>
    (await import('./pdf/pdf.js')).toPdf(tree, aboutOf(view), sheet, fonts()),
};

/** A report's files in one format, by path: the document, and for markdown the pictures that lie beside it. */
export async function reportFiles(
  format: string,
  name: string,
  ...[tree, view, template]: Parameters<Writer>
): Promise<Map<string, string | Uint8Array>> {
  const { tree: linked, files } = format === 'md' ? chartsBeside(tree, `${name}-diagram`) : { tree, files: [] };
  return new Map([[`${name}.${format}`, (await WRITERS[format]?.(linked, view, template)) ?? ''], ...files]);
}

/** What a PDF says of the report in its properties and margins. */
const aboutOf = (view: ReportView) => ({
  title: titleOf(view),
  organisation: view.organisation,
  mark: markOf(view),
  date: view.bedömd_per,
});

/** What a report is called where a document names itself: "Kvalitetsberättelse 2024 – Mätby kommun". */
export const titleOf = ({ namn, period, organisation, enhet }: ReportView): string =>
  `${namn.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} ${period} – ${enhet ? `${enhet.titel}, ` : ''}${organisation}`;
