import type { Dokument } from '../../model/document.js';

const SWEDISH = new Intl.Collator('sv', { numeric: true });

/** Swedish alphabetical order. */
export const alphabetical = (a: string, b: string) => SWEDISH.compare(a, b);

/** Documents in the alphabetical order of their titles; those that are called the same by id. */
export const byTitle = (a: Dokument, b: Dokument) => alphabetical(a.titel, b.titel) || (a.id < b.id ? -1 : 1);
