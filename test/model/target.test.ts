import { describe, expect, test } from 'vitest';
import { meets, parseTarget } from '../../src/model/target.js';

describe('parseTarget', () => {
  test.each([
    ['minst 80', { slag: 'minst', värde: 80 }],
    ['mer än 80', { slag: 'mer än', värde: 80 }],
    ['högst 3', { slag: 'högst', värde: 3 }],
    ['mindre än 3', { slag: 'mindre än', värde: 3 }],
    ['exakt 100', { slag: 'exakt', värde: 100 }],
    ['minst 79,5', { slag: 'minst', värde: 79.5 }],
    ['minst 79.5', { slag: 'minst', värde: 79.5 }],
    ['>= 80', { slag: 'minst', värde: 80 }],
    ['≥ 80', { slag: 'minst', värde: 80 }],
    ['>80', { slag: 'mer än', värde: 80 }],
    ['<= 3', { slag: 'högst', värde: 3 }],
    ['< 3', { slag: 'mindre än', värde: 3 }],
    ['= 100', { slag: 'exakt', värde: 100 }],
    ['3–4', { slag: 'intervall', från: 3, till: 4 }],
    ['3-4', { slag: 'intervall', från: 3, till: 4 }],
    ['3,5 – 4,5', { slag: 'intervall', från: 3.5, till: 4.5 }],
    ['ökar', { slag: 'ökar' }],
    ['minskar', { slag: 'minskar' }],
    ['högst 1 500', { slag: 'högst', värde: 1500 }],
    ['minst -2', { slag: 'minst', värde: -2 }],
  ])('%s', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });

  test.each([
    ['80'],
    [80],
    ['minst 80 %'],
    ['minst åttio'],
    ['minst'],
    ['80 procent'],
    ['4–3'],
    ['Minst 80'],
    ['ökar 3'],
    ['=> 80'],
    [''],
    [null],
    [undefined],
  ])('%s is no målvärde', (text) => {
    expect(parseTarget(text)).toBeUndefined();
  });
});

describe('meets', () => {
  test.each([
    ['minst 80', 80, undefined, true],
    ['minst 80', 79.9, undefined, false],
    ['mer än 80', 80.0, undefined, false],
    ['mer än 80', 80.1, undefined, true],
    ['högst 3', 3, undefined, true],
    ['högst 3', 3.1, undefined, false],
    ['mindre än 3', 3, undefined, false],
    ['exakt 100', 100, undefined, true],
    ['exakt 100', 99.9, undefined, false],
    ['3–4', 3, undefined, true],
    ['3–4', 4, undefined, true],
    ['3–4', 4.1, undefined, false],
    ['ökar', 5, 4, true],
    ['ökar', 4, 4, false],
    ['minskar', 3, 4, true],
    ['minskar', 4, 4, false],
    ['ökar', 5, undefined, undefined],
    ['minst 80', undefined, 90, undefined],
  ])('%s with %s after %s: %s', (text, outcome, before, expected) => {
    const target = parseTarget(text);
    expect(target && meets(target, outcome, before)).toBe(expected);
  });
});
