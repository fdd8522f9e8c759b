import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { everything, words } from '../helpers/binder.js';
import { folder } from '../helpers/handbook.js';
import { type ReadPdf, readPdf, tagsOf } from '../helpers/read-pdf.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const MM = 72 / 25.4;

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
