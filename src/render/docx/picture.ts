import { ImageRun, type XmlComponent } from 'docx';
import type { Draw } from './draw.js';
import { bitmapOf } from './image-size.js';

/** Twips in a pixel at 96 dots per inch, and the tallest a picture may be (twips). */
const TWIPS = 15;
const TALLEST = 11_500;

/** A person's picture, as large as it is but never larger than its room. Undefined when Word could not show it. */
export function pictureOf(url: string, alt: string, room: number, draw: Draw): XmlComponent | undefined {
  const bitmap = bitmapOf(url);
  if (!bitmap) return undefined;
  const { type, data } = bitmap;
  return new ImageRun({ type, data, transformation: fitted(bitmap, room), altText: named(alt, draw) });
}

/** A chart: the drawing itself, and a picture of it for programs that cannot draw it. */
export function chartRun(chart: Chart, room: number, draw: Draw): XmlComponent | undefined {
  const png = draw.pictures.get(chart.svg);
  if (!png) return undefined;
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(chart.svg),
    fallback: { type: 'png', data: png },
    transformation: fitted(chart, room),
    altText: named(chart.alt, draw),
  });
}

/** A chart as the tree holds it: its SVG, its size in pixels, its caption and its description in words. */
export interface Chart {
  svg: string;
  width: number;
  height: number;
  caption: string;
  alt: string;
}

function fitted({ width, height }: { width: number; height: number }, room: number) {
  const scale = Math.min(1, room / (width * TWIPS), TALLEST / (height * TWIPS));
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

function named(description: string, draw: Draw) {
  const id = draw.nextId();
  return { id: String(id), name: `Bild ${id}`, description };
}
