import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { type Files, folder, handbook } from '../helpers/handbook.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { type ReadPdf, readPdf, tagsOf } from '../helpers/read-pdf.js';
import { run } from '../helpers/run.js';
import { enhet, type Keys, process, roll, rutin } from '../helpers/texts.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const MM = 72 / 25.4;

const paper = (id: string, keys: Keys = {}, body?: string): Files => ({
  [`rutiner/${id}.md`]: rutin({ id, titel: `Rutin ${id}`, pappersutskrift: 'ja', ...keys }, body),
});
const BASE: Files = { 'utreda.md': process(), 'e/boende.md': enhet({ id: 'boende', titel: 'Boendet' }) };

/** Makes a binder, and reads it. */
async function made(root: string, argv: string[] = [], name = 'reservparm') {
  const ran = await run(['binder', ...argv], root);
  expect(ran.stderr + ran.code).toBe('0');
  const path = join(root, 'rapporter', 'parm', `${name}.pdf`);
  const bytes = readFileSync(path);
  const note = JSON.parse(readFileSync(path.replace(/pdf$/, 'json'), 'utf8'));
  return { ...ran, bytes, note, pdf: await readPdf(bytes) };
}

const words = (text = '') => text.replace(/\u200b/g, '').replace(/\s+/g, ' ');
const everything = ({ texts }: ReadPdf) => words(texts.join(' '));

describe('the example as a unit’s binder', () => {
  let pdf: ReadPdf;
  let note: { delar: { id: string; titel: string; sidor: [number, number] }[] };

  beforeAll(async () => {
    const out = folder();
    const argv = ['binder', '--unit', 'enhet-sarskilt-boende', '--today', '2026-11-22', '--out', out];
    const ran = await run(argv, EXAMPLE);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Ingen tidigare pärm är känd');
    expect(ran.stdout).toContain('Måste ses över: Signering av läkemedel, Hot och våld mot medarbetare.');
    pdf = await readPdf(readFileSync(join(out, 'reservparm-enhet-sarskilt-boende.pdf')));
    note = JSON.parse(readFileSync(join(out, 'reservparm-enhet-sarskilt-boende.json'), 'utf8'));
  }, 60_000);

  test('is for everybody: PDF/UA-1, tagged, Swedish, with its title shown', () => {
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(pdf).toMatchObject({
      marked: true,
      showsTitle: true,
      lang: 'sv-SE',
      title: 'Reservpärm 2026-11-22 – Enheten för särskilt boende, Exempelby kommun, socialförvaltningen',
    });
    const levels = tagsOf(pdf, /^H\d$/).map(({ role }) => Number(role?.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => index && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('is A4 with room for holes at both sides, and nothing runs off the page', () => {
    for (const { width, height, left, right } of pdf.sheets) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(left).toBeGreaterThanOrEqual(25 * MM);
      expect(right).toBeLessThanOrEqual(width - 25 * MM);
    }
  });

  test('every page says when it was printed, what it is and which page of how many', () => {
    for (const [index, text] of pdf.texts.entries()) {
      expect(words(text)).toContain('Utskriven 22 november 2026 ur handboken');
      expect(words(text)).toContain('Kontrollera mot handboken när den går att nå.');
      expect(words(text)).toContain(`Sida ${index + 1} av ${pdf.pages}`);
    }
  });

  test('each document begins a page of its own, with its id and version on all of them', () => {
    const documents = note.delar.filter(({ id }) => /^[a-z]/.test(id));
    expect(documents).toHaveLength(14);
    for (const { id, titel, sidor } of documents) {
      const [from, to] = sidor;
      expect(words(pdf.texts[from - 1])).toContain(`${titel} `);
      expect(pdf.bookmarks).toContain(titel);
      for (let page = from; page <= to; page += 1)
        expect(words(pdf.texts[page - 1])).toMatch(new RegExp(`${id}, version \\d+`));
    }
    const pages = note.delar.flatMap(({ sidor: [from, to] }) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    );
    expect(pages).toEqual(Array.from({ length: pdf.pages }, (_, index) => index + 1));
  });

  test('contents and references name the page that it really is', () => {
    const startOf = new Map(note.delar.map(({ titel, sidor }) => [titel, sidor[0]]));
    const named = [
      ...everything(pdf).matchAll(
        /(Lex Maria i särskilt boende|Signering av läkemedel|Skyddade personuppgifter) \(se sida (\d+)\)/g,
      ),
    ];
    expect(named.length).toBeGreaterThan(3);
    for (const [, titel = '', page] of named) expect([titel, Number(page)]).toEqual([titel, startOf.get(titel)]);
    const contents = words(pdf.texts[1]);
    for (const [titel, page] of startOf)
      if (titel !== 'Försättsblad och innehåll') expect(contents).toMatch(new RegExp(`${titel}[ .]+${page}\\b`));
  });

  test('what is known of a document stands in words, and that it is overdue', () => {
    const text = everything(pdf);
    expect(text).toContain('Måste ses över. Det skulle ha gjorts senast');
    expect(text).toMatch(/Fastställd \d+ \p{L}+ \d{4} av Ledningsgruppen/u);
    expect(text).toContain('Ansvarar Enhetschef för särskilt boende');
  });

  test('what is named but not printed is told where it is named and on the last page', () => {
    expect(words(pdf.texts.at(-1))).toContain('De här dokumenten nämns i pärmen men är inte märkta för papper');
    expect(everything(pdf)).toMatch(/\(inte i pärmen: rutin-[a-z-]+\)/);
  });
});

describe('the binder since the last one', () => {
  const FIRST = {
    ...BASE,
    ...paper('a'),
    ...paper('b', {}, '## Gör så\n\n1. Ring socialnämnden.\n\nSe [[a]].\n'),
    ...paper('c'),
  };

  test('the same handbook, day and last binder give the same bytes; the next one tells what is new', async () => {
    const { root, commit } = handbookRepository(FIRST, '2026-10-01');
    const first = await made(root, ['--today', '2026-10-05']);
    expect(everything(first.pdf)).toContain('Det här är den första pärmen');
    expect((await made(root, ['--today', '2026-10-05'])).bytes.equals(first.bytes)).toBe(true);
    commit(
      {
        ...paper('b', { version: 2 }, '## Gör så\n\n1. Ring chefen.\n\nSe [[a]].\n'),
        ...paper('c', { pappersutskrift: 'nej' }),
        ...paper('d'),
      },
      '2026-10-20',
    );
    const next = await made(root, ['--today', '2026-11-02']);
    const text = everything(next.pdf);
    expect(next.stdout).toContain('Sedan pärmen från 2026-10-05: 1 nytt, 1 ändrat, 0 med ny översyn, 1 borttaget.');
    expect(text).toContain('Jämfört med pärmen från 5 oktober 2026');
    expect(text).toMatch(/Ändrat i sak • Rutin b \(se sida \d+\): Version 2, förut 1\. Ändrad text under ”Gör så”\./);
    expect(text).toMatch(/Inte längre i pärmen • Rutin c \(c\): Hör inte längre till pärmen\./);
    expect(text).toContain('Sida 6: Rutin b Sida 6: Rutin b Ändrat i sak');
    const again = await made(root, ['--today', '2026-11-02']);
    expect(again.bytes.equals(next.bytes)).toBe(true);
  }, 60_000);

  test('--since reads the last binder from history', async () => {
    const { root, commit } = handbookRepository(FIRST, '2026-10-01');
    commit(paper('a', {}, '## Gör så\n\n1. Ring genast.\n'), '2026-10-20');
    const { pdf, stdout } = await made(root, ['--since', '2026-10-05', '--today', '2026-11-02']);
    expect(stdout).toContain('Sedan pärmen från 2026-10-05: 0 nya, 1 ändrat, 0 med ny översyn, 0 borttagna.');
    expect(everything(pdf)).toContain('Sidnumren i den förra pärmen är inte kända.');
  }, 60_000);

  test('without Git it says so, and still sees that a text has changed', async () => {
    const root = handbook(FIRST);
    const first = await made(root, ['--today', '2026-10-05']);
    expect(everything(first.pdf)).toContain('Handboken ligger inte i Git.');
    expect(everything(first.pdf)).toContain('ur handboken. Kontrollera');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(root, 'rutiner', 'a.md'),
      String(paper('a', {}, '## Annat\n\n1. Ring chefen.\n')['rutiner/a.md']),
    );
    const next = await made(root, ['--today', '2026-11-02']);
    expect(everything(next.pdf)).toContain('Texten är ändrad. Vad som skiljer går inte att läsa ur historiken.');
  }, 60_000);

  test('changes that no commit holds are told on the cover', async () => {
    const { root } = handbookRepository(FIRST, '2026-10-01');
    const { appendFileSync } = await import('node:fs');
    appendFileSync(join(root, 'rutiner', 'a.md'), '\nNytt.\n');
    const { pdf, note } = await made(root);
    expect(words(pdf.texts[0])).toContain('ändringar i handboken som inte var sparade');
    expect(note.commit).toBeNull();
  }, 60_000);

  test('a note that cannot be read is told, and the binder is the first', async () => {
    const root = handbook({ ...BASE, ...paper('a'), 'rapporter/parm/reservparm.json': '{' });
    const ran = await run(['binder', '--force'], root);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('går inte att läsa');
  }, 60_000);
});

describe('what is written is drawn, whatever it is', () => {
  test('pictures, attachments, notes, deep headings, long words and wide tables', async () => {
    const long = 'x'.repeat(200);
    const body = `#### Djupt\n\n##### Djupare\n\n###### Djupast\n\n![Karta](karta.png)\n\nText[^1] ${long}\n\n[^1]: Noten.\n\n| A | B | C |\n|---|---|---|\n| ${long} | ${'ord '.repeat(80)} | slut@exempelby.example |\n\n[[b#djupt]] [[a]]\n`;
    const root = handbook({
      ...BASE,
      ...paper(
        'a',
        {
          bilagor: [
            { fil: 'karta.png', titel: 'Kartan' },
            { fil: 'blankett.pdf', titel: 'Blanketten' },
          ],
        },
        body,
      ),
      ...paper('b', {}, '### Djupt\n\nText[^1]\n\n[^1]: Annan not.\n\n[hit](#djupt)\n'),
      'rutiner/karta.png': Buffer.from(PIXEL, 'base64'),
      'rutiner/blankett.pdf': 'x',
    });
    const { pdf } = await made(root);
    const text = everything(pdf);
    for (const part of [
      'Djupast',
      'Noten.',
      'Annan not.',
      'Skriv ut de här filerna för sig',
      'Blanketten (blankett.pdf)',
      'Rutin b (se sida',
    ])
      expect(text).toContain(part);
    expect(tagsOf(pdf, /^Figure$/).map(({ alt }) => alt)).toEqual(['Karta', 'Kartan']);
    for (const { width, right } of pdf.sheets) expect(right).toBeLessThanOrEqual(width - 25 * MM);
  }, 60_000);

  test('hostile titles are only words', async () => {
    const { 'a long text': _, ...some } = HOSTILE_TITLES;
    const titles = [...Object.values(some), '\u200b', '<>'];
    const root = handbook({
      ...BASE,
      'r/x.md': roll({ id: 'x', titel: titles[0] ?? '' }),
      ...Object.assign(
        {},
        ...titles.map((titel, index) =>
          paper(
            `h-${index}`,
            { titel, utförs_av: ['x'] },
            `Se [[h-${(index + 1) % titles.length}]] #read("/etc/passwd") $x$\n`,
          ),
        ),
      ),
    });
    const { pdf, stdout } = await made(root);
    expect(everything(pdf)).toContain('#read("/etc/passwd") $x$');
    expect(stdout).not.toMatch(/[\u001b\u0007]/);
  }, 60_000);
});

describe('the command', () => {
  const cannot = async (files: Files, argv: string[]) => {
    const ran = await run(['binder', ...argv], handbook({ ...BASE, ...files }));
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    return ran.stderr;
  };

  test.each<[string, Files, string[], string[]]>([
    ['nothing is marked', {}, [], ['Ingen rutin i handboken är märkt för papper.', 'pappersutskrift: ja']],
    [
      'nothing for the unit',
      paper('a', { enhet: 'annan' }),
      ['--unit', 'boende'],
      ['som gäller Boendet', 'pappersutskrift: ja'],
    ],
    ['only a draft', paper('a', { status: 'utkast' }), [], ['Rutin a är ett utkast']],
    ['no such unit', paper('a'), ['--unit', 'boendt'], ['det finns ingen enhet med id "boendt"', 'Menar du boende?']],
    ['--since without Git', paper('a'), ['--since', '2026-01-01'], ['Git']],
  ])('%s', async (_, files, argv, said) => {
    const stderr = await cannot(files, argv);
    for (const part of said) expect(stderr).toContain(part);
  });

  test('--dry-run writes nothing', async () => {
    const root = handbook({ ...BASE, ...paper('a') });
    const ran = await run(['binder', '--dry-run', '--out', 'ut'], root);
    expect(ran.stdout).toContain('Skulle skriva ut/reservparm.pdf');
    expect(() => readFileSync(join(root, 'ut', 'reservparm.pdf'))).toThrow();
  }, 60_000);

  test('a file of somebody else’s is not written over', async () => {
    const root = handbook({ ...BASE, ...paper('a'), 'ut/reservparm.pdf': 'min egen' });
    const ran = await run(['binder', '--out', 'ut'], root);
    expect([ran.code, readFileSync(join(root, 'ut', 'reservparm.pdf'), 'utf8')]).toEqual([2, 'min egen']);
    expect(ran.stderr).toContain('--force');
  }, 60_000);
});
