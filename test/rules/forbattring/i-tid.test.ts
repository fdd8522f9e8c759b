import { describe, expect, test } from 'vitest';
import { findingsOf, places } from '../../helpers/findings.js';
import { document, process } from '../../helpers/texts.js';

const åtgärd = (keys: object) =>
  document({
    typ: 'åtgärd',
    id: 'atgard-a',
    titel: 'A',
    ansvar: 'socialnamnden',
    beslutad: '2026-01-10',
    senast: '2026-06-30',
    status: 'pågår',
    med_anledning_av: 'utreda',
    orsak: 'Ingen bevakning',
    ...keys,
  });

describe('atgard-i-tid', () => {
  test.each<[string, object, number]>([
    ['passed and under way', {}, 1],
    ['passed and planned', { status: 'planerad' }, 1],
    ['today is the last day', { senast: '2026-11-22' }, 0],
    ['yesterday was', { senast: '2026-11-21' }, 1],
    ['ahead', { senast: '2027-01-31' }, 0],
    ['done', { status: 'genomförd', genomförd: '2026-05-01' }, 0],
    ['done late', { status: 'genomförd', genomförd: '2026-08-01' }, 0],
    ['given up', { status: 'avbruten' }, 0],
    ['an unreadable day', { senast: 'i vår' }, 0],
  ])('%s: %i', async (_, keys, count) => {
    const found = await findingsOf('atgard-i-tid', { 'utreda.md': process(), 'a.md': åtgärd(keys) });
    expect(found).toHaveLength(count);
    if (count) expect(found[0]).toMatchObject({ file: 'a.md', severity: 'varning', line: 7 });
  });
});

const kontroll = (keys: object) =>
  document({
    typ: 'egenkontroll',
    id: 'kontroll-a',
    titel: 'K',
    ansvar: 'socialnamnden',
    frekvens: 'varje kvartal',
    från: '2026-01-01',
    metod: 'Granskning',
    gäller: 'utreda',
    kontrollpunkter: [{ id: 'p', text: 'P' }],
    ...keys,
  });
const protokoll = (period: string, keys: object = {}) =>
  document({
    typ: 'protokoll',
    id: `p-${period.toLowerCase()}`,
    titel: 'P',
    avser: 'kontroll-a',
    datum: '2026-11-01',
    period,
    utfall: 'utan brist',
    ...keys,
  });

describe('kontroll-gjord', () => {
  const judge = async (keys: object, ...periods: string[]) =>
    findingsOf('kontroll-gjord', {
      'utreda.md': process(),
      'k.md': kontroll(keys),
      ...Object.fromEntries(periods.map((period) => [`${period}.md`, protokoll(period)])),
    });

  test('every quarter whose result was due is there: silent; the running one is not owed', async () => {
    expect(await judge({}, '2026-Q1', '2026-Q2', '2026-Q3')).toEqual([]);
  });

  test('the latest missing speaks for the others', async () => {
    const found = await judge({}, '2026-Q1');
    expect(places(found)).toEqual(['k.md:6 kontroll-gjord']);
    expect(found[0]?.message).toContain('kvartal 3 2026');
    expect(found[0]?.message).toContain('2 perioder saknas sedan kvartal 2 2026.');
  });

  test('a frist that has not passed, a control that ended, a draft, and event-driven ones owe nothing', async () => {
    expect(await judge({ frist: '90 dagar' }, '2026-Q1', '2026-Q2')).toEqual([]);
    expect(await judge({ till: '2026-03-31' }, '2026-Q1')).toEqual([]);
    expect(await judge({ status: 'utkast' })).toEqual([]);
    expect(await judge({ frekvens: 'vid behov' })).toEqual([]);
  });

  test('not carried out, with a reason, is an answer; older years are left alone', async () => {
    const files = {
      'utreda.md': process(),
      'k.md': kontroll({ frekvens: 'varje år', från: '2020-01-01' }),
      'p.md': protokoll('2025', { utfall: 'ej genomförd', orsak: 'Vakans' }),
    };
    expect(await findingsOf('kontroll-gjord', files)).toEqual([]);
  });
});
