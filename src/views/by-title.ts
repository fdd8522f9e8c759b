import type { Dokument } from '../model/document.js';

const SWEDISH = new Intl.Collator('sv');

/** The alphabetical order of Swedish: å, ä and ö last. */
export const inSwedish = (a: string, b: string) => SWEDISH.compare(a, b);

/** Swedish order of titles; documents with the same title in the order of their files. */
export const byTitle = (a: Dokument, b: Dokument) => inSwedish(a.titel, b.titel) || (a.file < b.file ? -1 : 1);

type Titled = Pick<Dokument, 'id' | 'titel'>;

/** The same for what is told by its id alone. */
export const byTitleAndId = (a: Titled, b: Titled) => inSwedish(a.titel, b.titel) || (a.id < b.id ? -1 : 1);
