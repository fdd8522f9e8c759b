import type { Dokument } from '../../model/document.js';
import { documentPath, pagePath } from './addresses.js';
import type { SiteContext } from './context.js';
import { documentPage } from './document-page.js';
import { EXTRAS, SITE_PAGES } from './index.js';
import { lazy } from './lazy.js';
import type { Block, PageName, SitePage } from './page.js';
import { split } from './split.js';
import { partFinder, toParts } from './to-parts.js';

/** What stands first on a document's page while somebody works with it. */
export type Beside = (doc: Dokument) => readonly Block[];

/** Every page by its path, in its parts, made when it is asked for. The first document with an id has its page. */
export function pagesOf(context: SiteContext, beside: Beside = () => []): Map<string, () => SitePage[]> {
  const own = Object.entries(SITE_PAGES).map(([name, make]) => {
    const parts = lazy(() => split(make(context)));
    return [pagePath(name as PageName), parts] as const;
  });
  const documents = [...context.handbook.byId].map(
    ([id, doc]) =>
      [documentPath(id), () => split(withFirst(beside(doc), documentPage(context, doc, EXTRAS[doc.typ])))] as const,
  );
  const parts = new Map(own);
  const partWith = partFinder((path) => parts.get(path)?.() ?? []);
  return new Map(
    [...own, ...documents].map(([path, make]) => [path, () => make().map((page) => toParts(page, partWith))]),
  );
}

const withFirst = (first: readonly Block[], page: SitePage): SitePage => ({
  ...page,
  block: [...first, ...page.block],
});
