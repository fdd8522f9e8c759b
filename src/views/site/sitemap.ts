import { KvalitetError } from '../../model/kvalitet-error.js';

/** What a sitemap may hold at most (sitemaps.org): larger sites say no more than this. */
const MOST = 50_000;

/** The files that tell search engines of a public site, by path: where its pages are. `url` is where the site will lie. */
export function forSearchEngines(url: string, pages: readonly string[]): Map<string, string> {
  const root = rootOf(url);
  const rows = pages.slice(0, MOST).map((page) => `  <url><loc>${escaped(new URL(page, root).href)}</loc></url>\n`);
  return new Map([
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', root).href}\n`],
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</urlset>\n`,
    ],
  ]);
}

/** The site's address with its last `/`. Throws KvalitetError when it is none. */
function rootOf(url: string): string {
  const root = URL.canParse(url) ? new URL(url) : undefined;
  if (!root || !/^https?:$/.test(root.protocol))
    throw new KvalitetError(`"${url}" är ingen webbadress.`, {
      hint: 'Skriv hela adressen, till exempel --url https://handboken.kommunen.se/.',
    });
  return root.href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/'/g, '&apos;');
