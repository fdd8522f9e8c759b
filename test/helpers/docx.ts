import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { captionTables } from '../../src/render/captions.js';
import { toDocx } from '../../src/render/docx/index.js';
import { titleOf } from '../../src/render/report.js';
import type { ReportView } from '../../src/views/view.js';

/** An element of a part: its name with prefix, its attributes, and its elements and texts in order. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: (Xml | string)[];
}

/** A Word document taken apart: every part, and those with XML read. Throws when one is not well-formed. */
export interface Docx {
  files: Record<string, Uint8Array>;
  xml: Record<string, Xml>;
  body: Xml;
}

export function openDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes);
  const parts = Object.entries(files).filter(([name]) => /\.(xml|rels|svg)$/.test(name));
  const xml = Object.fromEntries(parts.map(([name, data]) => [name, readPart(strFromU8(data))]));
  const body = all(xml['word/document.xml'] as Xml, 'w:body')[0];
  if (!body) throw new Error('word/document.xml har ingen w:body');
  return { files, xml, body };
}

function readPart(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const node: Xml = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children.find((child): child is Xml => typeof child !== 'string') as Xml;
}

export const elements = (node: Xml) => node.children.filter((child): child is Xml => typeof child !== 'string');

/** Every element below a node with a name, in order. */
export const all = (node: Xml | undefined, name: string): Xml[] =>
  node ? elements(node).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]) : [];

/** The value of the first element below a node with a name: `w:val`. */
export const value = (node: Xml | undefined, name: string) => all(node, name)[0]?.attributes['w:val'];

/** What a reader sees of an element: its texts, breaks as line breaks and tabs as tabs. */
export function words(node: Xml | undefined): string {
  if (!node) return '';
  if (node.name === 'w:t') return node.children.join('');
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab') return '\t';
  if (node.name === 'w:pPr') return '';
  return elements(node).map(words).join('');
}

export const styleOf = (paragraph: Xml) => value(all(paragraph, 'w:pPr')[0], 'w:pStyle');

/** A report's view without content: what a document says of itself. */
export const EMPTY: ReportView = {
  kvalitet: '0',
  mall: 'kvalitetsberattelse',
  år: 2024,
  period: '2024',
  halvår: null,
  kommande: false,
  namn: 'kvalitetsberättelse',
  dokumentet: 'berättelsen',
  organisation: 'Exempelby kommun',
  nämnd: 'Socialnämnden',
  bedömd_per: '2024-12-31',
  pågående: false,
  beslut: { fastställd: '2025-03-25', beslut: 'SN § 25', dnr: 'SN 2025/0029' },
  commit: null,
  commit_dag: null,
  historik: '',
  ändringar_utan_commit: false,
  fel: 0,
  minsta_grupp: 5,
  avsnitt: [],
  att_skriva: [],
  utelämnat: [],
  enhet: null,
  enheter: [],
  saknas: [],
  underlag: [],
};

/** Markdown as the bytes of a Word document, and as that document taken apart. */
export const docxBytes = (markdown: string, view: Partial<ReportView> = {}) => {
  const whole = { ...EMPTY, ...view };
  return toDocx(captionTables(parseMarkdown(markdown)), whole, titleOf(whole));
};
export const docx = async (markdown: string, view: Partial<ReportView> = {}) =>
  openDocx(await docxBytes(markdown, view));

/** Every paragraph that has words, as "style: words". */
export const lines = ({ body }: Docx) =>
  all(body, 'w:p')
    .map((paragraph) => [styleOf(paragraph) ?? 'Normal', words(paragraph)])
    .filter(([, text]) => text)
    .map(([style, text]) => `${style}: ${text}`);

/** What is wrong with a document's package: relations without target, ids used twice, references to nothing, disorder. */
export function faults(docx: Docx): string[] {
  const parts = Object.values(docx.xml);
  return [...brokenRelations(docx), ...doubles(docx.body), ...missing(docx), ...parts.flatMap(disorder)];
}

function brokenRelations({ files, xml }: Docx): string[] {
  return Object.keys(xml).flatMap((name) => {
    if (!name.endsWith('.rels')) return [];
    const source = name.replace('_rels/', '').replace(/\.rels$/, '');
    const relations = all(xml[name], 'Relationship').map(({ attributes }) => attributes);
    const ids = new Set(relations.map(({ Id }) => Id));
    const gone = relations.filter(
      ({ Target, TargetMode }) => TargetMode !== 'External' && !files[source.replace(/[^/]*$/, '') + Target],
    );
    return [
      ...(ids.size < relations.length ? [`${name}: samma Id två gånger`] : []),
      ...gone.map(({ Target }) => `${name}: ${Target} finns inte`),
      ...referencesIn(xml[source]).flatMap((used) => (ids.has(used) ? [] : [`${source}: ${used} saknas`])),
    ];
  });
}

function doubles(body: Xml): string[] {
  const kinds: [string, string][] = [
    ['w:bookmarkStart', 'w:name'],
    ['w:bookmarkStart', 'w:id'],
    ['wp:docPr', 'id'],
  ];
  return kinds.flatMap(([name, key]) => {
    const values = all(body, name).map(({ attributes }) => attributes[key]);
    return new Set(values).size < values.length ? [`${name} med samma ${key}`] : [];
  });
}

/** What is pointed at from some part, and must be defined in another: element and attribute, and where they are defined. */
function missing({ xml, body }: Docx): string[] {
  const defined = (part: Xml | undefined, name: string, key: string) =>
    new Set(all(part, name).map(({ attributes }) => attributes[key]));
  const styles = defined(xml['word/styles.xml'], 'w:style', 'w:styleId');
  const numbers = defined(xml['word/numbering.xml'], 'w:num', 'w:numId');
  const marks = defined(body, 'w:bookmarkStart', 'w:name');
  const notes = defined(xml['word/footnotes.xml'], 'w:footnote', 'w:id');
  const asked: [string, string, Set<string | undefined>][] = [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle'].map((name): [string, string, typeof styles] => [name, 'w:val', styles]),
    ['w:hyperlink', 'w:anchor', marks],
    ['w:footnoteReference', 'w:id', notes],
  ];
  return Object.values(xml).flatMap((part) => [
    ...asked.flatMap(([name, key, known]) =>
      all(part, name).flatMap(({ attributes: { [key]: to } }) =>
        to === undefined || known.has(to) ? [] : [`${name} ${to} finns inte`],
      ),
    ),
    ...all(part, 'w:numPr').flatMap((numPr) => (numbers.has(value(numPr, 'w:numId')) ? [] : ['en lista utan nummer'])),
  ]);
}

const referencesIn = (part: Xml | undefined): string[] =>
  part
    ? [
        ...Object.entries(part.attributes).flatMap(([key, id]) => (/^r:(id|embed|link)$/.test(key) ? [id] : [])),
        ...elements(part).flatMap(referencesIn),
      ]
    : [];

/** The order that the format (ISO 29500, transitional) asks of what Word is strict about. */
const ORDER: Record<string, string> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:style':
    'name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr tblStylePr',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols titlePg docGrid',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr',
};

function disorder(node: Xml): string[] {
  const order = ORDER[node.name]?.split(' ');
  const below = elements(node).flatMap(disorder);
  if (!order) return below;
  const places = elements(node).map(({ name }) => order.indexOf(name.replace('w:', '')));
  const wrong = places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0));
  return wrong
    ? [
        ...below,
        `${node.name}: ${elements(node)
          .map(({ name }) => name)
          .join(' ')}`,
      ]
    : below;
}
