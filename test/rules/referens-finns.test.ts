import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { aktivitet, document, enhet, process, protokoll, roll, rutin, styrdokument, åtgärd } from '../helpers/texts.js';

const BASE = {
  'utreda.md': process(),
  'ta-emot.md': aktivitet(),
  'barn.md': enhet({ id: 'barn' }),
  'chef.md': roll({ id: 'socialchef' }),
};
const of = async (rule: string, file: string) =>
  (await findingsOf(rule, { ...BASE, 'a.md': file })).filter((finding) => finding.file === 'a.md');

describe('referens-finns', () => {
  test.each([
    ['an id that exists', rutin({ utförs_av: ['socialchef'] })],
    ['a file that is broken but there', rutin({ ansvar: 'socialchef' })],
    [
      'a party in plain words',
      document({
        typ: 'samverkan',
        id: 'a',
        titel: 'A',
        parter: ['Region Exempel'],
        gäller: 'utreda',
        status: 'utkast',
      }),
    ],
    ['somebody outside decides', styrdokument({ externt: 'ja', fastställd_av: 'Regeringen' })],
    ['a statutory duty', protokoll({ avser: 'ej-verkstallda-beslut-ivo' })],
    ['itself, by another key', rutin({ ersätter: ['rutin-a'] })],
  ])('good: %s', async (_, text) => {
    expect(await of('referens-finns', text)).toEqual([]);
  });

  test.each([
    [
      'a spelling error',
      rutin({ ansvar: 'socialcheff' }),
      'ansvar: det finns ingen roll med id "socialcheff".',
      'Menar du socialchef?',
    ],
    ['å written out', rutin({ ansvar: 'socialnämnden' }), undefined, undefined],
    [
      'nothing near',
      rutin({ ansvar: 'kommundirektor' }),
      'ansvar: det finns ingen roll med id "kommundirektor".',
      'Lägg till dokumentet, eller hänvisa till ett som finns.',
    ],
    [
      'the right spelling, but of another kind',
      rutin({ process: 'utredda' }),
      'process: det finns ingen process med id "utredda".',
      'Menar du utreda?',
    ],
    [
      'somebody outside decides, without externt',
      styrdokument({ fastställd_av: 'Regeringen' }),
      'fastställd_av: det finns ingen roll med id "Regeringen".',
      undefined,
    ],
  ])('bad: %s', async (_, text, message, hint) => {
    const found = await of('referens-finns', text);
    if (message === undefined) return expect(found).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe(message);
    if (hint) expect(found[0]?.hint).toBe(hint);
  });

  test('an id that was renamed names the new one', async () => {
    const files = {
      ...BASE,
      'ny.md': roll({ id: 'forvaltningschef', tidigare_id: ['gammal-chef'] }),
      'a.md': rutin({ ansvar: 'gammal-chef' }),
    };
    expect(await findingsOf('referens-finns', files)).toMatchObject([
      { message: 'ansvar: gammal-chef heter numera forvaltningschef.', hint: 'Skriv forvaltningschef.' },
    ]);
  });

  test('a broken file’s id is known to exist', async () => {
    const files = {
      ...BASE,
      'trasig.md': '---\ntyp: roll\nid: trasig\ntitel: A: B\n---\n',
      'a.md': rutin({ ansvar: 'trasig' }, '[[trasig]]'),
    };
    expect(await findingsOf('referens-finns', files)).toEqual([]);
  });

  test.each([
    ['riskanalys-a#risk-a', []],
    ['riskanalys-a', []],
    ['riskanalys-a#risk-b', ['riskanalys-a har ingen del som heter risk-b.']],
    ['riskanalys-b#risk-a', ['med_anledning_av: det finns inget dokument med id "riskanalys-b".']],
  ])('med_anledning_av %s: %o', async (id, messages) => {
    const risk = { id: 'risk-a', händelse: 'H', sannolikhet: 1, konsekvens: 1 };
    const riskanalys = document({
      typ: 'riskanalys',
      id: 'riskanalys-a',
      titel: 'R',
      ansvar: 'socialchef',
      datum: '2026-01-01',
      anledning: 'fortlöpande',
      gäller: 'utreda',
      risker: [risk],
    });
    const found = await findingsOf('referens-finns', {
      ...BASE,
      'r.md': riskanalys,
      'a.md': åtgärd({ med_anledning_av: id }),
    });
    expect(found.map(({ message }) => message)).toEqual(messages);
  });
});

test('references in handbok.yaml are checked at their line', async () => {
  const yaml = 'format: 1\norganisation: E\nnämnd: socialnamnde\nlagar: [SoL]\nberättelse:\n  fastställs_av: barn\n';
  const files = { ...BASE, 'handbok.yaml': yaml };
  expect(await findingsOf('referens-finns', files)).toMatchObject([
    { file: 'handbok.yaml', line: 3, hint: 'Menar du socialnamnden?' },
  ]);
  expect(await findingsOf('referens-ratt-typ', files)).toMatchObject([{ file: 'handbok.yaml', line: 6 }]);
});
