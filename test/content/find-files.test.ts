import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../src/content/find-files.js';
import { folder, write } from '../helpers/handbook.js';

function found(paths: string[], undanta: string[] = []) {
  const root = folder();
  write(root, Object.fromEntries(paths.map((path) => [path, 'x'])));
  return findFiles(root, undanta);
}

describe('documents (format.md 1)', () => {
  test.each([
    ['every markdown file, sorted', ['b.md', 'a/c.md', 'a.md'], [], ['a.md', 'a/c.md', 'b.md']],
    ['not README, at any depth', ['README.md', 'a/README.md', 'a/readme.md'], [], ['a/readme.md']],
    ['not dot-folders', ['.git/a.md', '.github/b.md', 'c/.d/e.md', 'f.md'], [], ['f.md']],
    ['not node_modules, at any depth', ['node_modules/a.md', 'b/node_modules/c.md', 'd.md'], [], ['d.md']],
    [
      'not the reports of the tool, but other folders of that name',
      ['rapporter/2024/a.md', 'b/rapporter/c.md'],
      [],
      ['b/rapporter/c.md'],
    ],
    ['not what undanta matches', ['a.md', 'utkast/b.md', 'utkast/c/d.md'], ['utkast/**'], ['a.md']],
    ['undanta by name', ['a.md', 'b/mall-a.md', 'b/c.md'], ['**/mall-*.md'], ['a.md', 'b/c.md']],
    ['no other files', ['a.txt', 'b.markdown', 'c.mdx', 'd.md.bak'], [], []],
    ['capital letters in the ending', ['A.MD'], [], ['A.MD']],
  ])('%s', (_, paths, undanta, expected) => {
    expect(found(paths, undanta).documents).toEqual(expected);
  });

  test('undanta matches names that the disk spells with two code points for å', () => {
    expect(found(['a\u030ar/b.md', 'c.md'], ['år/**']).documents).toEqual(['c.md']);
  });
});

test('every file and folder can be linked to, in composed form', () => {
  expect([...found(['a\u030ar/b.pdf', 'c.md']).files].sort()).toEqual(['c.md', 'år/', 'år/b.pdf']);
});

describe('symbolic links', () => {
  test('out of the handbook are told and not read', () => {
    const [outside, root] = [folder(), folder()];
    write(outside, { 'hemlig.md': 'x' });
    symlinkSync(join(outside, 'hemlig.md'), join(root, 'a.md'));
    symlinkSync(outside, join(root, 'mapp'));
    const { documents, reports } = findFiles(root, []);
    expect(documents).toEqual([]);
    expect(reports.map(({ rule, place }) => `${rule} ${place.file}`).sort()).toEqual([
      'fil-i-handboken a.md',
      'fil-i-handboken mapp',
    ]);
  });

  test('inside are read once, and a circle ends', () => {
    const root = folder();
    write(root, { 'a/b.md': 'x' });
    symlinkSync('..', join(root, 'a/upp'));
    symlinkSync('a/b.md', join(root, 'c.md'));
    const { documents, reports, files } = findFiles(root, []);
    expect(documents).toEqual(['a/b.md']);
    expect(reports).toEqual([]);
    expect(files.has('c.md')).toBe(true);
  });

  test('that lead nowhere are no fault of their own', () => {
    const root = folder();
    symlinkSync('finns-inte', join(root, 'a.md'));
    expect(findFiles(root, [])).toMatchObject({ documents: [], reports: [] });
  });

  test('a link that leads nowhere, outside the handbook, is told as one that leads out', () => {
    const root = folder();
    symlinkSync('../finns-inte/hemlig.md', join(root, 'a.md'));
    expect(findFiles(root, []).reports).toMatchObject([{ rule: 'fil-i-handboken', place: { file: 'a.md' } }]);
  });
});
