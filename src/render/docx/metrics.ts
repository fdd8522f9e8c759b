/** Widths of Arial's signs in thousandths of the type size, from the space to the tilde. */
const ASCII =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);

const WIDE = 1000;
const known = new Map<string, number>();

/** How wide a text is in Arial, in thousandths of the type size. Bold and uncommon signs are taken a little too wide. */
export function widthOf(text: string, bold = false): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return bold ? width * 1.1 : width;
}

function signWidth(sign: string): number {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const base = sign.normalize('NFD').charCodeAt(0);
  const width = base === 0xa0 ? 278 : (ASCII[base - 32] ?? (base < 0x2e80 ? 600 : WIDE));
  known.set(sign, width);
  return width;
}

/** Where a line may break: at spaces that allow it, and after hyphens. */
export const unbreakable = (text: string): string[] => text.split(/[ \t\r\n]+|(?<=[-\u2010\u2013\u2014])/);
