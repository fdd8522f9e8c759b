import type { Dokument } from '../../model/document.js';
import type { SiteContext } from './context.js';
import type { Words } from './page.js';
import { comma, link } from './say.js';

/** The documents that say that they replace another (`ersätter`). */
export const replacing = ({ pointing }: SiteContext, doc: Dokument): Dokument[] =>
  pointing(doc.id).flatMap(({ key, from }) => (key === 'ersätter' && from ? [from] : []));

/** The same in words; `none` where no document says so. */
export const replacedBy = (context: SiteContext, doc: Dokument, none: string): Words =>
  comma(replacing(context, doc).map(link), none);
