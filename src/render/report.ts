import type { Root } from 'mdast';
import { parseMarkdown } from '../parse/markdown.js';
import { notesOf } from '../views/notes.js';
import type { ReportView } from '../views/view.js';
import { captionTables } from './captions.js';
import { toMarkdown } from './markdown.js';
import { fill, type Template } from './template.js';

/** A template with its parts and its sheet, as read from disk. */
export interface ReportTemplate extends Template {
  partials: ReadonlyMap<string, string>;
  style: string;
}

/** View → template → markdown → the one tree that every format draws. */
export function reportTree(view: ReportView, template: ReportTemplate): Root {
  const text = fill(template, template.partials, { ...view, noter: notesOf(view) });
  return captionTables(parseMarkdown(text));
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
};

/** What a report is called where a document names itself: "Kvalitetsberättelse 2024 – Mätby kommun". */
export const titleOf = ({ namn, period, organisation }: ReportView): string =>
  `${namn.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())} ${period} – ${organisation}`;
