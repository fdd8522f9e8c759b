import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { rutin } from '../../helpers/texts.js';
import { forLagrum, inBody, saidIn } from './told.js';

describe('lagnummer-stammer', () => {
  const RULE = 'lagnummer-stammer';
  test.each<[string, number]>([
    ['Enligt LVM (1988:70).', 1],
    ['Enligt 6 § LVM (1988:70).', 1],
    ['Se SFS 1988:70.', 1],
    ['Enligt LSS (2025:400).', 1],
    ['Enligt socialtjänstlagen (2017:30).', 1],
    ['Enligt hälso- och sjukvårdslagen (2025:400).', 1],
    ['Enligt SoF (2001:973).', 1],
    ['Enligt lagen (1993:378) om stöd och service till vissa funktionshindrade.', 1],
    ['Se HSLF-FS 2011:9.', 1],
    ['Enligt LVM (1988:870).', 0],
    ['Enligt LSS (1993:387).', 0],
    ['Enligt lagen (1993:387) om stöd och service till vissa funktionshindrade.', 0],
    ['Enligt socialtjänstlagen (2025:400).', 0],
    ['Enligt socialtjänstlagen (2001:453).', 0],
    ['Enligt socialtjänstlagen (2025:942).', 0],
    ['Se SOSFS 2011:9.', 0],
    ['Se HSLF-FS 2017:40 och SOSFS 2014:5.', 0],
    ['Se lag 2019:4711.', 0],
    ['Dnr 1988:70.', 0],
  ])('%s', async (body, count) => {
    expect(await inBody(RULE, `${body}\n`)).toHaveLength(count);
  });

  test('says which number is right, and nothing more', async () => {
    const files = { 'a.md': rutin({}, 'Enligt LVM (1988:70) och LSS (2025:400).\n') };
    expect(await saidIn(RULE, files)).toEqual([
      ['Numret 1988:70 är felskrivet.', 'Menar du LVM (1988:870)?'],
      ['LSS har inte numret 2025:400. 2025:400 är SoL.', 'Menar du LSS (1993:387)?'],
    ]);
    for (const rule of ['lag-galler', 'lagrum-entydigt']) expect(await findingsOf(rule, files)).toEqual([]);
  });

  test('in keys, once', async () => {
    expect(await forLagrum(RULE, 'LVM (1988:70) 6 §')).toBe(1);
    expect(await forLagrum('forfattning-kand', 'LVM (1988:70) 6 §')).toBe(0);
    expect(await forLagrum('lag-galler', 'LVM (1988:70) 6 §')).toBe(0);
  });
});

describe('forfattning-kand', () => {
  const RULE = 'forfattning-kand';
  test.each([
    ['SFS 2019:4711', 1],
    ['lag (2019:4711) 3 §', 1],
    ['HSLF-FS 2031:99', 1],
    ['SoL (2025:400)', 0],
    ['SoL (2025:942)', 0],
    ['SOSFS 2011:9', 0],
    ['SoL 4 kap. 1 §', 0],
    ['HSLF-FS 2011:9', 0],
  ])('%s', async (lagrum, count) => {
    expect(await forLagrum(RULE, lagrum)).toBe(count);
  });

  test('a tips that suggests the nearest of the same year, and says when the list was checked', async () => {
    const [finding] = await findingsOf(RULE, { 'a.md': rutin({ lagrum: 'SFS 2025:401' }) });
    expect(finding).toMatchObject({
      severity: 'tips',
      message: expect.stringMatching(
        /^SFS 2025:401 finns inte i listan över författningar, kontrollerad \d{4}-\d\d-\d\d\.$/,
      ),
      hint: expect.stringContaining('Menar du SoL (2025:400)?'),
    });
  });

  test('only in lagrum and lagregister: elsewhere a text may name what it likes', async () => {
    expect(await findingsOf(RULE, { 'a.md': rutin({ titel: 'Om SFS 2019:4711' }, 'Se SFS 2019:4711.\n') })).toEqual([]);
  });
});
