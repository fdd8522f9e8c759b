/** A heading or word without what the eye does not see: odd spaces, line breaks in a cell, signs of no width. */
export const tidy = (text: string): string =>
  /[^\S ]| {2}|[\u00ad\u200b-\u200f\u2060\ufeff]/.test(text)
    ? text
        .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : text.trim();

/** The same without case: `Inkom  Datum` is `inkom datum`. */
export const headingKey = (text: string): string => tidy(text.normalize('NFC')).toLowerCase();

/** Where a heading stands in a table: as it is written, else with other case or spaces. */
export function columnsNamed(heading: string, headings: readonly string[]): number[] {
  const at = (same: (other: string) => boolean) =>
    headings.flatMap((other, index) => (other.trim() !== '' && same(other) ? [index] : []));
  const exact = at((other) => other === heading);
  const key = headingKey(heading);
  return exact.length ? exact : at((other) => headingKey(other) === key);
}
