import { describe, expect, test } from 'vitest';
import { spoken } from '../../../src/views/site/rows.js';
import { anchor, comma, dateWords, daysWords } from '../../../src/views/site/say.js';
import { byType, typeName } from '../../../src/views/site/types.js';

describe('så säger sidorna', () => {
  test.each([
    ['2024-03-03', '3 mars 2024'],
    ['2024-03', 'mars 2024'],
    ['2024', '2024'],
    [2019, '2019'],
    ['snart', 'snart'],
    [undefined, 'uppgift saknas'],
  ])('dagen %s', (date, words) => expect(dateWords(date)).toBe(words));

  test.each([
    [0, 'i dag'],
    [1, 'i morgon'],
    [12, 'om 12 dagar'],
    [13, 'om 13 dagar'],
    [14, 'om 2 veckor'],
    [60, 'om 8 veckor'],
    [61, 'om 2 månader'],
    [364, 'om 11 månader'],
    [365, 'om 12 månader'],
    [730, 'om 2 år'],
    [-1, 'försenad 1 dag'],
    [-20, 'försenad 2 veckor'],
    [-21, 'försenad 3 veckor'],
  ])('%i dagar bort', (days, words) => expect(daysWords(days)).toBe(words));

  test.each([
    ['Klart 2026-03-24.', 'Klart 24 mars 2026.'],
    ['Beslut SN 2026-03-24 § 27.', 'Beslut SN 2026-03-24 § 27.'],
    ['Ärende 12026-03-24', 'Ärende 12026-03-24'],
    ['2026-02-31 finns inte', '2026-02-31 finns inte'],
  ])('datum i text: %s', (text, words) => expect(spoken(text)).toBe(words));

  test.each([
    ['Hälso- och sjukvård', 'halso-och-sjukvard'],
    ['  ', 'ovrigt'],
    ['§', 'ovrigt'],
  ])('adressen till %s', (text, address) => expect(anchor(text)).toBe(address));

  test('flera ord med komma mellan, eller det som sägs när inget finns', () => {
    expect(comma(['a', 'b'])).toEqual(['a', ', ', 'b']);
    expect(comma([], 'inget')).toEqual(['inget']);
    expect(comma([])).toEqual([]);
  });

  test('en egen dokumenttyp heter som den heter och kommer sist', () => {
    expect(typeName('checklista')).toEqual({ one: 'Checklista', many: 'Checklista' });
    expect(['checklista', 'analys', 'rutin', 'constructor'].sort(byType)).toEqual([
      'rutin',
      'analys',
      'checklista',
      'constructor',
    ]);
  });
});
