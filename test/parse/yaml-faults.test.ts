import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/parse/frontmatter.js';

/** What an office person writes, the line that is at fault, and a word that the message or remedy must hold. */
describe('YAML as people write it', () => {
  test.each([
    ['a colon in a title', 'titel: Rutin: hur vi arbetar', 2, 'kolon'],
    ['a comma number in braces', 'utfall:\n  - {period: 2025, värde: 14,2, antal_svar: 5}', 3, '"14,2"'],
    ['the last of several', 'utfall:\n  - {kvinnor: 60.5, män: 63,4}', 3, '"63,4"'],
    ['a tab', 'bilagor:\n\tfil: a', 3, 'tabb'],
    ['>= unquoted', 'målvärde: >= 80', 2, '">= 80"'],
    ['> unquoted', 'målvärde: > 80', 2, '">= 80"'],
    ['a key twice', 'titel: A\ntitel: B', 3, 'två gånger'],
    ['a key twice in a group', 'a:\n  b: 1\n  b: 2', 4, 'två gånger'],
    ['an unclosed quote', 'titel: "A\ntyp: rutin', 2, 'citattecken'],
    ['an unclosed single quote', "titel: 'A\ntyp: rutin", 2, 'citattecken'],
    ['@ first', 'brevlåda: @social', 2, 'citattecken'],
    ['% first', 'mått: %andel', 2, 'citattecken'],
    ['a backtick first', 'titel: `a`', 2, 'citattecken'],
    ['an unclosed bracket', 'lagrum: [SoL, HSL\ntyp: rutin', 3, ']'],
    ['text after a quote', 'titel: "A" och B', 2, 'citattecken'],
    ['a tag', 'titel: !viktigt A', 2, '!'],
    ['text without a key', 'typ: rutin\nbara text', 3, 'nyckel'],
  ])('%s', (_, yaml, line, word) => {
    const { data, reports } = parseFile('a.md', `---\n${yaml}\n---\n`);
    expect(data).toBeUndefined();
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ rule: 'yaml-gar-att-lasa', place: { line } });
    expect(`${reports[0]?.message} ${reports[0]?.hint}`).toContain(word);
  });

  test('are told in Swedish, never in the words of the parser', () => {
    for (const yaml of [
      'a: b: c',
      'a: [',
      'a: "',
      '? a\n: b: c',
      'a: |x\n b',
      'a: &',
      '&a',
      '%YAML 1.1',
      'a: *',
      '{',
      ']',
      '- - -: a: b',
    ]) {
      for (const { message, hint } of parseFile('a.md', `---\n${yaml}\n---\n`).reports)
        expect(`${message} ${hint}`).not.toMatch(/\b(must|expected|implicit|collection|scalar|missing|at line)\b/i);
    }
  });
});
