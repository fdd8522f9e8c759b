import { plain } from './plain.js';

/** Text from a handbook that stands as it is in markdown, also in a table's cell: no markup, no mention, one line. */
export const mdText = (text: string) => plain(text).replace(/[\\`*_{}[\]<>#|@~!&]/g, '\\$&');
