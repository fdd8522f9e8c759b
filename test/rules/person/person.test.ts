import { describe, expect, test } from 'vitest';
import { findingsIn, findingsOf } from '../../helpers/findings.js';
import { roll, rutin } from '../../helpers/texts.js';
import { lines } from '../text/told.js';

describe('inga-kontaktuppgifter', () => {
  test.each([
    ['Mejla anna.svensson@exempel.se.'],
    ['[Anna](mailto:anna.svensson@exempel.se)'],
    ['[a.svensson@exempel.se](mailto:a.svensson@exempel.se)'],
    ['<lisa.berg@exempel.se>'],
    ['`hemtjanstgruppen@gmail.com`'],
    ['Ring 070-123 45 67.'],
    ['Ring 0701234567 eller chefen.'],
    ['Ring +46 (0)70 123 45 67.'],
    ['[Ring](tel:+46701234567)'],
    ['Boka hos nemir.alkazzaz@exempel.se'],
  ])('%s', async (body) => {
    expect(await lines('inga-kontaktuppgifter', body)).toEqual(['1']);
  });

  test.each([
    ['registrator@exempel.se, info@exempel.se och socialjouren@exempel.se'],
    ['barn-och-unga@exempel.se och lex.sarah@exempel.se'],
    ['norra.hemtjansten@exempel.se'],
    ['fornamn.efternamn@exempel.se'],
    ['Växel 0550-880 00. Jourtelefon 070-123 45 67.'],
    ['Beredskap efter kl. 17: 073-123 45 67'],
    ['SN 2024/0712 och 070123-1234 och 2017:30'],
    ['trygghetsvarden.vast@exempel.se'],
  ])('silent: %s', async (body) => {
    const files = { 'a.md': rutin({}, body), 'r.md': roll({ id: 'trygghetsvard', titel: 'Trygghetsvarden' }) };
    expect(await findingsOf('inga-kontaktuppgifter', files)).toEqual([]);
  });

  test('the frontmatter too', async () => {
    const files = {
      'r.md': roll({ id: 'registrator', titel: 'Registrator', brevlåda: 'eva.nilsson@exempel.se' }),
      's.md': roll({
        id: 'jour',
        titel: 'Jour',
        brevlåda: 'jouren@exempel.se',
        uppgifter: ['Svarar på 070-123 45 67 (jour)'],
      }),
    };
    const found = await findingsOf('inga-kontaktuppgifter', files);
    expect(found.map(({ file, line }) => [file, line])).toEqual([
      ['r.md', files['r.md'].split('\n').findIndex((line) => line.startsWith('brevlåda')) + 1],
    ]);
  });
});

describe('funktion-inte-namn', () => {
  test.each([
    ['Ansvarig: Anna Svensson'],
    ['**Ansvarig:** Nemir Holmström'],
    ['Kontakta Lisa Berg vid frågor.'],
    ['Eva Nilsson, enhetschef, beslutar.'],
    ['Enhetschef Anna-Karin Lund beslutar.'],
    ['| Uppgift | Ansvarig |\n|---|---|\n| Larm | Erik Dahl |', '3'],
    ['Upprättad av: Karin Ek'],
  ])('%s', async (body, line = '1') => {
    expect(await lines('funktion-inte-namn', body)).toEqual([line]);
  });

  test.each([
    ['Kontakta Röda Korset eller Region Skåne.'],
    ['Ansvarig: Barn och Unga. Lex Sarah och Lex Maria.'],
    ['Enligt Anna Svensson (2019) ger metoden stöd.'],
    ['Kontakta Maria Mottagning.'],
    ['Svenska Akademien, ansvarig för ordlistan.'],
    ['Ansvarig: Enhetschef Hemtjänst'],
    ['Boken av Lisa Berg finns på enheten.'],
  ])('silent: %s', async (body) => {
    expect(await lines('funktion-inte-namn', body)).toEqual([]);
  });

  test('a role that is a person', async () => {
    const files = {
      'r.md': roll({ id: 'chef', titel: 'Enhetschef Anna Svensson' }),
      's.md': roll({ id: 'lex', titel: 'Utredare lex Sarah' }),
    };
    expect((await findingsOf('funktion-inte-namn', files)).map(({ file, severity }) => [file, severity])).toEqual([
      ['r.md', 'varning'],
    ]);
  });

  test.each([
    ['Anna Svensson', ['fel funktion-inte-namn']],
    ['Enhetschef Anna Svensson', ['fel funktion-inte-namn']],
    ['Nemir Alkazzaz', ['fel funktion-inte-namn']],
    ['Enhetschef Hemtjänst', ['fel varde-giltigt']],
  ])('ansvar: %s is told once', async (ansvar, expected) => {
    const found = await findingsIn({ 'a.md': rutin({ ansvar }) });
    const told = found
      .filter(({ message }) => message.includes(ansvar))
      .map(({ severity, rule }) => `${severity} ${rule}`);
    expect(told).toEqual(expected);
  });
});
