/** One list of the document. Word numbers each on its own when it has a number of its own. */
export interface ListNumber {
  ordered: boolean;
  level: number;
  start: number;
}

/** Word has nine levels; what lies deeper stands on the ninth. */
export const DEEPEST = 8;

/** Numbers that need no counting: one list for all points, one for all tasks. */
export const POINTS = 1;
export const TASKS = 2;

/**
 * Stands in the library's place for a list's number until the package is written. No text can hold its first character,
 * so that nothing somebody wrote is ever taken for it.
 */
export const LIST_REFERENCE = '\u0001lista';
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above.
export const LIST_PLACEHOLDER = /\{\u0001lista-(\d+)\}/g;

/** How far the text of a list's level stands from the margin, and its sign before it (twips). */
export const STEP = 397;

/** The part that numbers lists: points, tasks and figures once, and each ordered list with its own first number. */
export function numberingXml(lists: readonly ListNumber[]): string {
  const numbers = lists.map(({ level, start }, index) => {
    const override = `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    return `<w:num w:numId="${numberOf(index)}"><w:abstractNumId w:val="2"/>${override}</w:num>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstract(0, 'bullet', (level) => '•–▪'[level % 3] ?? '•')}${abstract(1, 'none', () => '')}${abstract(2, 'decimal', (level) => `%${level + 1}.`)}<w:num w:numId="${POINTS}"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="${TASKS}"><w:abstractNumId w:val="1"/></w:num>${numbers.join('')}</w:numbering>`;
}

/** The number of the document's n:th ordered list. */
export const numberOf = (index: number) => TASKS + 1 + index;

function abstract(id: number, format: string, sign: (level: number) => string): string {
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => {
    const indent = `<w:pPr><w:ind w:left="${STEP * (level + 1)}" w:hanging="${STEP}"/></w:pPr>`;
    const suffix = format === 'none' ? '<w:suff w:val="nothing"/>' : '';
    return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${suffix}<w:lvlText w:val="${sign(level)}"/><w:lvlJc w:val="left"/>${indent}</w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="4B56414${id}"/><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}
