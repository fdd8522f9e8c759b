/** Widths of Arial's signs in thousandths of the type size, from the space to the tilde. */
const REGULAR = signs(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
);
const BOLD = signs(
  '278 333 474 556 556 889 722 278 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584',
);

function signs(widths: string): Map<string, number> {
  return new Map(widths.split(' ').map((width, index) => [String.fromCharCode(32 + index), Number(width)]));
}

/** How wide a sign outside the list is taken to be: Latin and its like, and all else. */
const UNCOMMON = 620;
const WIDE = 1000;

/** How wide a text is in Arial, in thousandths of the type size. */
export function widthOf(text: string, bold = false): number {
  const known = bold ? BOLD : REGULAR;
  let width = 0;
  for (const sign of text) width += known.get(sign) ?? learn(sign, known);
  return width;
}

/** A letter with a mark is as wide as the letter. */
function learn(sign: string, known: Map<string, number>): number {
  const base = sign === '\u00a0' ? ' ' : sign.normalize('NFD').charAt(0);
  const width = known.get(base) ?? (base < '\u2e80' ? UNCOMMON : WIDE);
  known.set(sign, width);
  return width;
}

/** Where a line may break without cutting a word, a date or a number: at spaces, and after the hyphens of words. */
export const unbreakable = (text: string): string[] =>
  text.split(/[ \t\r\n]+|(?<=\p{L}[-\u2010\u2013\u2014])(?=\p{L})/u);
