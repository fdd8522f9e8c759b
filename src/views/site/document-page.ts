import type { Dokument } from '../../model/document.js';
import { placeOf } from '../../model/paragraph.js';
import { KIND_WORDS } from '../kind-words.js';
import { documentPath } from './addresses.js';
import type { SiteContext } from './context.js';
import { factsOf, TOLD_AS_FACTS } from './facts.js';
import { siteFileAt } from './files.js';
import { noticesOf } from './notices.js';
import { alphabetical } from './order.js';
import { ownKeys } from './own-keys.js';
import type { Block, PageName, SitePage, Target, Words } from './page.js';
import { allNamed, comma, dateWords } from './say.js';
import { typeName } from './types.js';

/** What a type's own pages show between the facts and the text, and which keys that tells. */
export interface Extra {
  keys: readonly string[];
  blocks: (context: SiteContext, doc: Dokument) => Block[];
  /** Whether the blocks tell of what names the document and of what it owes, so that nothing tells it again. */
  tellsAll?: boolean;
}

/** A document's page: what it is, what holds, its text, what it says in keys, and everything that belongs to it. */
export function documentPage(context: SiteContext, doc: Dokument, extra?: Extra): SitePage {
  const { fakta, tables } = ownKeys(context, doc, toldBy(extra));
  return {
    path: documentPath(doc.id),
    titel: doc.titel,
    överrubrik: typeName(doc.typ).one,
    väg: wayTo(context, doc),
    block: [
      ...noticesOf(context, doc),
      { slag: 'hopp', dokument: doc.id },
      { slag: 'fakta', fakta: [...factsOf(context, doc), ...fakta] },
      ...(extra?.blocks(context, doc) ?? []),
      { slag: 'text', dokument: doc.id },
      ...tables,
      ...attachments(context, doc),
      ...(extra?.tellsAll ? [] : [...owed(context, doc), ...pointing(context, doc)]),
      ...lawOf(context, doc),
      ...source(context, doc),
    ],
  };
}

const toldBy = (extra: Extra | undefined) => new Set([...TOLD_AS_FACTS, ...(extra?.keys ?? [])]);

/** The list that a type is found in. */
const LISTS: Readonly<Record<string, { text: string; sida: PageName }>> = {
  rutin: { text: 'Rutiner', sida: 'rutiner' },
  process: { text: 'Processer', sida: 'processer' },
  enhet: { text: 'Enheter', sida: 'enheter' },
  roll: { text: 'Funktioner', sida: 'roller' },
  kunskap: { text: 'Kunskap', sida: 'evidens' },
};

function wayTo({ handbook }: SiteContext, doc: Dokument): SitePage['väg'] {
  const start = { text: 'Start', till: { sida: 'index' } satisfies Target };
  const list = LISTS[doc.typ] ?? { text: typeName(doc.typ).many, sida: 'alla' as const };
  const { process } = doc.data as { process?: string | string[] };
  const above = doc.typ === 'aktivitet' ? handbook.byId.get(String(process)) : undefined;
  return [
    start,
    { text: above ? 'Processer' : list.text, till: { sida: above ? 'processer' : list.sida } },
    ...(above ? [{ text: above.titel, till: { dokument: above.id } }] : []),
  ];
}

/** Files that belong to the document, by the path that the site gives them. */
function attachments(context: SiteContext, doc: Dokument): Block[] {
  const poster = (doc.data.bilagor ?? []).flatMap(({ fil = '', titel = fil }): Words[] => {
    const path = siteFileAt(context, doc.file, fil);
    return fil ? [[path ? { text: titel, till: { fil: path } } : `${titel} (${fil})`]] : [];
  });
  return section('Bilagor', 'bilagor', poster.length ? [{ slag: 'lista', poster }] : []);
}

const section = (rubrik: string, id: string, block: readonly Block[]): Block[] =>
  block.length ? [{ slag: 'avsnitt', rubrik, id, block }] : [];

/** What is to be done for the document itself. Roles, units and processes tell of all that is theirs in their own way. */
function owed(context: SiteContext, doc: Dokument): Block[] {
  const items = context.dueFor(doc.file);
  // What several units do, each for itself, is told apart by the unit.
  const isEachUnits = new Set(items.map(({ units }) => units.join())).size > 1;
  const poster = items.map(
    ({ due, kind, reasons, state, units }): Words => [
      `Senast ${dateWords(due)}${state === 'overdue' ? ' (försenat)' : ''}: ${state === 'later' ? KIND_WORDS[kind].todo : reasons.map(({ text }) => text).join(' ')}`,
      ...(isEachUnits && units.length ? [' ', ...comma(allNamed(context, units)), '.'] : []),
    ],
  );
  return section('Att göra', 'att-gora', poster.length ? [{ slag: 'lista', poster }] : []);
}

/** Everything that names the document in a key, by what kind of document it is. */
function pointing(context: SiteContext, doc: Dokument): Block[] {
  const groups = new Map<string, Set<string>>();
  for (const { from } of context.pointing(doc.id)) {
    if (!from?.id || from.id === doc.id) continue;
    const name = typeName(from.typ).many;
    groups.set(name, (groups.get(name) ?? new Set()).add(from.id));
  }
  const fakta = [...groups]
    .sort(([a], [b]) => alphabetical(a, b))
    .map(([term, ids]) => ({ term, value: comma(allNamed(context, [...ids])) }));
  return section('Hör ihop med', 'hor-ihop-med', fakta.length ? [{ slag: 'fakta', fakta }] : []);
}

/** The paragraphs that the document counts towards. */
function lawOf({ paragraphsMetBy }: SiteContext, doc: Dokument): Block[] {
  const poster = paragraphsMetBy(doc).map(
    (paragraph): Words => [
      { text: placeOf(paragraph), till: { sida: 'lagen', ankare: paragraph.id } },
      `: ${paragraph.kräver}`,
    ],
  );
  return section('Det här i lagen', 'lagen', poster.length ? [{ slag: 'lista', poster }] : []);
}

/** Where the document lies, and when it last changed: for those who look after it. */
function source({ history, public: isPublic }: SiteContext, doc: Dokument): Block[] {
  if (isPublic) return [];
  const latest = history.changes.get(doc.file)?.[0];
  const changed = latest ? ` Senast ändrad i Git ${latest.date} (${latest.commit.slice(0, 8)}).` : '';
  return section('Källa', 'kalla', [{ slag: 'stycke', words: [`Filen ${doc.file} i handboken.${changed}`] }]);
}
