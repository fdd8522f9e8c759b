import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { drawBody } from '../../../src/render/site/body.js';
import type { Ways } from '../../../src/render/site/body-links.js';

const WAYS: Ways = {
  document: (id, heading) => {
    if (id === 'hemlig') return { titel: 'ett internt dokument' };
    return id === 'larm' ? { titel: 'Larmlista', address: `larm.html${heading ? `#${heading}` : ''}` } : undefined;
  },
  path: (url) => (url.startsWith('larm.md') ? url.replace('.md', '.html') : undefined),
  image: (url) => (url === 'a.png' ? '../filer/a.png' : undefined),
};

const html = (text: string): string =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [...drawBody(text, WAYS).content] as ElementContent[] })
    .trim();

describe('a document’s own text on its page', () => {
  test.each([
    ['a link to a document', '[Larm](larm.md#ring)', '<p><a href="larm.html#ring">Larm</a></p>'],
    ['a link by id', 'Se [[larm]].', '<p>Se <a href="larm.html">Larmlista</a>.</p>'],
    ['a link by id with words', '[[larm|listan]]', '<p><a href="larm.html">listan</a></p>'],
    ['a link by id to a heading', '[[larm#ring]]', '<p><a href="larm.html#ring">Larmlista</a></p>'],
    [
      'two links by id and text after',
      '[[larm]] och [[larm|x]]!',
      '<p><a href="larm.html">Larmlista</a> och <a href="larm.html">x</a>!</p>',
    ],
    ['an id that nobody has', '[[borta]]', '<p>borta</p>'],
    ['what the site hides', '[[hemlig]]', '<p>ett internt dokument</p>'],
    ['an escaped link by id', '\\[[larm]] och [[larm]]', '<p>[[larm]] och <a href="larm.html">Larmlista</a></p>'],
    ['a link by id in code', '`[[larm]]`', '<p><code>[[larm]]</code></p>'],
    ['a link that leads nowhere', '[**viktig** text](borta.md)', '<p><strong>viktig</strong> text</p>'],
    [
      'a link by id in a link that leads nowhere',
      '[se [[larm]]](borta.md)',
      '<p>se <a href="larm.html">Larmlista</a></p>',
    ],
    ['the web', '[ut](https://x.se/)', '<p><a href="https://x.se/">ut</a></p>'],
    ['mail', '<a@x.se>', '<p><a href="mailto:a@x.se">a@x.se</a></p>'],
    ['a heading on the same page', '[upp](#steg)', '<p><a href="#steg">upp</a></p>'],
    ['a script as an address', '[x](javascript:alert(1))', '<p>x</p>'],
    ['data as an address', '[x](data:text/html,hej)', '<p>x</p>'],
    ['an address of its own that leads nowhere', '[x][y]\n\n[y]: javascript:alert(1)', '<p>x</p>'],
    [
      'an address of its own',
      '[x][y] ![z][p]\n\n[y]: larm.md\n[p]: a.png',
      '<p><a href="larm.html">x</a> <img src="../filer/a.png" alt="z"></p>',
    ],
    ['a picture', '![Bild](a.png)', '<p><img src="../filer/a.png" alt="Bild"></p>'],
    ['a picture that is not there', '![Karta](b.png)', '<p>[Bild: Karta]</p>'],
    ['a picture on the web', '![Karta](https://x.se/a.png)', '<p>[Bild: Karta]</p>'],
    ['raw HTML', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a heading of the first level', '# Ett\n\n## Två', '<h2 id="ett">Ett</h2>\n<h3 id="två">Två</h3>'],
    ['a heading of the third level', '### Tre', '<h2 id="tre">Tre</h2>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('tables scroll on their own, and are told apart', () => {
    const table = '| a |\n|---|\n| 1 |\n';
    const drawn = html(`${table}\n## Dos\n\n${table}\n${table}`);
    expect([...drawn.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Tabell',
      'Tabell: Dos',
      'Tabell: Dos 2',
    ]);
    expect(drawn).toContain('<th scope="col">a</th>');
  });

  test('a text that is too hard to parse is shown as it was written', () => {
    expect(html(`${'> '.repeat(200)}djupt`)).toMatch(/^<pre>(> )+djupt<\/pre>$/);
  });
});
