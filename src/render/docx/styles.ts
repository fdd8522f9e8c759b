import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, ShadingType } from 'docx';
import { SIZES } from './widths.js';

/** Arial is on every machine that has Word, and LibreOffice has a type of the same widths: pages look the same in both. */
const FONT = 'Arial';
const INK = '1C2430';
const SOFT = '4A5666';
const ACCENT = '0B5C73';

const space = (before: number, after: number, line = 276) => ({ before, after, line, lineRule: LineRuleType.AUTO });
const bar = (color: string, size: number) => ({ left: { style: BorderStyle.SINGLE, size, space: 8, color } });

/** How far a quote stands from the margin (twips). */
export const QUOTE_INDENT = 170;

const COVER_BAR = bar(ACCENT, 48);

/** How the title differs from other headings on the cover: a third down the page, beside its bar. */
export const COVER_TITLE = { border: COVER_BAR, indent: { left: 284 }, spacing: space(3600, 200, 259) };

/** The styles of a document, with the names that Word knows them by: "heading 1" is called Rubrik 1 in a Swedish Word. */
export const styles = (): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
        size: 21,
        color: INK,
        language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: space(0, 120) },
    },
    heading1: heading(1, 52, 0, 200),
    heading2: heading(2, 32, 480, 160),
    heading3: heading(3, 25, 320, 100),
    heading4: heading(4, 22, 260, 80),
    heading5: heading(5, 21, 240, 80),
    heading6: heading(6, 21, 240, 80),
    listParagraph: { paragraph: { spacing: space(0, 80) } },
    hyperlink: { run: { color: ACCENT, underline: {} } },
    footnoteText: { paragraph: { spacing: space(0, 60, 252) }, run: { size: 18 } },
  },
  paragraphStyles: [...PARAGRAPHS, ...SIZES.flatMap(cells)],
  characterStyles: [
    {
      id: 'Kodtext',
      name: 'Kodtext',
      basedOn: 'DefaultParagraphFont',
      quickFormat: true,
      run: { font: 'Courier New', noProof: true },
    },
  ],
});

/** The library's headings have no outline level, without which nothing but Word takes them for headings. */
function heading(depth: number, size: number, before: number, after: number) {
  return {
    name: `heading ${depth}`,
    uiPriority: 9,
    paragraph: { outlineLevel: depth - 1, keepNext: true, keepLines: true, spacing: space(before, after, 259) },
    run: { size, bold: true, color: depth < 3 ? ACCENT : INK },
  };
}

type Paragraph = IParagraphStyleOptions['paragraph'];
type Run = IParagraphStyleOptions['run'];

/** A style of paragraphs. `uiPriority` is where Word shows its own styles among the others. */
const style = (id: string, name: string, paragraph: Paragraph, run: Run = {}, more: object = {}) =>
  ({ id, name, basedOn: 'Normal', quickFormat: true, paragraph, run, ...more }) satisfies IParagraphStyleOptions;

const fill = (color: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: color });
const quoted = { indent: { left: QUOTE_INDENT } };
const running = { size: 17, color: SOFT };

const PARAGRAPHS: IParagraphStyleOptions[] = [
  style('Underlag', 'Underlag', { spacing: space(0, 50, 252) }, { size: 17 }),
  style(
    'Caption',
    'caption',
    { keepLines: true, spacing: space(200, 80) },
    { bold: true, size: 19 },
    { uiPriority: 35 },
  ),
  style('Quote', 'Quote', { ...quoted, border: bar('B4BEC9', 24) }, { color: SOFT }, { uiPriority: 29 }),
  style('AttSkriva', 'Att skriva', { ...quoted, border: bar('B7791F', 36), shading: fill('FFF4D6') }),
  style(
    'Kod',
    'Kod',
    { shading: fill('F1F5F9'), spacing: space(160, 160, 252) },
    { font: 'Courier New', size: 18, noProof: true },
  ),
  style('Figur', 'Figur', { keepNext: true, spacing: space(200, 60) }),
  style('EfterTabell', 'Efter tabell', { spacing: space(0, 80, 200) }, { size: 8 }, { quickFormat: false }),
  style('Omslag', 'Omslag', { spacing: space(0, 160), indent: { left: 284 }, border: COVER_BAR }, { size: 24 }),
  style(
    'TOCHeading',
    'TOC Heading',
    { keepNext: true, spacing: space(0, 200) },
    { size: 32, bold: true, color: ACCENT },
    { uiPriority: 39 },
  ),
  ...[1, 2, 3, 4, 5, 6].map((level) =>
    style(
      `TOC${level}`,
      `toc ${level}`,
      { spacing: space(0, 90), indent: { left: level > 2 ? 284 : 0, right: 567 } },
      {},
      { uiPriority: 39 },
    ),
  ),
  style('Header', 'header', { spacing: space(0, 0, 240) }, running, { uiPriority: 99 }),
  style('Footer', 'footer', { spacing: space(0, 0, 240) }, running, { uiPriority: 99 }),
];

/** The text of cells and of header cells, in a size that a table may have. */
function cells(size: number): IParagraphStyleOptions[] {
  const points = `${size / 2} punkter`;
  const spacing = space(0, 0, 252);
  return [
    style(`Tabelltext${size}`, `Tabelltext ${points}`, { spacing }, { size }),
    style(`Tabellhuvud${size}`, `Tabellhuvud ${points}`, { spacing, keepNext: true }, { size, bold: true }),
  ];
}
