import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { document, protokoll } from '../../helpers/texts.js';

describe('insats-i-tid', () => {
  const plan = (task: object, år = 2026) =>
    document({
      ...{ typ: 'kvalitetsinsats', id: 'ki', titel: 'KI', år },
      uppgifter: [{ id: 'u', ansvar: 'socialnamnden', uppgift: 'Gör', ...task }],
    });
  const told = async (task: object, år?: number) =>
    (await findingsOf('insats-i-tid', { 'ki.md': plan(task, år) })).map(({ message }) => message);

  test.each([
    ['passed', { senast: '2026-11-21' }, 2026, 1],
    ['today', { senast: '2026-11-22' }, 2026, 0],
    ['done', { senast: '2026-03-31', genomförd: '2026-05-01' }, 2026, 0],
    ['done early', { senast: '2026-12-31', genomförd: '2026-05-01' }, 2026, 0],
    ['one of two done', { senast: ['2026-03-31', '2026-09-30'], genomförd: '2026-03-30' }, 2026, 1],
    ['the second is still ahead', { senast: ['2026-03-31', '2026-12-31'], genomförd: '2026-03-30' }, 2026, 0],
    ['löpande', { löpande: 'ja' }, 2026, 0],
    ['last year', { senast: '2025-03-31' }, 2025, 1],
    ['older years are history', { senast: '2024-03-31' }, 2024, 0],
    [
      'quarters: three have passed, two are done',
      { frekvens: 'varje kvartal', genomförd: ['2026-03-01', '2026-06-01'] },
      2026,
      1,
    ],
    [
      'quarters: three are done',
      { frekvens: 'varje kvartal', genomförd: ['2026-03-01', '2026-06-01', '2026-09-01'] },
      2026,
      0,
    ],
    [
      'quarters from the third on',
      { frekvens: 'varje kvartal', senast: '2026-09-15', genomförd: ['2026-09-01'] },
      2026,
      0,
    ],
    ['twice a year, due at its end', { frekvens: '2 gånger per år' }, 2026, 0],
    ['twice a year, last year', { frekvens: '2 gånger per år', genomförd: ['2025-05-01'] }, 2025, 1],
    ['vid behov', { frekvens: 'vid behov' }, 2026, 0],
    ['a date that cannot be read', { senast: '2026-03-31', genomförd: 'i våras' }, 2026, 0],
  ])('%s', async (_, task, år, count) => {
    expect(await told(task, år)).toHaveLength(count);
  });

  test('stands at the first date that has passed, and says how many', async () => {
    const senast = ['2026-09-30', '2026-03-31', '2026-12-31'];
    expect(await findingsOf('insats-i-tid', { 'ki.md': plan({ senast }) })).toMatchObject([
      { line: 12, message: 'Uppgiften u skulle ha varit gjord 2 gånger hittills, men ingen är skriven som genomförd.' },
    ]);
    expect(await told({ senast: '2026-03-31' })).toEqual([
      'Uppgiften u skulle ha varit gjord senast 2026-03-31, men ingen dag för genomförd är skriven.',
    ]);
  });
});

describe('avtal', () => {
  const provider = (avtal: object, keys: object = {}) => ({
    'u.md': document({
      ...{ typ: 'utförare', id: 'utf', titel: 'Utföraren', driftform: 'entreprenad', avtal },
      redovisar: [{ id: 'arsrapport', vad: 'Rapport', frekvens: 'varje år' }],
      ...keys,
    }),
  });
  const OLD = { från: '2023-01-01', till: '2027-12-31' };

  test.each([
    ['ended', { från: '2023-01-01', till: '2026-11-21' }, 1],
    ['ends today', { från: '2023-01-01', till: '2026-11-22' }, 0],
    ['holds', OLD, 0],
    ['a day that cannot be read', { från: '2023-01-01', till: 'tills vidare' }, 0],
  ])('avtal-galler: %s', async (_, avtal, count) => {
    expect(await findingsOf('avtal-galler', provider(avtal))).toHaveLength(count);
  });

  const control = (keys: object = {}) => ({
    'uf.md': document({
      ...{ typ: 'uppföljning', id: 'uf', titel: 'UF', ansvar: 'socialnamnden', slag: 'avtal', frekvens: 'varje år' },
      ...{ från: '2024-01-01', gäller: 'utf', ...keys },
    }),
  });
  const gone = { status: 'upphävd', gäller_till: '2025-12-31' };
  test.each([
    ['nothing follows it up', OLD, {}, 1],
    ['an uppföljning is about it', OLD, control(), 0],
    ['an uppföljning is about another', OLD, control({ gäller: 'socialnamnden' }), 1],
    ['a draft', OLD, control({ status: 'utkast' }), 1],
    ['a repealed one', OLD, control(gone), 1],
    ['a repealed one with a protokoll', OLD, { ...control(gone), 'p.md': protokoll({ avser: 'uf' }) }, 0],
    ['a protokoll of what it reported', OLD, { 'p.md': protokoll({ avser: 'utf#arsrapport' }) }, 0],
    ['begun a year ago', { från: '2025-11-22', till: '2027-12-31' }, {}, 0],
    ['begun more than a year ago', { från: '2025-11-21', till: '2027-12-31' }, {}, 1],
    ['ended', { från: '2023-01-01', till: '2025-12-31' }, {}, 0],
  ])('avtal-foljs-upp: %s', async (_, avtal, more, count) => {
    const files = { ...provider(avtal), ...(more as Record<string, string>) };
    expect(await findingsOf('avtal-foljs-upp', files)).toHaveLength(count);
  });
});
