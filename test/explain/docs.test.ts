import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { docsPages } from '../../src/explain/docs.js';
import { page } from '../../src/reporters/explain/md.js';
import { KNOWN } from '../helpers/known.js';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const PAGES = docsPages(KNOWN);
const NOTE = '<!-- Gjord av scripts/generate-docs.mjs. Ändra i src/rules, schemas eller regelverk i stället. -->';
const drawn = (path: string) => {
  const article = PAGES.get(path);
  return article && page(article, NOTE, (to) => posix.relative(posix.dirname(path), to));
};

describe('docs/ is what explain says', () => {
  test.each([...PAGES.keys()])('%s', (path) => {
    const file = `${DOCS}/${path}`;
    expect(existsSync(file), `${path} is missing: run npm run generate`).toBe(true);
    expect(readFileSync(file, 'utf8'), 'run npm run generate').toBe(drawn(path));
  });

  test('every link between the pages leads to a page', () => {
    for (const path of PAGES.keys())
      for (const [, to = ''] of (drawn(path) ?? '').matchAll(/\]\(([^)]+)\)/g))
        expect([path, to, PAGES.has(posix.join(posix.dirname(path), to))]).toEqual([path, to, true]);
  });

  test('every rule and type has a page', () => {
    for (const { id } of KNOWN.rules) expect(PAGES.has(`regler/${id}.md`)).toBe(true);
    expect([...PAGES.keys()].filter((path) => path.startsWith('typer/'))).toHaveLength(KNOWN.types.size + 1);
  });
});
