import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite, filesIn, pagesIn } from '../helpers/built-site.js';
import { folder } from '../helpers/handbook.js';

/** A page with its sheet, as it goes over a slow line: bytes. */
const MOST = 100_000;

const text = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** The attributes of a page that name something, as a browser reads them. */
const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`<[a-z][^>]* ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));

const unescaped = (value: string) =>
  value
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');

/** Links and pictures that lead to no file of the site, to no place on a page, or out of the site's folder. */
function deadEnds(root: string): string[] {
  const ids = new Map(pagesIn(root).map((path) => [path, new Set(attributes(text(root, path), 'id'))]));
  return pagesIn(root).flatMap((page) => {
    const html = text(root, page);
    const addresses = ['href', 'src', 'action'].flatMap((name) => attributes(html, name));
    return [...new Set(addresses)]
      .filter((address) => !/^(https?:|mailto:|data:)/.test(address))
      .filter((address) => {
        const [path = '', fragment] = address.split('#').map(decodeURIComponent);
        const to = path ? join(dirname(page), path) : page;
        return !existsSync(join(root, to)) || to.startsWith('..') || (fragment && !ids.get(to)?.has(fragment));
      })
      .map((address) => `${page}: ${address}`);
  });
}

describe('the example as a site', () => {
  const zone = process.env.TZ;
  let [root, other, open] = ['', '', ''];

  beforeAll(async () => {
    root = await builtSite();
    process.env.TZ = 'Pacific/Kiritimati';
    other = await builtSite({ out: join(folder(), 'å b') });
    process.env.TZ = zone;
    open = await builtSite({ args: ['--public', '--url', 'https://handboken.example/'] });
  }, 90_000);
  afterAll(() => {
    process.env.TZ = zone;
  });

  test('every link leads to a file of the site, and to a place that is there', () => {
    expect(deadEnds(root)).toEqual([]);
    expect(deadEnds(open)).toEqual([]);
  });

  test('no place on a page has the name of another', () => {
    const twice = pagesIn(root).flatMap((path) => {
      const ids = attributes(text(root, path), 'id');
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('a page with its sheet is light', () => {
    const sheet = statSync(join(root, 'stil.css')).size;
    const heavy = pagesIn(root).flatMap((path) => {
      const size = statSync(join(root, path)).size + sheet;
      return size < MOST ? [] : [`${path}: ${size}`];
    });
    expect(heavy).toEqual([]);
  });

  test('the same handbook gives the same bytes, in another folder and another part of the world', () => {
    expect(filesIn(other)).toEqual(filesIn(root));
    const differ = filesIn(root).filter(
      (path) => !readFileSync(join(root, path)).equals(readFileSync(join(other, path))),
    );
    expect(differ).toEqual([]);
  });

  test('what has not changed is not written again', async () => {
    const times = () => new Map(filesIn(root).map((path) => [path, statSync(join(root, path)).mtimeMs]));
    const before = times();
    await builtSite({ out: root });
    const written = [...times()].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
    expect(written).toEqual([]);
  }, 60_000);
});
