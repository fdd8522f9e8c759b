import type { Dokument } from '../model/document.js';

/** Swedish order of titles; documents with the same title in the order of their files. */
export const byTitle = (a: Dokument, b: Dokument) => a.titel.localeCompare(b.titel, 'sv') || (a.file < b.file ? -1 : 1);
