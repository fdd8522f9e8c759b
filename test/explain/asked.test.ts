import { describe, expect, test } from 'vitest';
import { questionOf } from '../../src/explain/asked.js';
import { KNOWN } from '../helpers/known.js';

const name = (typed: string) => questionOf(typed, KNOWN)?.name;

describe('a lagrum may be written loosely', () => {
  test.each([
    ['SOSFS 2011:9 4 kap. 4 §', 'SOSFS 2011:9 4 kap. 4 §'],
    ['4 kap 4 §', 'SOSFS 2011:9 4 kap. 4 §'],
    ['4 kap. 4', 'SOSFS 2011:9 4 kap. 4 §'],
    ['4kap 4§', 'SOSFS 2011:9 4 kap. 4 §'],
    ['  4  kap.\u00a04 § ', 'SOSFS 2011:9 4 kap. 4 §'],
    ['4:4', 'SOSFS 2011:9 4 kap. 4 §'],
    ['5:3a', 'SOSFS 2011:9 5 kap. 3a §'],
    ['SOSFS 2011:9 4:4', 'SOSFS 2011:9 4 kap. 4 §'],
    ['4 kap.', 'SOSFS 2011:9 4 kap.'],
    ['3 kap 1 § 2 st', 'SOSFS 2011:9 3 kap. 1 § 2 st.'],
    ['sosfs 2011:9', 'SOSFS 2011:9'],
    ['2011:9', 'SOSFS 2011:9'],
    ['SoL (2025:400)', 'SoL (2025:400)'],
    ['2001:453', 'SoL (2001:453)'],
    ['SFS 2001:453', 'SoL (2001:453)'],
    ['LVM', 'LVM (1988:870)'],
    ['lvm', 'LVM (1988:870)'],
    ['socialtjänstlagen', 'SoL (2025:400)'],
    ['SoL 27 kap. 2 §', 'SoL (2025:400) 27 kap. 2 §'],
    ['27 kap 2§ SoL', 'SoL (2025:400) 27 kap. 2 §'],
    ['24 a § LSS', 'LSS (1993:387) 24 a §'],
    ['lag (2026:43) 4 §', 'lag (2026:43) 4 §'],
    ['GDPR', 'GDPR (EU) 2016/679'],
    ['SFS 2099:1', 'SFS 2099:1'],
  ])('%s', (typed, expected) => {
    expect(name(typed)).toBe(expected);
  });

  test.each(['rutin', 'nonsens', 'lank-finns', 'Påhittslagen 4 kap. 4 §', '4 §', '§', '', 'effekt.följs_upp'])(
    '%j is none',
    (typed) => {
      expect(questionOf(typed, KNOWN)).toBeUndefined();
    },
  );

  test('an abbreviation that several have had shows the one in force and names the others', () => {
    const asked = questionOf('SoL', KNOWN);
    expect(asked?.statute?.nummer).toBe('2025:400');
    expect(asked?.others.map(({ nummer }) => nummer)).toEqual(['2001:453', '1980:620']);
  });

  test('a known misprint is read as the right number', () => {
    expect(questionOf('1988:70', KNOWN)).toMatchObject({
      name: 'LVM (1988:870)',
      misprint: { written: '1988:70', right: '1988:870' },
    });
  });

  test('a hostile length ends quickly', () => {
    const began = Date.now();
    for (const evil of ['4 kap. ', '1–', '§ ', 'a b ', '4 kap 4 § SoL ', '( ']) questionOf(evil.repeat(20_000), KNOWN);
    expect(Date.now() - began).toBeLessThan(1000);
  });
});
