import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { document, egenkontroll, process, protokoll, åtgärd } from '../../helpers/texts.js';

const BASE = { 'utreda.md': process(), 'ek.md': egenkontroll() };

describe('protokoll-i-sin-period', () => {
  test.each([
    ['before the period', { datum: '2024-06-30', period: '2024-Q3' }, 1],
    ['on its first day', { datum: '2024-07-01', period: '2024-Q3' }, 0],
    ['long after it', { datum: '2025-07-01', period: '2024-Q3' }, 0],
    ['the year before', { datum: '2023-12-31', period: '2024' }, 1],
    ['a week that begins in the old year', { datum: '2024-12-30', period: '2025-W01' }, 0],
    ['an unreadable date', { datum: '2024-02-30', period: '2024-Q3' }, 0],
    ['minutes without a period', { avser: 'socialnamnden', period: undefined, utfall: undefined }, 0],
  ])('%s', async (_, keys, count) => {
    expect(await findingsOf('protokoll-i-sin-period', { ...BASE, 'p.md': protokoll(keys) })).toHaveLength(count);
  });
});

describe('period-passar-frekvens', () => {
  test.each([
    ['a year for a quarterly control', { frekvens: 'varje kvartal' }, '2024', 1],
    ['a half-year for a quarterly control', { frekvens: 'varje kvartal' }, '2024-H1', 1],
    ['a quarter', { frekvens: 'varje kvartal' }, '2024-Q2', 0],
    ['a month of the quarter', { frekvens: 'varje kvartal' }, '2024-05', 0],
    ['a week across two months', { frekvens: 'varje månad' }, '2024-W05', 0],
    ['a quarter across two tertial', { frekvens: 'varje tertial' }, '2024-Q2', 1],
    ['a month of a daily control', { frekvens: 'dagligen' }, '2024-05', 0],
    ['a year of a weekly control', { frekvens: 'varje vecka' }, '2024', 1],
    ['a year of two', { frekvens: 'vartannat år' }, '2025', 0],
    ['any period of the year', { frekvens: '4 gånger per år' }, '2024', 0],
    ['before the control began', { frekvens: 'varje kvartal', från: '2025-01-01' }, '2024', 0],
    ['no calendar', { frekvens: 'vid behov', från: undefined }, '2024', 0],
    ['a control that is not decided', { frekvens: 'varje kvartal', status: 'utkast' }, '2024', 0],
  ])('%s', async (_, keys, period, count) => {
    const files = { ...BASE, 'ek.md': egenkontroll(keys), 'p.md': protokoll({ period }) };
    expect(await findingsOf('period-passar-frekvens', files)).toHaveLength(count);
  });

  test.each([
    ['a one-off is about any period', { senast: '2024-11-30' }],
    [
      'both a day and a frekvens is another fault',
      { senast: '2024-11-30', frekvens: 'varje kvartal', från: '2024-01-01' },
    ],
    ['each meeting of a forum', { frekvens: 'varje sammanträde', forum: 'socialnamnden' }],
  ])('%s', async (_, keys) => {
    const control = document({
      ...{ typ: 'uppföljning', id: 'egenkontroll-a', titel: 'U', ansvar: 'socialnamnden', slag: 'riktad' },
      ...{ gäller: 'utreda', ...keys },
    });
    expect(await findingsOf('period-passar-frekvens', { ...BASE, 'ek.md': control, 'p.md': protokoll() })).toEqual([]);
  });
});

describe('storre-brist-har-atgard', () => {
  const bad = { utfall: 'större brist', resultat: [{ punkt: 'punkt-a', utfall: 'större brist' }] };
  const pointOnly = { ...bad, utfall: 'mindre brist' };
  const answer = (med_anledning_av: string, keys = {}) => ({ 'a.md': åtgärd({ med_anledning_av, ...keys }) });
  test.each([
    ['no åtgärd', bad, {}, ['utfall']],
    ['a point alone', pointOnly, {}, ['resultat']],
    ['only a small one', { utfall: 'mindre brist' }, {}, []],
    ['listed', { ...bad, åtgärder: 'atgard-a' }, { 'a.md': åtgärd() }, []],
    ['listed, but given up', { ...bad, åtgärder: 'atgard-a' }, { 'a.md': åtgärd({ status: 'avbruten' }) }, ['utfall']],
    ['the åtgärd names the protokoll', bad, answer('protokoll-a'), []],
    ['the åtgärd names the point', bad, answer('egenkontroll-a#punkt-a'), []],
    ['the åtgärd names the control', pointOnly, answer('egenkontroll-a'), []],
    ['the åtgärd names another point', pointOnly, answer('egenkontroll-a#punkt-b'), ['resultat']],
    [
      'an åtgärd that was done before the period began',
      bad,
      answer('egenkontroll-a', { status: 'genomförd', genomförd: '2023-12-31' }),
      ['utfall'],
    ],
    [
      'an åtgärd that was done in the period',
      bad,
      answer('egenkontroll-a', { status: 'genomförd', genomförd: '2024-12-31' }),
      [],
    ],
  ])('%s', async (_, keys, more, expected) => {
    const found = await findingsOf('storre-brist-har-atgard', { ...BASE, 'p.md': protokoll(keys), ...more });
    expect(found.map(({ message }) => (message.startsWith('Utfallet') ? 'utfall' : 'resultat'))).toEqual(expected);
  });

  test('the other point is told when only one of two has an åtgärd', async () => {
    const resultat = ['punkt-a', 'punkt-b'].map((punkt) => ({ punkt, utfall: 'större brist' }));
    const found = await findingsOf('storre-brist-har-atgard', {
      ...BASE,
      'p.md': protokoll({ utfall: 'större brist', resultat }),
      ...answer('egenkontroll-a#punkt-a'),
    });
    expect(found).toMatchObject([{ message: 'Kontrollpunkten punkt-b har en större brist, men ingen åtgärd.' }]);
  });
});

describe('antal-inom-totalen', () => {
  const people = egenkontroll({ kontrollpunkter: [{ id: 'punkt-a', text: 'Hur många?', mått: 'antal' }] });
  test.each([
    ['more than all', { antal: 13, totalt: 12 }, 1],
    ['all', { antal: 12, totalt: 12 }, 0],
    ['no total', { antal: 12 }, 0],
    ['none of none', { antal: 0, totalt: 0 }, 0],
    ['women and men beyond the number', { värde: 10, kvinnor: 6, män: 5 }, 1],
    ['women and men within it', { värde: 10, kvinnor: 6, män: 4 }, 0],
  ])('%s', async (_, result, count) => {
    const files = { ...BASE, 'ek.md': people, 'p.md': protokoll({ resultat: [{ punkt: 'punkt-a', ...result }] }) };
    expect(await findingsOf('antal-inom-totalen', files)).toHaveLength(count);
  });

  test('shares of women and men are not added up', async () => {
    const resultat = [{ punkt: 'punkt-a', värde: 80, kvinnor: 82, män: 78 }];
    expect(await findingsOf('antal-inom-totalen', { ...BASE, 'p.md': protokoll({ resultat }) })).toEqual([]);
  });

  test('a course with more who came than who should have', async () => {
    const course = document({
      ...{ typ: 'kompetens', id: 'k', titel: 'K', slag: 'utbildning', för: 'socialnamnden' },
      genomförd: [
        { datum: '2026-01-01', antal: 5, totalt: 5 },
        { datum: '2026-02-01', antal: 6, totalt: 5 },
      ],
    });
    expect(await findingsOf('antal-inom-totalen', { 'k.md': course })).toMatchObject([
      { line: 12, message: 'antal är 6, men totalt är 5.' },
    ]);
  });

  test('an indikator that counts people', async () => {
    const indikator = (mått: string) =>
      document({
        ...{ typ: 'indikator', id: 'i', titel: 'I', källa: { slag: 'egen' }, mått },
        utfall: [{ period: '2025', värde: 10, kvinnor: 9, män: '8' }],
      });
    expect(await findingsOf('antal-inom-totalen', { 'i.md': indikator('antal') })).toHaveLength(1);
    expect(await findingsOf('antal-inom-totalen', { 'i.md': indikator('dagar') })).toEqual([]);
  });
});
