/**
 * Makes any text stand as it is in markdown, also in a table's cell: signs with a meaning get a backslash, control
 * characters go, and line breaks become spaces.
 */
export const escapeMarkdown = (text: string) =>
  text
    .replace(CONTROL, '')
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^(\s*)([-+=])(?=\s|$|=|-)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
