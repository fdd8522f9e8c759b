import { cpSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { INDEX_NAME, type IndexData } from '../../src/search/index-data.js';
import { openIndex } from '../../src/search/search-index.js';
import { isInternal } from '../../src/views/site/internal.js';
import { builtSite, filesIn } from '../helpers/built-site.js';
import { repository } from '../helpers/git.js';
import { folder, write } from '../helpers/handbook.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));

/** Stands in everything that is internal, and nowhere else. */
const MARK = 'kanarie';

/**
 * The example with a mark in every internal document: its id (also where others name it, in keys and in texts; not an
 * id that is an everyday word), its title, a heading, its text and the name of its table. In Git, so that the site tells of what has changed.
 */
async function markedExample(): Promise<{ root: string; internal: number }> {
  const root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  const repo = repository(root);
  repo.commit({}, '2026-09-01');
  const { documents } = await openHandbook(root);
  const internal = documents.filter(isInternal);
  const ids = new Set(internal.map(({ id }) => id));
  const hidden = new Set(internal.map(({ file }) => file));
  for (const { file } of documents) {
    const named = readFileSync(join(root, file), 'utf8').replace(/[a-z0-9]+(-[a-z0-9]+)+/g, (word) =>
      ids.has(word) ? `${MARK}-${word}` : word,
    );
    write(root, { [file]: hidden.has(file) ? marked(root, file, named) : named });
  }
  repo.commit({}, '2026-11-01', `${MARK} i en commit`);
  return { root, internal: internal.length };
}

function marked(root: string, file: string, text: string): string {
  const table = /^fil: (\S+)$/m.exec(text)?.[1];
  if (table) renameSync(join(root, dirname(file), table), join(root, dirname(file), `${MARK}-${table}`));
  return `${text
    .replace(/^titel: "?/m, (key) => `${key}${MARK} `)
    .replace(/^fil: /m, `fil: ${MARK}-`)}\n\n## ${MARK}rubrik\n\n${MARK}text i ${MARK}en.\n`;
}

describe('an open site', () => {
  let [open, whole] = ['', ''];
  let internal = 0;

  beforeAll(async () => {
    const made = await markedExample();
    internal = made.internal;
    whole = await builtSite({ root: made.root });
    open = await builtSite({ root: made.root, args: ['--public', '--url', 'https://handboken.example/'] });
  }, 90_000);

  const withMark = (root: string) =>
    filesIn(root).filter(
      (path) => path.includes(MARK) || readFileSync(join(root, path), 'latin1').toLowerCase().includes(MARK),
    );

  const indexOf = (root: string): IndexData => {
    const window: Record<string, IndexData> = {};
    runInNewContext(readFileSync(join(root, 'sok/index.js'), 'utf8'), { window });
    return window[INDEX_NAME] as IndexData;
  };

  test('the mark is there to be found: on pages, among changes and in the search of the whole site', () => {
    const found = withMark(whole);
    expect(found.filter((path) => path.startsWith('dokument/')).length).toBeGreaterThan(internal);
    for (const path of ['alla.html', 'andringar.html', 'kommande.html', 'sok/index.js'])
      expect(found, path).toContain(path);
    expect(openIndex(indexOf(whole)).vocabulary.terms.some((term) => term.includes(MARK))).toBe(true);
  });

  test('names nothing that is internal: no page, map, file, address, or word of the search', () => {
    expect(withMark(open)).toEqual([]);
    expect(openIndex(indexOf(open)).vocabulary.terms.filter((term) => term.includes(MARK))).toEqual([]);
    expect(filesIn(open).filter((path) => /\.(csv|tsv|xlsx?|ods)$/.test(path))).toEqual([]);
  });

  test('says where its pages are, and asks nobody to stay away; an internal one does', () => {
    const start = (root: string) => readFileSync(join(root, 'index.html'), 'utf8');
    expect(start(open)).not.toContain('noindex');
    expect(start(whole)).toContain('<meta name="robots" content="noindex, nofollow">');
    const pages = filesIn(open).filter((path) => path.endsWith('.html'));
    const listed = [...readFileSync(join(open, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address = '']) => address.replace('https://handboken.example/', ''),
    );
    expect(listed.sort()).toEqual(pages);
  });
});
