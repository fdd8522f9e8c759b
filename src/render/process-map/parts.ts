import { type Line, wrap } from '../../drawing/wrap.js';
import type { Target } from '../../views/site/page.js';

/** What a part of the map is, and so how it is drawn. */
export type Look =
  | 'text'
  | 'bana'
  | 'ram'
  | 'steg'
  | 'nummer'
  | 'rutin'
  | 'saknas'
  | 'process'
  | 'intern'
  | 'extern'
  | 'start'
  | 'slut'
  | 'pil'
  | 'streck';

/** How a text is set. Sizes are pixels at the map's natural size: 14 or more. */
export interface Setting {
  size: number;
  bold?: boolean;
  muted?: boolean;
  centred?: boolean;
}

/** A piece of the map at its place, in pixels from the sheet's upper left corner, with what lies inside it. */
export interface Part {
  look: Look;
  x: number;
  y: number;
  width: number;
  height: number;
  till?: Target;
  parts?: readonly Part[];
  text?: { lines: readonly Line[]; setting: Setting };
}

/** Something with a size that is not placed yet. */
export interface Piece {
  width: number;
  height: number;
  at(x: number, y: number): Part[];
}

export const TITLE: Setting = { size: 20, bold: true };
export const STRONG: Setting = { size: 15, bold: true };
export const NORMAL: Setting = { size: 15 };
export const SMALL: Setting = { size: 14, muted: true };

/** The faces that maps are drawn with are this much narrower than those that `widthOf` measures. */
const NARROWER = 0.9;
const LEADING = 1.35;

/** How high a line of a text is. */
export const lineHeight = ({ size }: Setting) => Math.round(size * LEADING);

/** A text, whole, in as many lines as it needs. */
export function text(value: string, width: number, setting: Setting, till?: Target): Piece {
  const lines = wrap(value, width / NARROWER, setting.size, setting.bold);
  const height = lines.length * lineHeight(setting);
  const target = till ? { till } : {};
  return { width, height, at: (x, y) => [{ look: 'text', x, y, width, height, ...target, text: { lines, setting } }] };
}

/** Pieces under each other. */
export function column(pieces: readonly Piece[], gap: number): Piece {
  const height = pieces.reduce((sum, piece) => sum + piece.height + gap, pieces.length ? -gap : 0);
  return {
    width: Math.max(0, ...pieces.map(({ width }) => width)),
    height,
    at(x, y) {
      let top = y;
      return pieces.flatMap((piece) => {
        const parts = piece.at(x, top);
        top += piece.height + gap;
        return parts;
      });
    },
  };
}

/** A piece with room around it inside a shape. */
export interface Padding {
  left: number;
  right: number;
  y: number;
}

export const PADDING: Padding = { left: 12, right: 12, y: 9 };

/** A shape of a width with something in it; a target makes all of it lead there. */
export function box(
  look: Look,
  width: number,
  inner: (room: number) => Piece,
  { till, padding = PADDING, beside }: { till?: Target | undefined; padding?: Padding; beside?: Piece } = {},
): Piece {
  const content = inner(width - padding.left - padding.right);
  const height = Math.max(content.height, beside?.height ?? 0) + 2 * padding.y;
  const target = till ? { till } : {};
  return {
    width,
    height,
    at(x, y) {
      const top = y + (height - content.height) / 2;
      const parts = [...(beside?.at(x + padding.y, y + padding.y) ?? []), ...content.at(x + padding.left, top)];
      return [{ look, x, y, width, height, ...target, parts }];
    },
  };
}

/** Pieces of the same width in columns, row by row. */
export function grid(pieces: readonly Piece[], columns: number, gap: number): Piece {
  const rows = Array.from({ length: Math.ceil(pieces.length / columns) }, (_, row) =>
    pieces.slice(row * columns, (row + 1) * columns),
  );
  return column(
    rows.map((row) => beside(row, gap)),
    gap,
  );
}

/** Pieces beside each other, with their tops in line. */
export function beside(pieces: readonly Piece[], gap: number): Piece {
  return {
    width: pieces.reduce((sum, { width }) => sum + width + gap, -gap),
    height: Math.max(0, ...pieces.map(({ height }) => height)),
    at(x, y) {
      let left = x;
      return pieces.flatMap((piece) => {
        const parts = piece.at(left, y);
        left += piece.width + gap;
        return parts;
      });
    },
  };
}
