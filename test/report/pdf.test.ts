import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTemplate } from '../../src/api/read-template.js';
import { parseMarkdown } from '../../src/parse/markdown.js';
import { captionTables } from '../../src/render/captions.js';
import { columnsOf } from '../../src/render/pdf/columns.js';
import { toPdf } from '../../src/render/pdf/pdf.js';
import { folder } from '../helpers/handbook.js';
import { type ReadPdf, readPdf, tagsOf } from '../helpers/read-pdf.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const ARGV = ['report', '2024', '--format', 'pdf', '--today'];
const { sheet, fonts } = readTemplate('kvalitetsberattelse');
const ABOUT = { title: 'Prov', organisation: 'Exempelby kommun', mark: 'Förslag', date: '2024-12-31' };
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const bytesOf = (markdown: string) => toPdf(captionTables(parseMarkdown(markdown)), ABOUT, sheet, fonts());
const draw = (markdown: string) => readPdf(bytesOf(markdown));
const words = ({ texts }: ReadPdf) => texts.join(' ').replace(/\s+/g, ' ');

describe('the example as PDF', () => {
  let bytes: Buffer;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const out = folder();
    expect((await run([...ARGV, '2026-11-22', '--out', out], EXAMPLE)).code).toBe(0);
    bytes = readFileSync(join(out, 'kvalitetsberattelse-2024.pdf'));
    pdf = await readPdf(bytes);
  }, 60_000);

  test('says that it is for everybody: PDF/UA-1, tagged, Swedish, with its title shown', () => {
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf).toMatchObject({
      marked: true,
      showsTitle: true,
      lang: 'sv-SE',
      title: 'Kvalitetsberättelse 2024 – Exempelby kommun, socialförvaltningen',
    });
  });

  test('each section is a heading and a bookmark, and no level is skipped', () => {
    const levels = tagsOf(pdf, /^H\d$/).map(({ role }) => Number(role?.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 2)).toHaveLength(21);
    expect(levels.filter((level, index) => index && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(pdf.bookmarks.filter((title) => /^\d+\. /.test(title))).toHaveLength(21);
  });

  test('every table has header cells and a caption of its own', () => {
    const tables = tagsOf(pdf, /^Table$/);
    expect(tables.length).toBeGreaterThan(30);
    expect(tagsOf(pdf, /^TH$/).length).toBeGreaterThan(100);
    const numbered = words(pdf).match(/Tabell \d+\. /g) ?? [];
    expect(new Set(numbered).size).toBe(numbered.length);
    expect(numbered.length).toBeGreaterThan(30);
  });

  test('holds the figures of --data', async () => {
    const { stdout } = await run(['report', '2024', '--data', '--today', '2026-11-22'], EXAMPLE);
    const { avsnitt } = JSON.parse(stdout);
    const rows = avsnitt.flatMap(({ tabeller }: { tabeller: { rader: { värde?: number }[][] }[] }) =>
      tabeller.flatMap(({ rader }) => rader),
    );
    const plain = rows.filter((row: { värde?: number }[]) => typeof row[0] === 'string' && row[1]?.värde === 20);
    expect(plain.length).toBeGreaterThan(0);
    for (const [name] of plain) expect(words(pdf)).toMatch(new RegExp(`${name}\\s+20`));
  });

  test('is the same to the byte on another day', async () => {
    const out = folder();
    await run([...ARGV, '2027-03-01', '--out', out], EXAMPLE);
    expect(readFileSync(join(out, 'kvalitetsberattelse-2024.pdf')).equals(bytes)).toBe(true);
  }, 60_000);
});

describe('what people write is drawn, whatever it is', () => {
  test('lists, quotes, code, notes, links and task lists', async () => {
    const pdf = await draw(
      '# T\n\n## A\n\n1. ett\n   - två\n\n- [x] gjort\n- [ ] ogjort\n\n> citat\n\n`kod` och\n\n```\nblock\n```\n\nText[^1] [ut](https://example.se/) [hem](#a) [bort](#finns-inte) [js](javascript:alert(1))\n\n[^1]: Noten.\n',
    );
    const text = words(pdf);
    for (const part of [
      'ett',
      'två',
      '☑ gjort',
      '☐ ogjort',
      'citat',
      'kod',
      'block',
      'Noten.',
      'ut',
      'hem',
      'bort',
      'js',
    ])
      expect(text).toContain(part);
    expect(pdf.links).toEqual(['https://example.se/']);
    expect(tagsOf(pdf, /^(?:L|LI|LBody|BlockQuote|Code|Note|Link)$/).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['L', 'LI', 'LBody', 'Note', 'Link']),
    );
  });

  test.each([
    ['a jump', '# T\n\n#### djup\n\n## grund\n', [1, 2, 2]],
    ['no title', '### först\n\n## sedan\n', [1, 1]],
    ['inside a list and a quote', '# T\n\n- #### a\n\n> ## b\n\n## C\n', [1, 2]],
    ['only text', 'text\n', []],
    ['a heading without words', '# T\n\n##\n\n## ![x](y)\n\n## B\n\n[a](#)\n', [1, 2]],
    ['a report put into another', '### T\n\n#### A\n\n##### B\n\n#### C\n', [1, 2, 3, 2]],
  ])('headings in order: %s', async (_, markdown, levels) => {
    const pdf = await draw(markdown);
    expect(tagsOf(pdf, /^H\d$/).map(({ role }) => Number(role?.slice(1)))).toEqual(levels);
  });

  test('pictures: whole ones with what they show, broken and foreign ones by their words', async () => {
    const pdf = await draw(
      `# T\n\n## A\n\n![Karta över enheterna](data:image/png;base64,${PIXEL})\n\n![](data:image/png;base64,${PIXEL})\n\n![Trasig](data:image/png;base64,AAAA)\n\n![Spion](https://example.org/x.png)\n`,
    );
    expect(tagsOf(pdf, /^Figure$/).map(({ alt }) => alt)).toEqual(['Karta över enheterna', 'Bild till A']);
    expect(words(pdf)).toContain('[Bild: Trasig]');
    expect(words(pdf)).toContain('[Bild: Spion]');
  });

  test('a chart is a figure with description and caption', async () => {
    const tree = parseMarkdown('# T\n\n## A\n\n![Fler i maj](diagram:manad)\n');
    const paragraph = tree.children[2] as { children: { data?: object }[] };
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>';
    Object.assign(paragraph.children[0] ?? {}, { data: { svg, width: 20, height: 10, caption: 'Figur 1. Händelser' } });
    const pdf = await readPdf(toPdf(tree, ABOUT, sheet, fonts()));
    expect(tagsOf(pdf, /^Figure$/).map(({ alt }) => alt)).toEqual(['Fler i maj']);
    expect(words(pdf)).toContain('Figur 1. Händelser');
  });

  test('a note is drawn once, however often and however deep it is referred to', async () => {
    const chain = Array.from({ length: 40 }, (_, index) => `[^${index}]: n${index} [^${index + 1}] [^${index + 1}]\n`);
    const text = words(await draw(`# T\n\na[^0] b[^0] c[^0]\n\n${chain.join('\n')}\n[^40]: slut\n`));
    expect(text.match(/n0/g)).toHaveLength(1);
    expect(text.match(/n1\b/g)).toHaveLength(1);
  });

  test('signs that the fonts lack become boxes, the rest stands', async () => {
    const text = words(await draw('# T\n\nhej 🙂 och 日本 "citat" \\\\ \u0001\u200b å\u0301 `★`\n'));
    expect(text).toMatch(/hej □ och □□ "citat" \\/);
  });

  test('code of the typesetter is only words', async () => {
    const text = words(await draw('# T\n\n#read("/etc/passwd") #let x = 1 $x^2$ @ref <a> \\\\ #image("/x.png")\n'));
    expect(text).toContain('#read("/etc/passwd") #let x = 1 $x^2$ @ref <a>');
  });

  test('any markdown at all', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        ...[
          '# ',
          '#### ',
          '- ',
          '1. ',
          '> ',
          '| a | b |\n|---|---|\n| 1 | 2 |\n',
          '\n\n',
          '[^1]',
          '\n[^1]: not [^1]\n',
          '![',
          '](data:x)',
          '```\n',
          '**',
          '<b>',
          '- [ ] ',
        ],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        expect(
          Buffer.from(bytesOf(parts.join('')))
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('a table of 3 000 rows repeats its header, in bounded time', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `| Enhet ${index} | ${index} |`).join('\n');
    const started = process.cpuUsage();
    const bytes = bytesOf(`# T\n\n## A\n\n| Enhet | Antal |\n|---|---|\n${rows}\n\nTabell: Alla\n`);
    expect((process.cpuUsage(started).user + process.cpuUsage(started).system) / 1e6).toBeLessThan(20);
    const pdf = await readPdf(bytes);
    expect(words(pdf)).toContain('Enhet 2999 2999');
    expect(pdf.texts.filter((text) => text.includes('Enhet Antal')).length).toBeGreaterThan(50);
  }, 120_000);
});

describe('columns', () => {
  test.each([
    [
      'all fits on a line',
      [
        ['Enhet', 'Antal'],
        ['Hemtjänst', '12'],
      ],
      ['auto', 'auto'],
    ],
    ['nothing', [], []],
  ])('%s', (_, rows, columns) => {
    expect(columnsOf(rows)).toEqual(columns);
  });

  test('the longest text gets most room, and every column room for its longest word', () => {
    const [name, number, text] = columnsOf([
      ['Verksamhetsutvecklare', 'Antal', 'Beskrivning'],
      ['Kort', '7', 'En lång text med många ord. '.repeat(20)],
    ]) as number[];
    expect(text).toBeGreaterThan(3 * (name ?? 0));
    expect(name).toBeGreaterThan(18);
    expect(number).toBeGreaterThan(5);
  });
});
