import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { händelse, type Keys, protokoll, rutin, styrdokument } from '../../helpers/texts.js';
import { forLagrum, inBody, NEW, saidIn } from './told.js';

/** Decided before the act of 2025 began to hold. */
const OLD = { fastställd: '2025-03-11' };

describe('lagrum-entydigt', () => {
  const RULE = 'lagrum-entydigt';
  test.each<[string, Keys, number]>([
    ['SoL 4 kap. 1 §', OLD, 1],
    ['SoF 3 kap. 1 §', OLD, 1],
    ['SoL (2025:400) 11 kap. 1 §', OLD, 0],
    ['SoL (2001:453) 4 kap. 1 §', OLD, 0],
    ['LSS 9 §', OLD, 0],
    ['HSL 5 kap. 1 §', OLD, 0],
    ['HSL 5 kap. 1 §', { fastställd: '2016-03-11' }, 1],
    ['SoL 4 kap. 1 §', NEW, 0],
    ['SoL 4 kap. 1 §', { fastställd: '2025-06-30' }, 1],
    ['SoL 4 kap. 1 §', { fastställd: '2025-07-01' }, 0],
    ['SoL 4 kap. 1 §', { ...OLD, reviderad: '2025-08-01' }, 0],
    ['SoL 4 kap. 1 §', { fastställd: '2025' }, 0],
    ['SoL 4 kap. 1 §', { fastställd: '2025-06' }, 1],
    ['SoL 4 kap. 1 §', { ...OLD, status: 'upphävd', gäller_till: '2025-06-01' }, 0],
    ['SoL 4 kap. 1 §', { fastställd: 'i mars' }, 0],
  ])('%s, %o', async (lagrum, keys, count) => {
    expect(await forLagrum(RULE, lagrum, keys)).toBe(count);
  });

  test.each<[string, number]>([
    ['Biståndet ges enligt 4 kap. 1 § SoL.', 1],
    ['Biståndet ges enligt 4 kap. 1 § socialtjänstlagen.', 1],
    ['Biståndet ges enligt socialtjänstlagen.', 0],
    ['Biståndet ges enligt SoL.', 0],
    ['Biståndet ges enligt 4 kap. 1 § SoL (2025:400).', 0],
    ['Biståndet gavs enligt då gällande 4 kap. 1 § SoL.', 0],
    ['Rapportera enligt lex Sarah, 14 kap. 3 § SoL.', 0],
    ['SoL (2025:400) gäller. Biståndet ges enligt 11 kap. 1 § SoL.', 0],
  ])('%s', async (body, count) => {
    expect(await inBody(RULE, `${body}\n`, OLD)).toHaveLength(count);
  });

  test('names the place, the law and since when', async () => {
    expect(await saidIn(RULE, { 'a.md': rutin({ ...OLD, lagrum: 'SoL 4 kap. 1 §' }) })).toEqual([
      [
        '4 kap. 1 § SoL: dokumentet är från tiden före SoL (2025:400), så det är oklart vilken lag som menas.',
        'Se efter vad som gäller i SoL (2025:400) sedan 2025-07-01, och skriv numret: SoL (2025:400) och det rätta kapitlet.',
      ],
    ]);
  });

  test('before the new act nothing is unclear', async () => {
    const files = { 'a.md': rutin({ ...OLD, lagrum: 'SoL 4 kap. 1 §' }) };
    expect(await findingsOf(RULE, files, '2025-06-30')).toEqual([]);
  });
});

describe('lex-sarah-ratt-kapitel', () => {
  const RULE = 'lex-sarah-ratt-kapitel';
  test.each<[string, number]>([
    ['Rapportera enligt lex Sarah, 14 kap. 3 § SoL.', 1],
    ['Rapportera enligt lex Sarah (14 kap. 3–7 §§ socialtjänstlagen).', 1],
    ['Lex Sarah finns i SoL 14:3.', 1],
    ['Lex Sara står i 14 kapitlet socialtjänstlagen.', 1],
    ['| Vad | Var |\n|---|---|\n| Lex Sarah | 14 kap. 3 § SoL |', 1],
    ['## Lex Sarah, 14 kap. SoL', 1],
    ['Rapportera enligt lex Sarah, 27 kap. 2 § SoL (2025:400).', 0],
    ['Dokumentera enligt 14 kap. 3 § SoL.', 0],
    ['Rapportera enligt lex Sarah. Dokumentera enligt 14 kap. 3 § SoL.', 0],
    ['Lex Sarah: dokumentera utredningen enligt 14 kap. 3 § SoL (2025:400).', 0],
    ['Före juli 2025 stod lex Sarah i 14 kap. SoL.', 0],
    ['Rapportera enligt lex Sarah, 14 kap. 3 § SoL (2001:453).', 0],
    ['Lex Sarah gäller 14 dagar.', 0],
    ['Lex Sarah utreds av 14 kapabla personer.', 0],
    ['Rapportera enligt lex Sarah kl. 14:30.', 0],
    ['Utbildning om lex Sarah 13:00–14:30.', 0],
    ['Lex Sarah, 114 kap.', 0],
    ['`lex Sarah 14 kap.`', 0],
  ])('%s', async (body, count) => {
    expect(await inBody(RULE, `${body}\n`)).toHaveLength(count);
  });

  test.each<[string, string, number]>([
    ['a rutin on lex Sarah', rutin({ ...NEW, titel: 'Lex Sarah', lagrum: 'SoL 14 kap. 3 §' }), 1],
    [
      'with the new place too',
      rutin({ titel: 'Lex Sarah', lagrum: ['SoL 14 kap. 3 §', 'SoL (2025:400) 27 kap. 2 §'] }),
      0,
    ],
    ['LSS', rutin({ titel: 'Lex Sarah', lagrum: 'LSS (1993:387) 24 b §' }), 0],
    ['another subject', rutin({ titel: 'Journaler', lagrum: 'SoL 14 kap. 3 §' }), 0],
    ['documentation', rutin({ titel: 'Dokumentation av lex Sarah', lagrum: 'SoL 14 kap. 3 §' }), 0],
    ['in a text of a key', styrdokument({ titel: 'Lex Sarah enligt 14 kap. 3 § SoL' }), 1],
    [
      'repealed',
      rutin({ titel: 'Lex Sarah', status: 'upphävd', gäller_till: '2025-01-01', lagrum: 'SoL 14 kap. 3 §' }),
      0,
    ],
    ['an event of the old time', händelse({ titel: 'Lex Sarah enligt 14 kap. 3 § SoL', inkom: '2025-01-01' }), 0],
    ['minutes of the old time', protokoll({}, 'Lex Sarah enligt 14 kap. 3 § SoL.\n'), 0],
  ])('%s', async (_, text, count) => {
    expect(await findingsOf(RULE, { 'a.md': text })).toHaveLength(count);
  });

  test('handbok.yaml: a krav', async () => {
    const settings = `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nkrav:\n  - id: k\n    text: Rutin för lex Sarah\n    lagrum: SoL 14 kap. 3 §\n`;
    expect(await findingsOf(RULE, { 'handbok.yaml': settings })).toMatchObject([{ file: 'handbok.yaml', line: 8 }]);
  });

  test('says where it stood and where it stands', async () => {
    const [[message] = []] = await saidIn(RULE, { 'a.md': rutin({}, 'Enligt lex Sarah, 14 kap. 3 § SoL.\n') });
    expect(message).toBe(
      'Lex Sarah stod i SoL (2001:453) 14 kap. före 2025-07-01. Nu står det i SoL (2025:400) 27 kap. 1–7 §§.',
    );
  });
});

describe('bestammelse-andrad', () => {
  const RULE = 'bestammelse-andrad';
  test.each<[string, Keys, number]>([
    ['HSL (2017:30) 11 kap. 4 §', NEW, 1],
    ['HSL 11 kap. 4 §', NEW, 1],
    ['HSL (2017:30) 11 kap.', NEW, 1],
    ['HSL (2017:30) 11 kap. 3–5 §§', NEW, 1],
    ['HSF (2017:80) 4 kap. 6 §', NEW, 1],
    ['HSL (2017:30) 11 kap. 3 §', NEW, 0],
    ['HSL (2017:30) 1 kap. 4 §', NEW, 0],
    ['HSL (2017:30)', NEW, 0],
    ['HSL (1982:763) 11 kap. 4 §', NEW, 0],
    ['SoL (2025:400) 11 kap. 4 §', NEW, 0],
    ['HSL (2017:30) 11 kap. 4 §', { fastställd: '2026-06-30' }, 1],
    ['HSL (2017:30) 11 kap. 4 §', { fastställd: '2026-07-01' }, 0],
    ['HSL (2017:30) 11 kap. 4 §', { ...NEW, reviderad: '2026-08-01' }, 0],
    ['HSL (2017:30) 11 kap. 4 §', { fastställd: '2026' }, 0],
    ['HSL (2017:30) 11 kap. 4 §', { ...NEW, status: 'utkast' }, 0],
    ['HSL (2017:30) 11 kap. 4 §', { ...NEW, status: 'upphävd', gäller_till: '2026-08-01' }, 0],
  ])('%s, %o', async (lagrum, keys, count) => {
    expect(await forLagrum(RULE, lagrum, keys)).toBe(count);
  });

  test.each<[string, number]>([
    ['MAS finns enligt 11 kap. 4 § hälso- och sjukvårdslagen.', 1],
    ['MAS finns enligt 11 kap. 4 § HSL.', 1],
    ['MAS finns enligt 11 kap. 4 § HSL (2017:30).', 1],
    ['MAS finns enligt hälso- och sjukvårdslagen.', 0],
  ])('%s', async (body, count) => {
    expect(await inBody(RULE, `${body}\n`)).toHaveLength(count);
  });

  test('before the change nothing is said; after it, what is new', async () => {
    const files = { 'a.md': rutin({ ...NEW, lagrum: 'HSL (2017:30) 11 kap. 4 §' }) };
    expect(await findingsOf(RULE, files, '2026-06-30')).toEqual([]);
    expect(await saidIn(RULE, files)).toEqual([
      [
        'HSL (2017:30) 11 kap. 4 § ändrades i sak 2026-07-01, efter den senaste översynen.',
        expect.stringContaining('medicinskt ansvarig'),
      ],
    ]);
  });
});
