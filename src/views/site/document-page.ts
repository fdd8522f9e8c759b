import type { Dokument } from '../../model/document.js';
import type { SiteContext } from './context.js';
import { documentPath } from './addresses.js';
import { factsOf, joined, TOLD_AS_FACTS, titled } from './facts.js';
import { noticesOf } from './notices.js';
import { ownKeys } from './own-keys.js';
import type { Block, PageName, SitePage, Target, Words } from './page.js';
import { typeName, typesName } from './type-names.js';

/** What a type's own pages show between the facts and the text, and which keys that tells. */
export interface Extra {
  keys: readonly string[];
  blocks: (context: SiteContext, doc: Dokument) => Block[];
}

/** A document's page: what it is, what holds, its text, what it says in keys, and everything that belongs to it. */
export function documentPage(context: SiteContext, doc: Dokument, extra?: Extra): SitePage {
  const { handbook, today } = context;
  const told = new Set([...TOLD_AS_FACTS, ...(extra?.keys ?? [])]);
  return {
    path: documentPath(doc.id),
    titel: doc.titel,
    överrubrik: typeName(doc.typ, context.typeTitle(doc.typ)),
    väg: wayTo(context, doc),
    block: [
      ...noticesOf(context, doc),
      { slag: 'fakta', fakta: factsOf(handbook, doc, today) },
      ...(extra?.blocks(context, doc) ?? []),
      { slag: 'text', dokument: doc.id },
      ...ownKeys(context, doc, told),
      ...attachments(doc),
      ...owed(context, doc),
      ...pointing(context, doc),
      ...lawOf(context, doc),
      ...source(context, doc),
    ],
  };
}

/** The list that a type is found in. */
const LISTS: Readonly<Record<string, { text: string; sida: PageName }>> = {
  rutin: { text: 'Rutiner', sida: 'rutiner' },
  process: { text: 'Processer', sida: 'processer' },
  enhet: { text: 'Enheter', sida: 'enheter' },
  roll: { text: 'Funktioner', sida: 'roller' },
  kunskap: { text: 'Kunskap', sida: 'evidens' },
};

function wayTo({ handbook, typeTitle }: SiteContext, doc: Dokument): SitePage['väg'] {
  const start = { text: 'Start', till: { sida: 'index' } satisfies Target };
  const list = LISTS[doc.typ] ?? { text: typesName(doc.typ, typeTitle(doc.typ)), sida: 'alla' as const };
  const { process } = doc.data as { process?: string | string[] };
  const above = doc.typ === 'aktivitet' ? handbook.byId.get(String(process)) : undefined;
  return [
    start,
    { text: above ? 'Processer' : list.text, till: { sida: above ? 'processer' : list.sida } },
    ...(above ? [{ text: above.titel, till: { dokument: above.id } }] : []),
  ];
}

/** Files that belong to the document, by the path that the site gives them. */
function attachments(doc: Dokument): Block[] {
  const files = (doc.data.bilagor ?? []).flatMap(({ fil, titel }) => (fil ? [{ fil, titel: titel ?? fil }] : []));
  const poster = files.map(({ fil, titel }): Words => [{ text: titel, till: { bilaga: fil, till: doc.file } }]);
  return section('Bilagor', 'bilagor', poster.length ? [{ slag: 'lista', poster }] : []);
}

const section = (rubrik: string, id: string, block: readonly Block[]): Block[] =>
  block.length ? [{ slag: 'avsnitt', rubrik, id, block }] : [];

/** What is to be done for the document itself. Roles, units and processes tell of all that is theirs in their own way. */
function owed(context: SiteContext, doc: Dokument): Block[] {
  const items = context.dueFor(doc.file);
  const poster = items.map(({ due, reasons, state }): Words => [
    `${state === 'overdue' ? 'Försenat: ' : ''}${reasons.map(({ text }) => text).join(' ') || due}`,
  ]);
  return section('Att göra', 'att-gora', poster.length ? [{ slag: 'lista', poster }] : []);
}

/** Everything that names the document in a key, by what kind of document it is. */
function pointing(context: SiteContext, doc: Dokument): Block[] {
  const groups = new Map<string, Set<string>>();
  for (const { from } of context.pointing(doc.id)) {
    if (!from?.id || from.id === doc.id) continue;
    const name = typesName(from.typ, context.typeTitle(from.typ));
    groups.set(name, (groups.get(name) ?? new Set()).add(from.id));
  }
  const fakta = [...groups]
    .sort(([a], [b]) => SWEDISH.compare(a, b))
    .map(([term, ids]) => ({ term, value: joined([...ids].map((id) => titled(context.handbook, id))) }));
  return section('Hör ihop med', 'hor-ihop-med', fakta.length ? [{ slag: 'fakta', fakta }] : []);
}

const SWEDISH = new Intl.Collator('sv');

/** The paragraphs that the document counts towards. */
function lawOf({ paragraphsMetBy }: SiteContext, doc: Dokument): Block[] {
  const poster = paragraphsMetBy(doc).map(({ id, place, demands }): Words => [
    { text: place, till: { sida: 'lagen', ankare: id } },
    `: ${demands}`,
  ]);
  return section('Det här i lagen', 'lagen', poster.length ? [{ slag: 'lista', poster }] : []);
}

/** Where the document lies, and when it last changed: for those who look after it. */
function source({ history, public: isPublic }: SiteContext, doc: Dokument): Block[] {
  if (isPublic) return [];
  const latest = history.changes.get(doc.file)?.[0];
  const changed = latest ? ` Senast ändrad i Git ${latest.date} (${latest.commit.slice(0, 8)}).` : '';
  return section('Källa', 'kalla', [{ slag: 'stycke', words: [`Filen ${doc.file} i handboken.${changed}`] }]);
}
