import type { PageName, Target, Words } from './page.js';

/** The address of a document's page from the site's root. An id is made of a–z, 0–9 and hyphens (format.md 4). */
export const documentPath = (id: string): string => `dokument/${id}.html`;

/** The address of one of the site's own pages from its root. */
export const pagePath = (name: PageName): string => `${name}.html`;

/** The address of a page's part; the first has the page's own. An id has no full stop, so no document is in the way. */
export const partPath = (path: string, part: number): string =>
  part === 1 ? path : path.replace(/\.html$/, `.del${part}.html`);

/** Which page an address is a part of, and which part. */
export function partOf(path: string): { path: string; part: number } {
  const [, start, number] = /^(.+)\.del([1-9]\d{0,3})\.html$/.exec(path) ?? [];
  return start ? { path: `${start}.html`, part: Number(number) } : { path, part: 1 };
}

/** A process' map as files, by the words that lead to them. */
export const mapFiles = (process: string): Words => [
  { text: 'bild (SVG)', till: { fil: mapPath(process, 'svg') } },
  ', ',
  { text: 'för ritverktyg (BPMN)', till: { fil: mapPath(process, 'bpmn') } },
];

/** The address of a process' map as a file. */
export const mapPath = (process: string, format: 'svg' | 'bpmn'): string => `kartor/${process}.${format}`;

/** The name of a section's heading on a page: with a colon, which no heading in a document's own text can have. */
export const anchorOf = (id: string): string => `avsnitt:${id}`;

/** The address that a target has from the site's root; what lies on the web is its own. */
export function addressOf(target: Target): string {
  if ('webb' in target) return target.webb;
  if ('fil' in target) return encodePath(target.fil);
  if ('dokument' in target) return documentPath(target.dokument);
  return (
    partPath(pagePath(target.sida), target.del ?? 1) +
    (target.ankare ? `#${encodeURIComponent(anchorOf(target.ankare))}` : '')
  );
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The same address as a page sees it that lies `from` the root: relative, so that the site works wherever it is put. */
export function linkFrom(from: string, target: Target): string {
  const address = addressOf(target);
  return 'webb' in target ? address : `${'../'.repeat(from.split('/').length - 1)}${address}`;
}
