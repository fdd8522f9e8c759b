import type { Root } from 'mdast';
import { blocks, documentOf } from './blocks.js';
import { pictureTester } from './compile.js';
import { beginDrawing } from './drawing.js';
import { setDocument } from './set.js';

/** What a document says of itself: in its properties, and in the margins of its pages. */
export interface About {
  title: string;
  organisation: string;
  /** Stands at the right of each page's head: the diarienummer, or that it is a proposal. */
  mark: string;
  /** The day that it tells of, `YYYY-MM-DD`: its date of creation. */
  date: string;
}

/** A tree as a tagged PDF (PDF/UA-1), drawn by the sheet `report.typ` from data: no text of anybody is ever code. */
export function toPdf(tree: Root, about: About, sheet: string, fonts: readonly Uint8Array[]): Uint8Array {
  const drawing = beginDrawing(tree, ({ children }, within) => blocks(children, within), pictureTester(fonts));
  const stamp = Math.floor(Date.parse(`${about.date}T12:00:00Z`) / 1000);
  const data = { about, body: documentOf(tree, drawing) };
  return setDocument(() => ({ data, files: drawing.assets }), { sheet, fonts }, stamp).bytes;
}
