import { describe, expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import { findingsOf } from '../../helpers/findings.js';
import type { Files } from '../../helpers/handbook.js';
import {
  document,
  egenkontroll,
  händelse,
  type Keys,
  protokoll,
  register,
  rutin,
  styrdokument,
  åtgärd,
} from '../../helpers/texts.js';

const told = async (rule: string, files: Files) =>
  (await findingsOf(rule, files)).map(({ file, line }) => `${file}:${line}`);
const messages = async (rule: string, text: string, more: Files = {}) =>
  (await findingsOf(rule, { 'a.md': text, ...more })).map(({ message }) => message);

const utförare = (keys: Keys) =>
  document({ typ: 'utförare', id: 'u', titel: 'U', driftform: 'LOV', avtal: { från: '2025-01-01', ...keys } });
const tillsyn = (keys: Keys) =>
  document({ typ: 'tillsyn', id: 't', titel: 'T', granskare: 'IVO', dnr: 'x 1', öppnad: '2026-03-01', ...keys });
const insats = (keys: Keys) =>
  document({
    ...{ typ: 'kvalitetsinsats', id: 'k', titel: 'K', år: 2026 },
    uppgifter: [{ id: 'a', ansvar: 'socialnamnden', uppgift: 'Gör', senast: '2026-12-01', ...keys }],
  });
const kompetens = (datum: string) =>
  document({
    ...{ typ: 'kompetens', id: 'k', titel: 'K', slag: 'utbildning', för: 'socialnamnden' },
    genomförd: [{ datum, antal: 1, totalt: 2 }],
  });
const kunskap = (utgiven: string) =>
  document({ typ: 'kunskap', id: 'k', titel: 'K', källa: 'forskning', utgivare: 'SBU', utgiven, område: 'äldre' });
const indikator = (uttag: string) =>
  document({
    ...{ typ: 'indikator', id: 'i', titel: 'I', källa: { slag: 'egen' }, mått: 'antal' },
    utfall: [{ period: '2025', värde: 1, uttag }],
  });

describe('datum-i-ordning', () => {
  test.each<[string, string, string[]]>([
    [
      'a review date before the review',
      rutin({ reviderad: '2025-03-01', revisionsdatum: '2025-02-01', fastställd: '2025-01-01' }),
      ['revisionsdatum (2025-02-01) är före reviderad (2025-03-01).'],
    ],
    [
      'a review date before the decision',
      rutin({ fastställd: '2025-03-01', revisionsdatum: '2025-02-01' }),
      ['revisionsdatum (2025-02-01) är före fastställd (2025-03-01).'],
    ],
    [
      'a review date before both is one fault',
      rutin({ fastställd: '2025-03-12', reviderad: '2025-03-01', revisionsdatum: '2025-02-01' }),
      ['revisionsdatum (2025-02-01) är före reviderad (2025-03-01).'],
    ],
    [
      'first decided after the decision',
      rutin({ först_fastställd: '2024-04-01' }),
      ['fastställd (2024-03-12) är före först_fastställd (2024-04-01).'],
    ],
    [
      'ends before it begins',
      rutin({ gäller_från: '2025-02-01', gäller_till: '2025-01-31' }),
      ['gäller_till (2025-01-31) är före gäller_från (2025-02-01).'],
    ],
    ['reviewed before the decision is in order', rutin({ reviderad: '2024-03-01' }), []],
    ['the same day', rutin({ reviderad: '2024-03-12', fastställd: '2024-03-12', revisionsdatum: '2024-03-12' }), []],
    ['a year in which it may fit', rutin({ först_fastställd: '2024', fastställd: '2024-03-12' }), []],
    ['a month in which it may fit', rutin({ först_fastställd: '2024-03-12', fastställd: '2024-03' }), []],
    [
      'a year in which it cannot fit',
      rutin({ först_fastställd: '2025' }),
      ['fastställd (2024-03-12) är före först_fastställd (2025).'],
    ],
    ['an unreadable date is another fault', rutin({ först_fastställd: '2025-02-30' }), []],
    [
      'investigated before it came in',
      händelse({ utredd: '2026-02-28' }),
      ['utredd (2026-02-28) är före inkom (2026-03-01).'],
    ],
    [
      'answered and reported before it came in: two dates, two faults',
      händelse({ anmäld_ivo: '2026-02-01', återkopplad: '2026-02-02' }),
      ['anmäld_ivo (2026-02-01) är före inkom (2026-03-01).', 'återkopplad (2026-02-02) är före inkom (2026-03-01).'],
    ],
    ['the same day it came in', händelse({ utredd: '2026-03-01', återkopplad: '2026-03-01' }), []],
    ['an agreement', utförare({ till: '2024-12-31' }), ['avtal.till (2024-12-31) är före avtal.från (2025-01-01).']],
    ['an agreement in order', utförare({ till: '2025-12-31' }), []],
    ['a control', egenkontroll({ till: '2023-12-31' }), ['till (2023-12-31) är före från (2024-01-01).']],
    ['a control in order', egenkontroll({ till: '2024-12-31' }), []],
    ['an analysis', riskanalys({ nästa: '2026-01-31' }), ['nästa (2026-01-31) är före datum (2026-02-01).']],
    [
      'minutes',
      protokoll({ nästa: '2025-01-14', delgivet: [{ till: 'socialnamnden', datum: '2025-01-10' }] }),
      ['nästa (2025-01-14) är före datum (2025-01-15).', 'delgivet.datum (2025-01-10) är före datum (2025-01-15).'],
    ],
    [
      'an inspection',
      tillsyn({ beslutad: '2026-05-01', avslutad: '2026-04-01' }),
      ['avslutad (2026-04-01) är före beslutad (2026-05-01).'],
    ],
    [
      'an inspection that ended before it began is one fault',
      tillsyn({ beslutad: '2026-05-01', avslutad: '2026-02-01' }),
      ['avslutad (2026-02-01) är före öppnad (2026-03-01).'],
    ],
    [
      'a measure',
      åtgärd({ senast: '2026-01-09', status: 'genomförd', genomförd: '2026-01-05' }),
      ['senast (2026-01-09) är före beslutad (2026-01-10).', 'genomförd (2026-01-05) är före beslutad (2026-01-10).'],
    ],
    [
      'an effect before the measure',
      åtgärd({ status: 'genomförd', genomförd: '2026-02-05', effekt: { uppföljd: '2026-02-01' } }),
      ['effekt.uppföljd (2026-02-01) är före genomförd (2026-02-05).'],
    ],
    ['a measure done late', åtgärd({ senast: '2026-02-01', status: 'genomförd', genomförd: '2026-03-01' }), []],
    ['a draft', rutin({ status: 'utkast', fastställd: undefined, reviderad: '2025-01-01' }), []],
  ])('%s', async (_, text, expected) => {
    expect((await messages('datum-i-ordning', text)).sort()).toEqual([...expected].sort());
  });

  test('is a fel, at the later date', async () => {
    const files = { 'a.md': händelse({ utredd: '2026-02-28' }) };
    expect(await findingsOf('datum-i-ordning', files)).toMatchObject([
      { severity: 'fel', line: 7, document: 'handelse-a' },
    ]);
  });

  test('rows of registers', async () => {
    const csv =
      'dnr;inkom;slag;utredd;återkopplad\n1;2025-03-01;avvikelse;2025-02-28;\n2;2025-03-01;klagomål;2025-03-01;2025-02-01\n';
    const files = { 'r.md': register(), 'a.csv': csv };
    expect(await told('datum-i-ordning', files)).toEqual(['a.csv:2', 'a.csv:3']);
  });
});

describe('datum-har-varit', () => {
  const NEXT = '2026-11-23';
  const TODAY = '2026-11-22';
  const CASES: [string, (date: string) => string, string][] = [
    ['fastställd', (d) => rutin({ fastställd: d }), 'fastställd'],
    ['reviderad', (d) => styrdokument({ reviderad: d }), 'reviderad'],
    ['först_fastställd', (d) => rutin({ först_fastställd: d }), 'först_fastställd'],
    ['kontrollerad', (d) => styrdokument({ externt: 'ja', kontrollerad: d, länk: 'https://a.se' }), 'kontrollerad'],
    ['riskanalys', (d) => riskanalys({ datum: d }), 'datum'],
    ['protokoll', (d) => protokoll({ datum: d }), 'datum'],
    ['delgivet', (d) => protokoll({ delgivet: [{ till: 'socialnamnden', datum: d }] }), 'delgivet.datum'],
    ['inkom', (d) => händelse({ inkom: d }), 'inkom'],
    ['utredd', (d) => händelse({ utredd: d }), 'utredd'],
    ['anmäld_ivo', (d) => händelse({ anmäld_ivo: d }), 'anmäld_ivo'],
    ['återkopplad', (d) => händelse({ återkopplad: d }), 'återkopplad'],
    ['öppnad', (d) => tillsyn({ öppnad: d }), 'öppnad'],
    ['åtgärd beslutad', (d) => åtgärd({ beslutad: d }), 'beslutad'],
    ['åtgärd genomförd', (d) => åtgärd({ status: 'genomförd', genomförd: d }), 'genomförd'],
    ['effekt', (d) => åtgärd({ effekt: { uppföljd: d } }), 'effekt.uppföljd'],
    ['uttag', (d) => register({ uttag: d }), 'uttag'],
    ['utgiven', kunskap, 'utgiven'],
    ['kompetens', kompetens, 'genomförd.datum'],
    ['insats', (d) => insats({ genomförd: d }), 'uppgifter.genomförd'],
    ['insats, several', (d) => insats({ genomförd: ['2026-01-01', d] }), 'uppgifter.genomförd'],
    ['utfall', indikator, 'utfall.uttag'],
  ];
  test.each(CASES)('%s', async (_, text, key) => {
    const csv = { 'a.csv': 'dnr;inkom;slag\n1;2025-03-01;avvikelse\n' };
    expect(await messages('datum-har-varit', text(NEXT), csv)).toEqual([
      `${key}: ${NEXT} har inte varit än (i dag är det ${TODAY}).`,
    ]);
    expect(await messages('datum-har-varit', text(TODAY), csv)).toEqual([]);
  });

  test.each<[string, string, number]>([
    ['the year that is', rutin({ fastställd: '2026' }), 0],
    ['the month that is', rutin({ fastställd: '2026-11' }), 0],
    ['the month to come', rutin({ fastställd: '2026-12' }), 1],
    ['the year to come', rutin({ fastställd: '2027' }), 1],
    ['a draft may plan', rutin({ status: 'utkast', fastställd: '2027-01-01' }), 0],
    ['what is planned', åtgärd({ senast: '2027-01-01', effekt: { följs_upp: '2027-06-01' } }), 0],
    ['a review to come', rutin({ revisionsdatum: '2027-01-01', gäller_från: '2027-01-01' }), 0],
    ['an unreadable date', rutin({ fastställd: '2027-02-30' }), 0],
  ])('%s', async (_, text, count) => {
    expect(await messages('datum-har-varit', text)).toHaveLength(count);
  });

  test('rows, at their line', async () => {
    const csv = 'dnr;inkom;slag\n1;2025-03-01;avvikelse\n2;2028-03-01;avvikelse\n';
    expect(await told('datum-har-varit', { 'r.md': register(), 'a.csv': csv })).toEqual(['a.csv:3']);
  });
});
