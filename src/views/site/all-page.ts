import type { Dokument } from '../../model/document.js';
import { groups } from '../../model/groups.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, SitePage, Words } from './page.js';
import { replacing } from './replaced.js';
import { marked } from './rows.js';
import { anchor, comma, count, link, listOr, paragraph, section } from './say.js';
import { standingOf } from './structure.js';
import { start } from './trail.js';
import { byType, typeName } from './types.js';

/** The register: every document of the site, type by type in alphabetical order. */
export function allPage(context: SiteContext): SitePage {
  const docs = [...context.handbook.documents].sort(byTitle);
  const types = groups(docs, ({ typ }) => [typ]);
  return {
    path: 'alla.html',
    titel: 'Alla dokument',
    väg: start,
    block: [
      paragraph(`${count(docs.length, 'dokument', 'dokument')}, efter slag och i bokstavsordning.`),
      ...[...types.keys()].sort(byType).map((typ): Block => {
        const list = types.get(typ) ?? [];
        return section(
          `${typeName(typ).many} (${list.length})`,
          anchor(typ),
          listOr(
            list.map((doc) => lineOf(context, doc)),
            '',
          ),
        );
      }),
    ],
  };
}

/** A repealed document points to what replaced it. */
function lineOf(context: SiteContext, doc: Dokument): Words {
  const after = standingOf(doc, context.today) === 'upphävd' ? replacing(context, doc) : [];
  return [...marked(context, doc), ...(after.length ? [' – ersatt av ', ...comma(after.map(link))] : [])];
}
