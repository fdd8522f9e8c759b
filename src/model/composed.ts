/** Signs that may be written in more than one way: all before them are composed already, and most texts have no others. */
const BEYOND_LATIN = /[\u0300-\uffff]/;

/** A text in NFC: macOS writes å as two code points. */
export const composed = (text: string): string => (BEYOND_LATIN.test(text) ? text.normalize('NFC') : text);
