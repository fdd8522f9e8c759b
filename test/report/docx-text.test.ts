import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { toDocx } from '../../src/render/docx/index.js';
import {
  all,
  type Docx,
  docx,
  docxBytes,
  EMPTY,
  elements,
  faults,
  lines,
  openDocx,
  styleOf,
  value,
  words,
  type Xml,
} from '../helpers/docx.js';

/** A red dot of 2 × 1 pixels, as PNG and as GIF. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320" role="img"><title>Fall</title><desc>Fall per månad</desc><rect width="640" height="320" fill="#fff"/><text x="20" y="40" font-family="Source Sans 3" font-size="20">Åtta fall i maj</text></svg>';

const chart = (svg: string): Root => ({
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [
        {
          type: 'image',
          url: 'diagram:fall',
          alt: 'Åtta fall i maj & två i juni',
          data: { svg, width: 640, height: 320, caption: 'Figur 1. Fall per månad' } as object,
        },
      ],
    },
  ],
});

/** Each list paragraph as "number/level text". */
const listed = ({ body }: Docx) =>
  all(body, 'w:p').flatMap((paragraph) => {
    const place = all(all(paragraph, 'w:pPr')[0], 'w:numPr')[0];
    return place ? [`${value(place, 'w:numId')}/${value(place, 'w:ilvl')} ${words(paragraph)}`] : [];
  });

const runs = (paragraph: Xml | undefined, property: string) =>
  all(paragraph, 'w:r')
    .filter((run) => all(run, property).length)
    .map(words);

describe('what people write, in Word', () => {
  test('words: emphasis, code, breaks, and a line break in the text is a space', async () => {
    const { body } = await docx('**fet** *kursiv* `kod`\nny  \nrad');
    const [paragraph] = all(body, 'w:p');
    expect(words(paragraph)).toBe('fet kursiv kod ny\nrad');
    expect([runs(paragraph, 'w:b'), runs(paragraph, 'w:i'), runs(paragraph, 'w:rStyle')]).toEqual([
      ['fet'],
      ['kursiv'],
      ['kod'],
    ]);
  });

  test('lists: nested, each ordered one from its own number, with paragraphs under the text', async () => {
    const made = await docx(
      '1. ett\n   1. inne\n   2. inne två\n2. två\n\n   mer\n\n- punkt\n  - djup\n\ntext\n\n5) fem\n6) sex\n',
    );
    expect(listed(made)).toEqual([
      '3/0 ett',
      '4/1 inne',
      '4/1 inne två',
      '3/0 två',
      '1/0 punkt',
      '1/1 djup',
      '5/0 fem',
      '5/0 sex',
    ]);
    const numbers = all(made.xml['word/numbering.xml'], 'w:num').slice(2);
    expect(
      numbers.map((number) => [
        all(number, 'w:lvlOverride')[0]?.attributes['w:ilvl'],
        value(number, 'w:startOverride'),
      ]),
    ).toEqual([
      ['0', '1'],
      ['1', '1'],
      ['0', '5'],
    ]);
    const more = all(made.body, 'w:p').find((paragraph) => words(paragraph) === 'mer');
    expect(all(more, 'w:ind')[0]?.attributes['w:left']).toBe('397');
  });

  test('tasks keep their state, in a box that can be ticked', async () => {
    const made = await docx('- [x] gjort\n- [ ] kvar\n');
    expect(listed(made)).toEqual(['2/0 ☒\tgjort', '2/0 ☐\tkvar']);
    expect(all(made.body, 'w14:checked').map(({ attributes }) => attributes['w14:val'])).toEqual(['1', '0']);
  });

  test('quotes, code and lines have their own looks, and what is to be written is told apart from a quote', async () => {
    const made = await docx('> citat\n\n> **Att skriva:** Beskriv.\n>\n> - punkt\n\n```\nrad 1\n  rad 2\n```\n\n---\n');
    expect(lines(made)).toEqual([
      'Quote: citat',
      'AttSkriva: Att skriva: Beskriv.',
      'AttSkriva: punkt',
      'Kod: rad 1\n  rad 2',
    ]);
  });

  test('footnotes are real; one inside a footnote stays a sign', async () => {
    const { body, xml } = await docx(
      'Ett[^a] två[^b].\n\n[^a]: Not med **fet** [länk](https://exempel.se) och [^b].\n[^b]: - lista\n',
    );
    expect(all(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(['1', '2']);
    const notes = all(xml['word/footnotes.xml'], 'w:footnote').filter(
      ({ attributes }) => Number(attributes['w:id']) > 0,
    );
    expect(notes.map((note) => words(note).trim())).toEqual(['Not med fet länk och [b].', 'lista']);
    expect(all(notes[0], 'w:pStyle')[0]?.attributes['w:val']).toBe('FootnoteText');
  });

  test('links: the web and mail; what leads nowhere in the document stays text', async () => {
    const made = await docx(
      '## Mål för åren\n\n[a](https://exempel.se/å?b="c"&d={e}) [b](mailto:a@b.se) [c](javascript:alert(1)) [d](file:///etc/passwd) [e](#mål-för-åren) [f](#borta) [g](https://[x) [h][ref] [i](HTTPS://x.se/%zz)\n\n[ref]: http://exempel.se/ref\n',
    );
    expect(faults(made)).toEqual([]);
    const links = all(made.xml['word/_rels/document.xml.rels'], 'Relationship').filter(
      ({ attributes }) => attributes.TargetMode === 'External',
    );
    expect(links.map(({ attributes }) => attributes.Target)).toEqual([
      'https://exempel.se/%C3%A5?b=%22c%22&d=%7Be%7D',
      'mailto:a@b.se',
      'http://exempel.se/ref',
      'https://x.se/%25zz',
    ]);
    const hyperlinks = all(made.body, 'w:hyperlink');
    expect(hyperlinks.map(words)).toEqual(['a', 'b', 'e', 'h', 'i']);
    const mark = all(made.body, 'w:bookmarkStart')[0]?.attributes['w:name'];
    expect(hyperlinks[2]?.attributes['w:anchor']).toBe(mark);
  });

  test('pictures with their words, at their size; what is no picture is named', async () => {
    const made = await docx(
      `## Huset\n\n![Röd prick](${PNG}) ![](${GIF})\n\n![karta](https://exempel.se/karta.png) ![fel](data:image/png;base64,AAAA) ![v](data:image/svg+xml;base64,PHN2Zy8+)`,
    );
    expect(faults(made)).toEqual([]);
    expect(all(made.body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual([
      'Röd prick',
      'Bild till Huset',
    ]);
    expect(all(made.body, 'wp:extent').map(({ attributes }) => attributes.cx)).toEqual(['19050', '9525']);
    expect(lines(made).at(-1)).toBe('Normal: [Bild: karta] [Bild: fel] [Bild: v]');
  });

  test('a table in a list, cells with pipes and marks, and rows that are too short', async () => {
    const made = await docx('- punkt\n\n  | A | B |\n  | - | -: |\n  | a \\| b | **x** |\n  | kort |\n');
    const [table] = all(made.body, 'w:tbl');
    expect(all(table, 'w:tr').map((row) => all(row, 'w:tc').map(words))).toEqual([
      ['A', 'B'],
      ['a | b', 'x'],
      ['kort', ''],
    ]);
    expect(all(table, 'w:jc').map(({ attributes }) => attributes['w:val'])).toEqual(['right', 'right', 'right']);
    expect(all(table, 'w:tblInd')[0]?.attributes['w:w']).toBe('397');
  });
});

describe('charts', () => {
  test('are drawings with a picture for those who cannot draw them, with words and a caption that Word counts', async () => {
    const bytes = await toDocx(chart(SVG), EMPTY, 'Titel');
    const made = openDocx(bytes);
    expect(faults(made)).toEqual([]);
    expect(all(made.body, 'wp:docPr')[0]?.attributes.descr).toBe('Åtta fall i maj & två i juni');
    expect(lines(made)).toEqual(['Caption: Figur 1. Fall per månad']);
    expect(all(made.body, 'w:fldSimple')[0]?.attributes['w:instr']).toBe('SEQ Figur \\* ARABIC');
    const [figure] = elements(made.body);
    expect([styleOf(figure as Xml), all(figure, 'asvg:svgBlip').length, all(figure, 'a:blip').length]).toEqual([
      'Figur',
      1,
      1,
    ]);
    const media = Object.keys(made.files)
      .filter((name) => name.startsWith('word/media/'))
      .map((name) => name.slice(-3));
    expect(media.sort()).toEqual(['png', 'svg']);
    // 640 × 320 pixels do not fit upright: scaled to the width of the text, in proportion.
    const { cx, cy } = all(made.body, 'wp:extent')[0]?.attributes ?? {};
    expect([Number(cx) <= 9298 * 635, Math.abs(Number(cx) / Number(cy) - 2) < 0.01]).toEqual([true, true]);
    expect(Buffer.from(await toDocx(chart(SVG), EMPTY, 'Titel')).equals(bytes)).toBe(true);
  });

  test('one that cannot be drawn is told in words', async () => {
    const made = openDocx(await toDocx(chart('<svg><inte'), EMPTY, 'Titel'));
    expect(lines(made)).toEqual(['Figur: [Bild: Åtta fall i maj & två i juni]', 'Caption: Figur 1. Fall per månad']);
  });
});

describe('pages', () => {
  const WORDS = 'verksamhetsutvecklingsprocesser';
  const wide = (columns: number) =>
    [...['', '-', ''].keys()].map((row) => `|${` ${row === 1 ? '-' : WORDS} |`.repeat(columns)}`).join('\n');
  const pages = ({ body }: Docx) => all(body, 'w:pgSz').map(({ attributes }) => attributes['w:orient']);

  test('a table whose words do not fit upright turns its pages, with the heading that leads to it', async () => {
    const made = await docx(`Före.\n\n## Bred\n\nFörst.\n\n${wide(6)}\n\nEfter.`);
    expect(pages(made)).toEqual(['portrait', 'landscape', 'portrait']);
    const [first, second] = all(made.body, 'w:p').filter((paragraph) => all(paragraph, 'w:sectPr').length);
    const text = lines(made);
    expect(text[0]).toBe('Normal: Före.');
    expect(text[1]).toBe('Heading2: Bred');
    const order = all(made.body, 'w:p');
    const heading = order.findIndex((paragraph) => words(paragraph) === 'Bred');
    expect(order.indexOf(first as Xml)).toBeLessThan(heading);
    expect(order.indexOf(second as Xml)).toBeGreaterThan(heading);
  });

  test('no word is cut, as far as the page goes', async () => {
    const made = await docx(`${wide(6)}`);
    const widths = all(made.body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    // The word is 15.7 times as wide as Arial is high, bold; the table is set in 8 or 9 points.
    expect(Math.min(...widths)).toBeGreaterThan(15.7 * 7 * 20);
    expect(pages(await docx(wide(3)))).toEqual(['portrait']);
    const huge = await docx(wide(30));
    expect(
      all(huge.body, 'w:gridCol').reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0),
    ).toBeLessThanOrEqual(14_570);
  });

  test('a text that is to stand inside another document has no cover and no contents', async () => {
    const made = await docx('### Avsnitt\n\ntext');
    expect(lines(made)).toEqual(['Heading3: Avsnitt', 'Normal: text']);
    expect(all(made.body, 'w:titlePg')).toEqual([]);
  });
});

test('what the view says in header, title and properties is text too', async () => {
  const bad = '<w:p/>&amp;"\u0000\u0007\ud800 {1}';
  const made = await docx('# T', { organisation: bad, namn: bad, beslut: { fastställd: '', beslut: null, dnr: bad } });
  expect(words(made.xml['word/header1.xml'])).toBe('<w:p/>&amp;" {1}\tDnr <w:p/>&amp;" {1}');
  expect(elements(made.xml['docProps/core.xml'] as Xml).map(({ children }) => children.join(''))[2]).toBe(
    '<w:p/>&amp;" {1}',
  );
  expect((await docxBytes('# T')).length).toBeGreaterThan(5000);
});
