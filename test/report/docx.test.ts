import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { show } from '../../src/views/figure.js';
import type { ReportView } from '../../src/views/view.js';
import { all, type Docx, elements, faults, openDocx, styleOf, value, words, type Xml } from '../helpers/docx.js';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const TODAY = ['--today', '2026-11-22'];
const NAME = 'kvalitetsberattelse-2024.docx';

let bytes: Buffer;
let document: Docx;
let view: ReportView;
let markdown: string;

beforeAll(async () => {
  const out = folder();
  await run(['report', '2024', ...TODAY, '--format', 'md,docx', '--out', out], EXAMPLE);
  bytes = readFileSync(join(out, NAME));
  markdown = readFileSync(join(out, NAME.replace('docx', 'md')), 'utf8');
  document = openDocx(bytes);
  view = JSON.parse((await run(['report', '2024', ...TODAY, '--data'], EXAMPLE)).stdout);
}, 120_000);

const paragraphs = () => all(document.body, 'w:p');
const rows = (table: Xml) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(words));
/** Each table with the paragraph right before it. */
const tables = () =>
  elements(document.body).flatMap((node, index, nodes) =>
    node.name === 'w:tbl' ? [{ table: node, caption: nodes[index - 1] as Xml }] : [],
  );

describe('the report as a Word document', () => {
  test('is a whole package: every relation leads somewhere, ids are its own, and Word reads each part in order', () => {
    expect(faults(document)).toEqual([]);
    expect(Object.keys(document.files)[0]).toBe('[Content_Types].xml');
  });

  test('has the same headings as the text, in heading styles with an outline level', () => {
    const told = [...markdown.matchAll(/^(#+) (.*)$/gm)].map(([, signs = '', text = '']) => [
      `Heading${signs.length}`,
      text,
    ]);
    const drawn = paragraphs()
      .filter((paragraph) => styleOf(paragraph)?.startsWith('Heading'))
      .map((paragraph) => [styleOf(paragraph), words(paragraph)]);
    expect(drawn).toEqual(told.map(([style, text = '']) => [style, text.replace(/\\/g, '')]));
    const styles = all(document.xml['word/styles.xml'], 'w:style');
    for (let depth = 1; depth <= 6; depth += 1) {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === `Heading${depth}`);
      expect([value(style, 'w:name'), value(style, 'w:outlineLvl')]).toEqual([`heading ${depth}`, String(depth - 1)]);
    }
  });

  test('is Swedish, and says what it is, of what and whose', () => {
    const language = all(all(document.xml['word/styles.xml'], 'w:docDefaults')[0], 'w:lang')[0];
    expect(language?.attributes['w:val']).toBe('sv-SE');
    const core = elements(document.xml['docProps/core.xml'] as Xml).map(({ name, children }) => [
      name,
      children.join(''),
    ]);
    expect(core).toEqual([
      ['dc:title', 'Kvalitetsberättelse 2024 – Exempelby kommun, socialförvaltningen'],
      ['dc:subject', 'kvalitetsberättelse 2024'],
      ['dc:creator', 'Exempelby kommun, socialförvaltningen'],
      ['dc:language', 'sv-SE'],
    ]);
  });

  test('every table has a caption that Word counts, a header row that repeats, borders, and columns that fit the page', () => {
    expect(tables().length).toBe(markdown.match(/^\*\*Tabell \d+\./gm)?.length);
    tables().forEach(({ table, caption }, index) => {
      expect(styleOf(caption)).toBe('Caption');
      expect(words(caption)).toMatch(new RegExp(`^Tabell ${index + 1}\\. `));
      expect(all(caption, 'w:fldSimple')[0]?.attributes['w:instr']).toBe('SEQ Tabell \\* ARABIC');
      const [head, ...rest] = all(table, 'w:tr');
      expect(all(head, 'w:tblHeader')).toHaveLength(1);
      expect(rest.flatMap((row) => all(row, 'w:tblHeader'))).toEqual([]);
      expect(all(table, 'w:tblBorders')).toHaveLength(1);
      expect(all(table, 'w:tblLook')[0]?.attributes).toMatchObject({ 'w:firstRow': 'true', 'w:firstColumn': 'true' });
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(14_570);
      expect(Math.min(...widths)).toBeGreaterThan(300);
    });
  });

  test('shows every figure of the data, in its place', () => {
    const drawn = new Map(
      tables().map(({ table, caption }) => [words(caption).replace(/^Tabell \d+\. /, ''), rows(table)]),
    );
    let figures = 0;
    for (const { tabeller } of view.avsnitt)
      for (const { rubrik, not, kolumner, rader } of tabeller.filter((table) => table.rader.length)) {
        const told = [
          kolumner,
          ...rader.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : show(cell)))),
        ];
        expect(drawn.get(`${rubrik}${not ? ` (underlag\u00a0${not})` : ''}`)).toEqual(
          told.map((row) => row.map((cell) => cell.trim())),
        );
        figures += rader.flat().filter((cell) => typeof cell !== 'string').length;
      }
    expect(figures).toBeGreaterThan(400);
  });

  test('has a table of contents with a link to every section, that asks nothing when it is opened', () => {
    const entries = paragraphs().filter((paragraph) => styleOf(paragraph) === 'TOC2');
    const sections = paragraphs().filter((paragraph) => styleOf(paragraph) === 'Heading2');
    expect(entries.map(words)).toEqual(sections.map(words));
    const marks = sections.map((paragraph) => all(paragraph, 'w:bookmarkStart')[0]?.attributes['w:name']);
    expect(entries.map((entry) => all(entry, 'w:hyperlink')[0]?.attributes['w:anchor'])).toEqual(marks);
    expect(all(document.body, 'w:instrText').map(({ children }) => children.join(''))).toContain(
      ' TOC \\o "2-2" \\h \\z ',
    );
    expect(all(document.xml['word/settings.xml'], 'w:updateFields')).toEqual([]);
    expect(all(document.body, 'w:fldChar').filter(({ attributes }) => attributes['w:dirty'])).toEqual([]);
  });

  test('says on every page but the cover whose it is, its dnr, and the page of how many', () => {
    const section = all(document.body, 'w:sectPr')[0];
    expect(all(section, 'w:titlePg')).toHaveLength(1);
    const running = (kind: string) =>
      Object.entries(document.xml)
        .filter(([name]) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))
        .map(([, part]) => part);
    const heads = running('header').map(words).filter(Boolean);
    expect(new Set(heads)).toEqual(new Set(['Exempelby kommun, socialförvaltningen\tDnr SN 2025/0029']));
    const feet = running('footer').filter((part) => words(part));
    for (const foot of feet) {
      expect(words(foot)).toBe('Kvalitetsberättelse 2024 – Exempelby kommun, socialförvaltningen\tsida  av ');
      expect(all(foot, 'w:instrText').map(({ children }) => children.join(''))).toEqual(['PAGE', 'NUMPAGES']);
    }
    expect(heads.length).toBe(feet.length);
  });

  test('marks what a person must write', () => {
    const marked = paragraphs()
      .filter((paragraph) => styleOf(paragraph) === 'AttSkriva')
      .map(words);
    expect(marked).toHaveLength(view.att_skriva.length);
    for (const [index, { skriv }] of view.att_skriva.entries()) expect(marked[index]).toContain(skriv);
  });

  test('is the same bytes on another day and in another time zone', async () => {
    const [out, zone] = [folder(), process.env.TZ];
    process.env.TZ = 'Pacific/Auckland';
    try {
      await run(['report', '2024', '--today', '2027-02-01', '--format', 'docx', '--out', out], EXAMPLE);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(readFileSync(join(out, NAME)).equals(bytes)).toBe(true);
  }, 60_000);
});

test('a report that nobody has decided is a draft on every page', async () => {
  const root = handbook();
  await run(['report', '2024', ...TODAY, '--format', 'docx'], root);
  const { xml } = openDocx(readFileSync(join(root, 'rapporter', '2024', NAME)));
  const heads = Object.keys(xml)
    .filter((name) => name.startsWith('word/header'))
    .map((name) => words(xml[name]))
    .filter(Boolean);
  expect(new Set(heads)).toEqual(new Set(['Exempelby kommun\tFörslag']));
}, 60_000);

test('a document that somebody has gone on writing in is not written over', async () => {
  const root = handbook();
  const argv = ['report', '2024', ...TODAY, '--format', 'docx'];
  const path = join(root, 'rapporter', '2024', NAME);
  expect((await run(argv, root)).code).toBe(0);
  expect((await run(argv, root)).code).toBe(0);
  const made = readFileSync(path);
  writeFileSync(path, Buffer.concat([made, Buffer.from([0])]));
  const refused = await run(argv, root);
  expect([refused.code, refused.stderr.includes('--force')]).toEqual([2, true]);
  expect(readFileSync(path).length).toBe(made.length + 1);
}, 60_000);
