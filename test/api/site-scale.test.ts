import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openLiveSite } from '../../src/api/live-site.js';
import { openSite } from '../../src/api/site.js';
import { handbook } from '../helpers/handbook.js';
import { TODAY } from '../helpers/run.js';
import { process, rutin } from '../helpers/texts.js';

const parsed: string[] = vi.hoisted(() => []);
vi.mock('../../src/parse/markdown.js', async (load) => {
  const real = await load<typeof import('../../src/parse/markdown.js')>();
  const parseMarkdown = (text: string) => {
    parsed.push(text);
    return real.parseMarkdown(text);
  };
  return { ...real, parseMarkdown };
});
const read: string[] = vi.hoisted(() => []);
vi.mock('../../src/content/read-text.js', async (load) => {
  const real = await load<typeof import('../../src/content/read-text.js')>();
  const readText = (path: string, maxBytes?: number) => {
    read.push(path);
    return real.readText(path, maxBytes);
  };
  return { ...real, readText };
});
beforeEach(() => {
  parsed.length = 0;
  read.length = 0;
});

const DAY = Math.floor(Date.parse(TODAY) / 86_400_000);
const routines = (count: number) =>
  Array.from({ length: count }, (_, at): [string, string] => [
    `rutiner/r${at}.md`,
    `${rutin({ id: `rutin-r${at}`, titel: `Rutin ${at}` })}\nBrödtext nummer ${at}.\n`,
  ]);
const many = (count: number) => handbook({ 'processer/utreda.md': process(), ...Object.fromEntries(routines(count)) });

async function whole(root: string) {
  const site = await openSite(root, DAY, { public: false });
  const files = new Map<string, string>();
  for await (const [path, contents] of site.files()) files.set(path, String(contents));
  return files;
}

const bodiesParsed = () => parsed.filter((text) => text.includes('Brödtext nummer'));

test('each body is parsed once and each document read twice, however many they are', async () => {
  for (const count of [3, 30]) {
    parsed.length = 0;
    read.length = 0;
    const files = await whole(many(count));
    expect(files.get('sok/index.js')).toContain('brödtext');
    expect(bodiesParsed()).toHaveLength(count);
    expect(read.filter((path) => path.includes('rutin-') || /r\d+\.md$/.test(path))).toHaveLength(2 * count);
  }
}, 60_000);

test('a page that is asked for reads and parses no other body than its own', async () => {
  const site = await openSite(many(30), DAY, { public: false });
  parsed.length = 0;
  read.length = 0;
  for (const path of ['index.html', 'rutiner.html', 'alla.html', 'sok.html'])
    expect(await site.draw(path)).toContain('<h1>');
  expect([bodiesParsed(), read]).toEqual([[], []]);
  expect(await site.draw('dokument/rutin-r7.html')).toContain('Brödtext nummer 7.');
  expect([bodiesParsed().length, read.length]).toEqual([1, 1]);
}, 60_000);

test('the search of a site that is followed parses only what has changed since somebody searched', async () => {
  const root = many(30);
  const site = await openLiveSite(root, DAY, []);
  expect(await site.draw('sok/index.js')).toContain('brödtext');
  expect(bodiesParsed()).toHaveLength(30);
  writeFileSync(join(root, 'rutiner/r7.md'), `${rutin({ id: 'rutin-r7' })}\nBrödtext nummer sjuttiosju.\n`);
  await site.reread();
  parsed.length = 0;
  expect(await site.draw('sok/index.js')).toContain('sjuttiosju');
  expect(bodiesParsed()).toHaveLength(1);
}, 60_000);

test('the same handbook gives the same site, byte for byte, also by one page at a time in another order', async () => {
  const root = many(12);
  const [first, second] = [await whole(root), await whole(root)];
  expect([...second]).toEqual([...first]);
  const site = await openSite(root, DAY, { public: false });
  for (const [path, contents] of [...first].reverse()) expect(String(await site.draw(path))).toBe(contents);
}, 60_000);
