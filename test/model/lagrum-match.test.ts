import { describe, expect, test } from 'vitest';
import { namesParagraph } from '../../src/model/lagrum-match.js';

const S = 'SOSFS 2011:9';
const names = (citation: string, paragraph: string, options = {}) =>
  namesParagraph(`${S} ${citation}`, `${S} ${paragraph}`, options);

describe('a citation names exactly a paragraph', () => {
  test.each([
    ['4 kap. 4 §', '4 kap. 4 §', true],
    ['4 kap. 4 §', '4 kap. 44 §', false],
    ['4 kap. 44 §', '4 kap. 4 §', false],
    ['4 kap. 4 §', '5 kap. 4 §', false],
    ['14 kap. 4 §', '4 kap. 4 §', false],
    ['4 kap.', '4 kap. 4 §', false],
    ['4 kap. 4 §', '4 kap.', false],
    ['3 kap.', '3 kap.', true],
    ['4 kap. 2–4 §§', '4 kap. 2 §', true],
    ['4 kap. 2–4 §§', '4 kap. 3 §', true],
    ['4 kap. 2–4 §§', '4 kap. 4 §', true],
    ['4 kap. 2–4 §§', '4 kap. 5 §', false],
    ['4 kap. 2-4 §§', '4 kap. 3 §', true],
    ['4 kap. 4–2 §§', '4 kap. 3 §', false],
    ['4 kap. 2 och 4 §§', '4 kap. 2 §', true],
    ['4 kap. 2 och 4 §§', '4 kap. 3 §', false],
    ['4 kap. 2 och 4 §§', '4 kap. 4 §', true],
    ['5 kap. 1, 3 och 6–8 §§', '5 kap. 7 §', true],
    ['5 kap. 1, 3 och 6–8 §§', '5 kap. 2 §', false],
    ['5 kap. 3 §', '5 kap. 3 a §', false],
    ['5 kap. 3 a §', '5 kap. 3 §', false],
    ['5 kap. 3a §', '5 kap. 3 a §', true],
    ['5 kap. 3–4 §§', '5 kap. 3 a §', true],
    ['5 kap. 3 a–3 c §§', '5 kap. 3 b §', true],
    ['5 kap. 3 a–c §§', '5 kap. 3 b §', true],
    ['5 kap. 3 a–c §§', '5 kap. 3 d §', false],
    ['5 kap. 1 §', '5 kap. 1 § 2 st.', true],
    ['5 kap. 1 § 2 st.', '5 kap. 1 § 2 st.', true],
    ['5 kap. 1 § 1 st.', '5 kap. 1 § 2 st.', false],
    ['5 kap. 1 § 1–2 st.', '5 kap. 1 § 2 st.', true],
    ['5 kap. 1 § andra stycket', '5 kap. 1 § 2 st.', true],
    ['5 kap. 1 § första stycket', '5 kap. 1 § 2 st.', false],
    ['7 kap. 2 § 3 p.', '7 kap. 2 §', true],
    ['4\u00a0kap. 4\u00a0§', '4 kap. 4 §', true],
  ])('%s against %s: %s', (citation, paragraph, expected) => {
    expect(names(citation, paragraph)).toBe(expected);
  });

  test('a part is not the whole when the whole is asked for', () => {
    expect(names('7 kap. 1 § 1 st.', '7 kap. 1 §', { narrower: false })).toBe(false);
    expect(names('7 kap. 1 §', '7 kap. 1 §', { narrower: false })).toBe(true);
  });

  test('general advice is named only by who names it, or the whole paragraph', () => {
    expect(names('7 kap. 1 § allmänna råd', '7 kap. 1 §')).toBe(false);
    expect(names('7 kap. 1 § allmänna råden', '7 kap. 1 §', { råd: true })).toBe(true);
    expect(names('7 kap. 1 §', '7 kap. 1 §', { råd: true })).toBe(true);
  });

  test.each([
    ['SOSFS 2011:9 (M och S) 4 kap. 4 §', true],
    ['SOSFS 2011:5 4 kap. 4 §', false],
    ['SoL (2025:400) 4 kap. 4 §', false],
    ['SOSFS 2011:9', false],
    ['4 kap. 4 §', false],
    ['strunt', false],
  ])('%s is of the regulation: %s', (citation, expected) => {
    expect(namesParagraph(citation, 'SOSFS 2011:9 4 kap. 4 §')).toBe(expected);
  });
});
