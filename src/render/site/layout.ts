import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { anchorOf, linkFrom, pagePath } from '../../views/site/addresses.js';
import type { Block, PageName, SitePage } from '../../views/site/page.js';
import { type Drawn, drawBlocks } from './blocks.js';
import { searchForm } from './search-form.js';

/** What every page of a site says of the whole: whose it is, what it was made from, and who may find it. */
export interface Frame {
  organisation: string;
  /** What the pages were made from, and when: "Gjord av handboken som den var 3 mars 2024 (a1b2c3d4)." */
  ursprung: string;
  /** Search engines are asked to leave an internal site alone. */
  publik: boolean;
  /** Scripts beside search's own, by their address from the root: only while somebody works locally. */
  skript?: readonly string[];
}

const MENU: readonly { text: string; sida: PageName }[] = [
  { text: 'Rutiner', sida: 'rutiner' },
  { text: 'Processer', sida: 'processer' },
  { text: 'Enheter', sida: 'enheter' },
  { text: 'Funktioner', sida: 'roller' },
  { text: 'Att göra', sida: 'kommande' },
  { text: 'Ändringar', sida: 'andringar' },
  { text: 'Lagen', sida: 'lagen' },
  { text: 'Kunskap', sida: 'evidens' },
  { text: 'Allt', sida: 'alla' },
];

/** A page as a file. */
export function drawPage(page: SitePage, frame: Frame, drawn: Drawn): string {
  const tree: Root = { type: 'root', children: [{ type: 'doctype' }, documentOf(page, frame, mainOf(page, drawn))] };
  return `${writer.stringify(tree)}\n`;
}

/** What the page is about, then where its sections are, then they. */
function mainOf(page: SitePage, drawn: Drawn): ElementContent[] {
  const first = page.block.findIndex(({ slag }) => slag === 'avsnitt');
  const draw = (blocks: readonly Block[]) => drawBlocks(blocks, { from: page.path, level: 2, drawn });
  if (first < 0) return draw(page.block);
  return [...draw(page.block.slice(0, first)), ...contentsOf(page), ...draw(page.block.slice(first))];
}

/** Raw text in the tree is drawn maps, which are ours; a document's own text never is. */
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

const documentOf = (page: SitePage, frame: Frame, main: readonly ElementContent[]): Element =>
  h('html', { lang: 'sv' }, headOf(page, frame), bodyOf(page, frame, main));

function headOf(page: SitePage, frame: Frame): Element {
  const scripts = scriptsOf(page, frame);
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: policy(scripts.length > 0, frame.skript !== undefined),
    }),
    h('meta', { name: 'referrer', content: 'same-origin' }),
    ...(frame.publik ? [] : [h('meta', { name: 'robots', content: 'noindex, nofollow' })]),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h(
      'title',
      page.path === pagePath('index') ? `Handboken – ${frame.organisation}` : `${page.titel} – ${frame.organisation}`,
    ),
    h('link', { rel: 'stylesheet', href: root(page, 'stil.css') }),
    // Without one a browser asks the server's root, which is not ours.
    h('link', { rel: 'icon', type: 'image/svg+xml', href: root(page, 'ikon.svg') }),
    ...scripts.map((address) => h('script', { src: root(page, address), defer: true })),
  ]);
}

/** Only the page of search needs scripts; what a person reads works without. */
const scriptsOf = (page: SitePage, { skript = [] }: Frame): readonly string[] => [
  ...(page.path === pagePath('sok') ? ['sok/index.js', 'sok/sok.js'] : []),
  ...skript,
];

/** Nothing from elsewhere, nothing inline. `file:` is for a site on a shared disk; over HTTP it lets nothing in. */
const policy = (scripts: boolean, live: boolean) =>
  [
    "default-src 'none'",
    "style-src 'self' file:",
    "img-src 'self' file: data:",
    ...(scripts ? ["script-src 'self' file:"] : []),
    ...(live ? ["connect-src 'self'"] : []),
    "form-action 'self' file:",
    "base-uri 'none'",
  ].join('; ');

const root = (page: SitePage, address: string) => linkFrom(page.path, { fil: address });

const bodyOf = (page: SitePage, frame: Frame, main: readonly ElementContent[]): Element =>
  h('body', [
    h('a', { className: ['hoppa'], href: '#innehall' }, 'Hoppa till innehållet'),
    headerOf(page, frame),
    h('main', { id: 'innehall', tabIndex: -1 }, [trailOf(page), titleOf(page), ...main]),
    h('footer', { className: ['sidfot'] }, [
      h('p', frame.ursprung),
      h('p', 'En utskrift gäller inte längre än webbplatsen säger: kontrollera mot den innan du använder den.'),
    ]),
  ]);

/** A page that has a search of its own needs none above it. */
const hasSearch = ({ block }: SitePage) => block.some(({ slag }) => slag === 'sök' || slag === 'sökruta');

function headerOf(page: SitePage, { organisation }: Frame): Element {
  const here = (sida: PageName) => (page.path === pagePath(sida) ? { ariaCurrent: 'page' as const } : {});
  const link = (text: string, sida: PageName) => h('a', { href: linkFrom(page.path, { sida }), ...here(sida) }, text);
  return h('header', { className: ['sidhuvud'] }, [
    h('div', { className: ['rad'] }, [
      h('p', { className: ['namn'] }, link(`Handboken`, 'index'), h('span', organisation)),
      ...(hasSearch(page) ? [] : [searchForm(page.path)]),
    ]),
    h(
      'nav',
      { ariaLabel: 'Handboken' },
      h(
        'ul',
        MENU.map(({ text, sida }) => h('li', link(text, sida))),
      ),
    ),
  ]);
}

const trailOf = (page: SitePage): Element | null =>
  page.väg.length
    ? h(
        'nav',
        { className: ['stig'], ariaLabel: 'Du är här' },
        h(
          'ol',
          page.väg.map(({ text, till }) => h('li', h('a', { href: linkFrom(page.path, till) }, text))),
        ),
      )
    : null;

const titleOf = ({ titel, överrubrik }: SitePage): Element =>
  h('hgroup', [...(överrubrik ? [h('p', { className: ['overrubrik'] }, överrubrik)] : []), h('h1', titel)]);

/** A page with this many sections or more begins with where they are; one with a text of its own is read from the top. */
const MANY_SECTIONS = 4;

function contentsOf(page: SitePage): Element[] {
  const sections = page.block.flatMap((block) => (block.slag === 'avsnitt' ? [block] : []));
  if (sections.length < MANY_SECTIONS || page.block.some(({ slag }) => slag === 'text')) return [];
  const items = sections.map(({ rubrik, id }) => h('li', h('a', { href: `#${anchorOf(id)}` }, rubrik)));
  return [h('nav', { className: ['innehall'], ariaLabel: 'På den här sidan' }, h('ul', items))];
}
