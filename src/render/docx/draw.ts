import type { FileChild, XmlComponent } from 'docx';
import type { Definition, FootnoteDefinition, PhrasingContent, RootContent, Table } from 'mdast';
import type { ListNumber } from './numbering.js';
import type { Layout } from './widths.js';

/** Where a block stands: its indent and room in twips, and the style that a quote or a note gives its paragraphs. */
export interface Place {
  indent: number;
  width: number;
  style?: string;
  /** How many lists are around it. */
  level: number;
}

/** What is nested so deep that it has no more room than this (twips) is not indented further. */
export const NARROWEST = 3000;

/** What a document is drawn with: what the tree defines in one place and uses in another, and what has been given a number. */
export interface Draw {
  blocks: (nodes: readonly RootContent[], place: Place) => FileChild[];
  inline: (nodes: readonly PhrasingContent[], room: number) => XmlComponent[];
  definitions: ReadonlyMap<string, Definition>;
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes drawn so far, in the order of their references. */
  notes: FileChild[][];
  /** Word has no footnotes in footnotes. */
  inNote: boolean;
  lists: ListNumber[];
  /** The headings, by their anchor in the text formats. */
  anchors: ReadonlyMap<string, string>;
  /** The heading last drawn, which a picture without words of its own is called after. */
  heading: string;
  /** In the appendix lists are drawn smaller. */
  appendix: boolean;
  /** Every picture and bookmark has its own number. */
  nextId: () => number;
  pictures: Pictures;
  /** How the tables that have the page to themselves stand on it. */
  layouts: ReadonlyMap<Table, Layout>;
}

/** The PNG of each chart, made before the drawing; undefined when a chart cannot be drawn. */
export type Pictures = ReadonlyMap<string, Uint8Array | undefined>;
