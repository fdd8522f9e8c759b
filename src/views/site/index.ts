import type { Dokument, Typ } from '../../model/document.js';
import { allPage } from './all-page.js';
import { changesPage } from './changes-page.js';
import { comingPage } from './coming-page.js';
import type { SiteContext } from './context.js';
import type { Extra } from './document-page.js';
import { evidencePage } from './evidence-page.js';
import { lawPage } from './law-page.js';
import type { Block, PageName, SitePage } from './page.js';
import { processExtras } from './process-extras.js';
import { processesPage } from './processes-page.js';
import { roleExtras } from './role-extras.js';
import { rolesPage } from './roles-page.js';
import { routinesPage } from './routines-page.js';
import { searchPage } from './search-page.js';
import { startPage } from './start-page.js';
import { unitExtras } from './unit-extras.js';
import { unitsPage } from './units-page.js';

/** The site's own pages, each made when it is asked for. A new page is one file and one line here. */
export const SITE_PAGES: Readonly<Record<PageName, (context: SiteContext) => SitePage>> = {
  index: startPage,
  sok: searchPage,
  rutiner: routinesPage,
  processer: processesPage,
  enheter: unitsPage,
  roller: rolesPage,
  lagen: lawPage,
  evidens: evidencePage,
  andringar: changesPage,
  kommande: comingPage,
  alla: allPage,
};

const extra = <T extends Typ>(
  keys: readonly string[],
  blocks: (context: SiteContext, doc: Dokument<T>) => Block[],
): Extra => ({ keys, blocks: (context, doc) => blocks(context, doc as Dokument<T>) });

/** What the documents of some types show on their own page between facts and text, and which keys that tells. */
export const EXTRAS: Readonly<Partial<Record<Typ, Extra>>> = {
  process: extra<'process'>(['samverkan'], processExtras),
  enhet: { ...extra<'enhet'>([], unitExtras), tellsAll: true },
  roll: { ...extra<'roll'>(['uppgifter', 'behörighet', 'ingår'], roleExtras), tellsAll: true },
};
