import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { SearchEntry } from '../../src/model/search-entry.js';
import { searchPage } from '../../src/render/site/search-page.js';
import { searchChoices } from '../../src/search/choices.js';
import { searchFiles } from '../../src/search/search-files.js';
import { folder } from './handbook.js';

const CSP =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file: data:; font-src 'self' file:; script-src 'self' file:; form-action 'self' file:; base-uri 'none'";
const CSS = new URL('../../templates/site/sok.css', import.meta.url);

/** A search page on disk with these entries behind it, under the site's own rules of what may be loaded. */
export function searchSite(entries: readonly SearchEntry[]): string {
  const root = folder();
  const page = h(null, [
    { type: 'doctype' },
    h('html', { lang: 'sv' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: CSP }),
        h('title', 'Sök i handboken'),
        h('link', { rel: 'stylesheet', href: 'sok.css' }),
      ]),
      h('body', [
        h('main', [h('h1', 'Sök i handboken'), ...searchPage(searchChoices(entries))]),
        ...['sok/index.js', 'sok/sok.js'].map((src) => h('script', { src, defer: true })),
      ]),
    ]),
  ]);
  const files = new Map([
    ...searchFiles(entries),
    ['sok.html', unified().use(rehypeStringify).stringify(page)],
    [
      'sok.css',
      `body { font: 1rem/1.5 sans-serif; margin: 1rem auto; max-width: 50rem; padding: 0 1rem }\n${readFileSync(CSS, 'utf8')}`,
    ],
  ]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return join(root, 'sok.html');
}
