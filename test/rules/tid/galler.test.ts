import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import type { Files } from '../../helpers/handbook.js';
import { egenkontroll, type Keys, rutin, styrdokument } from '../../helpers/texts.js';

const told = async (rule: string, files: Files, today?: string) =>
  (await findingsOf(rule, files, today)).map(({ file, line, severity }) => `${file}:${line} ${severity}`);

describe('revisionsdatum-inom-intervall', () => {
  const longest = (text: string) => ({
    'handbok.yaml': `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nrevision: {längsta_intervall: ${text}}\n`,
  });
  const unset = { 'handbok.yaml': 'format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\n' };
  const dates = (fastställd: string, revisionsdatum: string, more: Keys = {}) =>
    rutin({ fastställd, revisionsdatum, ...more });
  test.each<[string, Files, string[]]>([
    ['two years is the default', { 'a.md': dates('2025-03-12', '2027-03-12') }, []],
    ['a day more', { 'a.md': dates('2025-03-12', '2027-03-13') }, ['a.md:10 varning']],
    ['counted from the review', { 'a.md': dates('2024-03-12', '2027-06-01', { reviderad: '2025-06-01' }) }, []],
    [
      'a review before the decision',
      { 'a.md': dates('2025-03-12', '2027-03-12', { reviderad: '2025-03-01' }) },
      ['a.md:10 varning'],
    ],
    ['a month: its last day', { 'a.md': dates('2025-03', '2027-03-31') }, []],
    ['a month, a day more', { 'a.md': dates('2025-03', '2027-04-01') }, ['a.md:10 varning']],
    ['a year: its last day', { 'a.md': dates('2025', '2027-12-31') }, []],
    [
      'styrdokument has four years',
      { 'a.md': styrdokument({ fastställd: '2025-03-12', revisionsdatum: '2029-03-12' }) },
      [],
    ],
    [
      'styrdokument, a day more',
      { 'a.md': styrdokument({ fastställd: '2025-03-12', revisionsdatum: '2029-03-13' }) },
      ['a.md:9 varning'],
    ],
    ['29 February', { 'a.md': dates('2024-02-29', '2026-02-28') }, []],
    ['the handbook’s own', { ...longest('6 månader'), 'a.md': dates('2026-03-12', '2026-09-13') }, ['a.md:10 varning']],
    [
      'the handbook’s own, for one type',
      { ...longest('{rutin: 5 år}'), 'a.md': dates('2024-03-12', '2029-03-12') },
      [],
    ],
    [
      'one for all, styrdokument too',
      { ...longest('1 år'), 'a.md': styrdokument({ fastställd: '2026-03-12', revisionsdatum: '2027-03-13' }) },
      ['a.md:9 varning'],
    ],
    ['a draft', { 'a.md': dates('2025-03-12', '2099-01-01', { status: 'utkast' }) }, []],
    ['not yet in force', { 'a.md': dates('2025-03-12', '2099-01-01', { gäller_från: '2027-01-01' }) }, []],
    ['a decision that cannot be read', { 'a.md': dates('i mars', '2099-01-01', { först_fastställd: '2019' }) }, []],
    ['a review that cannot be read', { 'a.md': dates('2024-03-12', '2099-01-01', { reviderad: '2025-02-30' }) }, []],
    ['no date', { 'a.md': rutin({ revisionsdatum: undefined }) }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('revisionsdatum-inom-intervall', { ...unset, ...files })).toEqual(places);
  });

  test('names the limit, the review and the last day', async () => {
    const files = { ...unset, 'a.md': dates('2025-03-12', '2028-01-01') };
    expect(await findingsOf('revisionsdatum-inom-intervall', files)).toMatchObject([
      {
        message: '2028-01-01 är mer än 24 månader efter den senaste översynen (2025-03-12).',
        hint: 'Skriv senast 2027-03-12, eller ändra längsta_intervall i handbok.yaml.',
      },
    ]);
  });
});

describe('galler-till-passerad', () => {
  test.each<[string, Files, string[]]>([
    ['yesterday', { 'a.md': rutin({ gäller_till: '2026-11-21' }) }, ['a.md:11 varning']],
    ['today', { 'a.md': rutin({ gäller_till: '2026-11-22' }) }, []],
    ['repealed', { 'a.md': rutin({ gäller_till: '2026-01-01', status: 'upphävd', upphävd_av: 'socialnamnden' }) }, []],
    ['a draft', { 'a.md': rutin({ gäller_till: '2026-01-01', status: 'utkast' }) }, []],
    ['a control', { 'a.md': egenkontroll({ gäller_till: '2026-01-01' }) }, ['a.md:13 varning']],
    ['a status that cannot be read', { 'a.md': rutin({ gäller_till: '2026-01-01', status: 'upphavd' }) }, []],
    ['a day that cannot be read', { 'a.md': rutin({ gäller_till: '2026-02-30' }) }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('galler-till-passerad', files)).toEqual(places);
  });

  test('says until when', async () => {
    expect(await findingsOf('galler-till-passerad', { 'a.md': rutin({ gäller_till: '2026-06-30' }) })).toMatchObject([
      { message: 'Gällde till 2026-06-30, men står som gällande.' },
    ]);
  });
});

describe('ersatt-ar-upphavd', () => {
  const old = (keys: Keys = {}) => rutin({ id: 'gammal', titel: 'Gammal', ...keys });
  const pair = (keys: Keys = {}, oldKeys: Keys = {}): Files => ({
    'a.md': rutin({ ersätter: ['gammal'], ...keys }),
    'b.md': old(oldKeys),
  });
  const UPPHÄVD = { status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' };
  test.each<[string, Files, string[]]>([
    ['both hold', pair(), ['a.md:12 fel']],
    ['the old says that it holds', pair({}, { status: 'gällande' }), ['a.md:12 fel']],
    ['the old is repealed', pair({}, UPPHÄVD), []],
    ['the old is a draft', pair({}, { status: 'utkast' }), []],
    ['the old has a last day', pair({}, { gäller_till: '2026-12-31' }), []],
    ['the new is a draft', pair({ status: 'utkast' }), []],
    ['the new is not yet in force', pair({ gäller_från: '2027-01-01' }), []],
    ['the new came into force by itself', pair({ gäller_från: '2026-11-22' }), ['a.md:12 varning']],
    ['the new is repealed', pair(UPPHÄVD), []],
    ['whether the old holds cannot be read', pair({}, { status: 'upphavd' }), []],
    ['until when the old holds cannot be read', pair({}, { gäller_till: 'i våras' }), []],
    ['whether the new holds cannot be read', pair({ status: 'utkasst' }), []],
    ['itself', { 'a.md': rutin({ ersätter: ['rutin-a'] }) }, []],
    ['what does not exist', { 'a.md': rutin({ ersätter: ['finns-inte'] }) }, []],
    [
      'two, one of which holds',
      { ...pair({ ersätter: ['borta', 'gammal'] }), 'c.md': rutin({ id: 'borta', ...UPPHÄVD }) },
      ['a.md:13 fel'],
    ],
  ])('%s', async (_, files, places) => {
    expect(await told('ersatt-ar-upphavd', files)).toEqual(places);
  });

  test('names the old and where it stands', async () => {
    expect(await findingsOf('ersatt-ar-upphavd', pair())).toMatchObject([
      {
        message: 'gammal är ersatt, men gäller fortfarande. Se även b.md, rad 4.',
        hint: 'Skriv status: upphävd och gäller_till i b.md.',
      },
    ]);
  });

  test('each by itself where two replace each other', async () => {
    const files = { 'a.md': rutin({ ersätter: ['gammal'] }), 'b.md': old({ ersätter: ['rutin-a'] }) };
    expect(await told('ersatt-ar-upphavd', files)).toEqual(['a.md:12 fel', 'b.md:12 fel']);
  });
});
