import { describe, expect, test } from 'vitest';
import { parseLagrum } from '../../src/model/lagrum.js';

describe('good forms (format.md 2)', () => {
  test.each([
    ['SOSFS 2011:9 4 kap. 4 §', 'SOSFS 2011:9', '4 kap. 4 §'],
    ['SoL (2025:400) 27 kap. 2 §', 'SoL (2025:400)', '27 kap. 2 §'],
    ['LSS (1993:387) 24 a §', 'LSS (1993:387)', '24 a §'],
    ['SoL 14 kap. 3 §', 'SoL', '14 kap. 3 §'],
    ['LSS (1993:387) 9 § 9', 'LSS (1993:387)', '9 § 9'],
    ['LSS (1993:387) 9 § p. 9', 'LSS (1993:387)', '9 § p. 9'],
    ['LSS (1993:387) 9 § 9 p.', 'LSS (1993:387)', '9 § 9 p.'],
    ['SOSFS 2011:9 4 kap. 2–4 §§', 'SOSFS 2011:9', '4 kap. 2–4 §§'],
    ['LSS (1993:387) 24 b–24 f §§', 'LSS (1993:387)', '24 b–24 f §§'],
    ['lag (2026:43) 4 §', 'lag (2026:43)', '4 §'],
    ['HSLF-FS 2016:40', 'HSLF-FS 2016:40', undefined],
    ['SOSFS 2011:9 5 kap.', 'SOSFS 2011:9', '5 kap.'],
    ['SoL (2025:400) 14 kap. 3 § 1 st.', 'SoL (2025:400)', '14 kap. 3 § 1 st.'],
    ['SoL (2025:400) 14 kap. 3 § 1 st. 2 p.', 'SoL (2025:400)', '14 kap. 3 § 1 st. 2 p.'],
    ['SOSFS 2011:9 3 kap. 2 § andra stycket', 'SOSFS 2011:9', '3 kap. 2 § andra stycket'],
    ['barnkonventionen (2018:1197)', 'barnkonventionen (2018:1197)', undefined],
    ['barnkonventionen (2018:1197) artikel 3', 'barnkonventionen (2018:1197)', 'artikel 3'],
    ['dataskyddsförordningen (EU) 2016/679 artikel 9.1', 'dataskyddsförordningen (EU) 2016/679', 'artikel 9.1'],
    ['Socialtjänstlag (2025:400)', 'Socialtjänstlag (2025:400)', undefined],
    ['SOSFS 2011:9 4\u00a0kap. 4\u00a0§', 'SOSFS 2011:9', '4 kap. 4 §'],
    ['PSL (2010:659) 3 kap. 5 och 6 §§', 'PSL (2010:659)', '3 kap. 5 och 6 §§'],
    ['  SoL 14 kap. 3 §  ', 'SoL', '14 kap. 3 §'],
  ])('%s', (text, statute, place) => {
    expect(parseLagrum(text)).toEqual({ statute, place });
  });
});

describe('bad forms', () => {
  test.each([
    ['4 kap. 4 § SOSFS 2011:9'],
    ['4 kap. 4 §'],
    ['§ 4'],
    ['SoL kap 14 § 3'],
    ['SOSFS 2011:9 4 kap 4 §'],
    ['SoL (2025:400) 27 kap. 2'],
    ['SoL (2025:400) 27 kap. 2 § osv'],
    ['SoL (2025)'],
    ['SoL ('],
    ['2011'],
    ['x'],
    [''],
    [' '],
    [2011],
    [null],
    [['SoL']],
  ])('%s', (text) => {
    expect(parseLagrum(text)).toBeUndefined();
  });
});

test('a long text is refused quickly', () => {
  const start = performance.now();
  parseLagrum(`${'SoL '.repeat(2000)}4 kap. 4 § ${'1–'.repeat(500)}`);
  expect(performance.now() - start).toBeLessThan(1000);
});
