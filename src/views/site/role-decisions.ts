import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, Words } from './page.js';
import { inShort } from './rows.js';
import { listOr, section } from './say.js';
import { typeName } from './types.js';

/** The word of `beslutsordning` for whoever leads the unit that a document is for. */
const CHEF = 'enhetens chef';

/** What a function may decide, by the handbook's own order, and the documents that it has decided. */
export function decided(context: SiteContext, doc: Dokument<'roll'>): Block[] {
  const may = mayDecide(context, doc).map((text): Words => [text]);
  const has = hasDecided(context, doc);
  if (!may.length && !has.length) return [];
  const rows: Words[] = has.length ? [['Har fastställt: ', ...inShort(context, has, ALL, 'dokument')]] : [];
  return [section('Det här beslutar jag om', 'beslut', listOr([...may, ...rows], ''))];
}

const ALL = { text: 'registret', till: { sida: 'alla' } } as const;

function mayDecide({ handbook }: SiteContext, { id }: Dokument<'roll'>): string[] {
  const leads = ofTyp(handbook, 'enhet').some(({ data }) => data.chef === id);
  return Object.entries(handbook.settings.raw.beslutsordning ?? {}).flatMap(([what, given]) => {
    const who = [given].flat();
    if (who.includes(id)) return [`Får fastställa ${kindWords(what)}.`];
    return leads && who.includes(CHEF) ? [`Får fastställa ${kindWords(what)} för enheten.`] : [];
  });
}

/** What is decided, in words: a type by its name in the plural, the kind of a styrdokument as it is written. */
const kindWords = (what: string) =>
  what === 'samverkan'
    ? 'överenskommelser om samverkan'
    : ['process', 'rutin', 'styrdokument'].includes(what)
      ? typeName(what).many.toLowerCase()
      : `styrdokument av slaget ${what}`;

const hasDecided = ({ pointing }: SiteContext, { id }: Dokument<'roll'>): Dokument[] =>
  [...new Set(pointing(id).flatMap(({ key, from }) => (key === 'fastställd_av' && from ? [from] : [])))].sort(byTitle);
