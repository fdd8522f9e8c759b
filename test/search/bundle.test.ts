import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { searchFiles } from '../../src/search/search-files.js';

test('the program of the page is one small classic script that makes no HTML of texts and asks nobody for anything', () => {
  const files = searchFiles([]);
  expect([...files.keys()]).toEqual(['sok/index.js', 'sok/sok.js']);
  const program = files.get('sok/sok.js') ?? '';
  expect(() => new Script(program)).not.toThrow();
  expect(program.length).toBeGreaterThan(5000);
  expect(program.length).toBeLessThan(30_000);
  expect(program).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(|XMLHttp|import\(/,
  );
  // An older telephone cannot read a pattern that looks behind itself: the whole script would be lost.
  expect(program).not.toMatch(/\(\?<[=!]/);
});
