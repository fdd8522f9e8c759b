import { type Article, type Block, code, facts, section, type Text, text } from '../model/article.js';
import type { FlatSchema } from '../schema/flatten.js';
import { type Key, keysIn, keysOf, nameOf } from './keys.js';
import type { Knowledge } from './knowledge.js';
import { meaningOf } from './meaning.js';

const HEADS = ['Nyckel', 'Namn', 'Betydelse'];

/** A document type: what it is for, where it lies and every key. A type's own keys come first: a reader looks for them. */
export function typeArticle(typ: string, schema: FlatSchema, { shared, handbook }: Knowledge): Article {
  const keys = keysOf(typ, schema).filter(({ path }) => path !== 'typ');
  const top = keys.filter((key) => key.path === nameOf(key));
  const own = top.filter(({ path }) => !shared.has(path));
  const common = top.filter(({ path }) => shared.has(path));
  const inner = [...own, ...common].flatMap((key) => within(keys, key));
  return {
    title: typ,
    kind: typ === 'handbok' ? 'inställningar' : schema['x-kvalitet'].mapp ? 'dokumenttyp' : 'rad i register',
    blocks: [
      text(schema.description),
      ...placeFacts(typ, schema, handbook?.documents.filter((doc) => doc.typ === typ).length),
      text(demands(schema)),
      ...section('Egna nycklar', table(own)),
      ...section('Nycklar som dokument delar', table(common)),
      ...inner,
    ],
  };
}

function placeFacts(typ: string, schema: FlatSchema, count: number | undefined): Block[] {
  const { mapp, delar } = schema['x-kvalitet'];
  const folder = mapp ? [code(`${mapp}/`)] : undefined;
  const parts = delar?.length ? ['Andra dokument kan peka på en av dem, som ', code('id#del'), '.'] : [];
  const block = facts(
    ['Mapp för nya', folder],
    ['Delar', delar?.length ? [code(delar.join(', ')), '. ', ...parts] : undefined],
    ['I handboken', mapp && count !== undefined ? `${count} dokument med typ: ${typ}` : undefined],
  );
  return block.kind === 'facts' && block.rows.length ? [block] : [];
}

/** What is required: always (marked), and when. */
function demands(schema: FlatSchema): string {
  const when = (schema['x-kvalitet'] as { krävs?: string }).krävs;
  const repealed = schema.properties.status?.enum as unknown[] | undefined;
  return [
    'Nycklar märkta * krävs alltid.',
    when,
    repealed?.includes('upphävd') ? 'gäller_till krävs när status är upphävd.' : undefined,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The keys inside a key, and inside those, each as a section of its own. */
function within(keys: readonly Key[], key: Key): Block[] {
  const inner = keysIn(keys, key);
  if (!inner.length) return [];
  const title: Block = { kind: 'heading', text: ['Nycklar i ', code(key.path)] };
  return [title, ...table(inner), ...inner.flatMap((child) => within(keys, child))];
}

/** Keys as rows: the key (with * when it is required), what it is called, and what it means. */
export const table = (keys: readonly Key[]): Block[] =>
  keys.length ? [{ kind: 'table', heads: HEADS, rows: keys.map(row) }] : [];

const row = (key: Key): Text[] => [
  [code(nameOf(key)), ...(key.required ? [' *'] : [])],
  [String(key.node.title ?? '')],
  meaningOf(key.node),
];
