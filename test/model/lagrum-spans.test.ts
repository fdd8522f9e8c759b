import { describe, expect, test } from 'vitest';
import { hits } from '../../src/model/lagrum-spans.js';

describe('what a citation says of a place', () => {
  test.each([
    ['4 kap. 4 §', '4 kap. 4 §', 'exact'],
    ['4 kap. 2–5 §§', '4 kap. 4 §', 'exact'],
    ['4 kap. 2-5 §§', '4 kap. 5 §', 'exact'],
    ['4 kap. 2 och 4 §§', '4 kap. 4 §', 'exact'],
    ['4 kap. 2, 4 och 7–8 §§', '4 kap. 8 §', 'exact'],
    ['5 kap. 2–4 §§', '5 kap. 3 a §', 'exact'],
    ['24 b–24 f §§', '24 d §', 'exact'],
    ['24 b–f §§', '24 f §', 'exact'],
    ['3 kap. 1 §', '3 kap. 1 § 2 st.', 'exact'],
    ['3 kap. 1 § 2 st.', '3 kap. 1 §', 'exact'],
    ['3 kap. 1 § 1 st. 2 p.', '3 kap. 1 § 1 st.', 'exact'],
    ['4 kap. 4 §', '4 kap.', 'exact'],
    ['4 kap. 4 §', '4 kap. 2–5 §§', 'exact'],
    ['4 kap. 4 §', undefined, 'exact'],
    [undefined, undefined, 'exact'],
    ['4 kap.', '4 kap. 4 §', 'wider'],
    [undefined, '4 kap. 4 §', 'wider'],
    ['4 kap. 44 §', '4 kap. 4 §', undefined],
    ['4 kap. 4 §', '4 kap. 44 §', undefined],
    ['4 kap. 4 a §', '4 kap. 4 §', undefined],
    ['5 kap. 2–4 §§', '5 kap. 4 a §', undefined],
    ['4 kap. 2 och 5 §§', '4 kap. 4 §', undefined],
    ['14 kap. 4 §', '4 kap. 4 §', undefined],
    ['4 §', '4 kap. 4 §', undefined],
    ['3 kap. 1 § 1 st.', '3 kap. 1 § 2 st.', undefined],
    ['artikel 5', 'artikel 51', undefined],
    ['artikel 5.1', 'artikel 5', 'exact'],
  ])('%s asked about %s: %s', (cited, asked, expected) => {
    expect(hits(cited, asked)).toBe(expected);
  });
});
