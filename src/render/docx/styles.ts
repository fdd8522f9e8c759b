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

const based = { basedOn: 'Normal' };

const PARAGRAPHS: IParagraphStyleOptions[] = [
  {
    ...based,
    id: 'Underlag',
    name: 'Underlag',
    quickFormat: true,
    paragraph: { spacing: space(0, 50, 252) },
    run: { size: 17 },
  },
  {
    ...based,
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    quickFormat: true,
    uiPriority: 35,
    paragraph: { keepLines: true, spacing: space(200, 80) },
    run: { bold: true, size: 19 },
  },
  {
    ...based,
    id: 'Quote',
    name: 'Quote',
    quickFormat: true,
    uiPriority: 29,
    paragraph: { indent: { left: QUOTE_INDENT }, border: bar('B4BEC9', 24) },
    run: { color: SOFT },
  },
  {
    ...based,
    id: 'AttSkriva',
    name: 'Att skriva',
    quickFormat: true,
    paragraph: {
      indent: { left: QUOTE_INDENT },
      border: bar('B7791F', 36),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF4D6' },
    },
  },
  {
    ...based,
    id: 'Kod',
    name: 'Kod',
    quickFormat: true,
    paragraph: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F1F5F9' }, spacing: space(60, 160, 252) },
    run: { font: 'Courier New', size: 18, noProof: true },
  },
  { ...based, id: 'Figur', name: 'Figur', quickFormat: true, paragraph: { keepNext: true, spacing: space(200, 60) } },
  { ...based, id: 'EfterTabell', name: 'Efter tabell', paragraph: { spacing: space(0, 80, 200) }, run: { size: 8 } },
  {
    ...based,
    id: 'Omslag',
    name: 'Omslag',
    quickFormat: true,
    paragraph: { spacing: space(0, 160), indent: { left: 284 }, border: COVER_BAR },
    run: { size: 24 },
  },
  {
    ...based,
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    uiPriority: 39,
    paragraph: { keepNext: true, spacing: space(0, 200) },
    run: { size: 32, bold: true, color: ACCENT },
  },
  ...[1, 2, 3].map((level) => ({
    ...based,
    id: `TOC${level}`,
    name: `toc ${level}`,
    next: 'Normal',
    uiPriority: 39,
    paragraph: { spacing: space(0, 90), indent: { left: level === 3 ? 284 : 0, right: 567 } },
  })),
  {
    ...based,
    id: 'Header',
    name: 'header',
    uiPriority: 99,
    paragraph: { spacing: space(0, 0, 240) },
    run: { size: 17, color: SOFT },
  },
  {
    ...based,
    id: 'Footer',
    name: 'footer',
    uiPriority: 99,
    paragraph: { spacing: space(0, 0, 240) },
    run: { size: 17, color: SOFT },
  },
];

/** The text of cells and of header cells, in a size that a table may have. */
function cells(size: number): IParagraphStyleOptions[] {
  const points = `${size / 2} punkter`;
  const paragraph = { spacing: space(0, 0, 252) };
  return [
    { ...based, id: `Tabelltext${size}`, name: `Tabelltext ${points}`, paragraph, run: { size } },
    {
      ...based,
      id: `Tabellhuvud${size}`,
      name: `Tabellhuvud ${points}`,
      paragraph: { ...paragraph, keepNext: true },
      run: { size, bold: true },
    },
  ];
}

/** Styles that the library cannot write: what is meant by default, and a table that Word knows to have headers. */
export const MORE_STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:customStyle="1" w:styleId="Kvalitetstabell"><w:name w:val="Kvalitetstabell"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr></w:style>';
