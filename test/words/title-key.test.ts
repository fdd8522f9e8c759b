import { describe, expect, test } from 'vitest';
import { titleKey } from '../../src/words/title-key.js';
import fc from '../helpers/random.js';

describe('title-key', () => {
  test.each([
    ['Rutin för avvikelser', 'Avvikelser – rutin'],
    ['Hot och våld', 'Våld och hot'],
    ['Anmälning', 'Anmälningar'],
    ['Delegering', 'Delegeringen'],
    ['Nycklar', 'NYCKLAR-RUTIN'],
  ])('%s and %s are nearly the same', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  test.each([
    ['Hot och våld', 'Hot och våld i hemtjänsten'],
    ['Introduktion', 'Introduktion på enheten för barn'],
    ['Plan 2025', 'Plan 2026'],
    ['Hemtjänst', 'Hemsjukvård'],
    ['Placering av barn', 'Placering av vuxna'],
    ['Utredning enligt SoL', 'Utredning enligt LSS'],
    ['Utredning av barn', 'Utredare av bostad'],
  ])('%s and %s differ', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
  });

  test('order, case, composition and signs never count', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeåäö'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const key = titleKey(words.join(' '));
        expect(titleKey(words.toReversed().join(' – ').toUpperCase().normalize('NFD'))).toBe(key);
      }),
    );
  });
});
