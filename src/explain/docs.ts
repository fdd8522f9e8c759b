import { type Article, type Block, code, heading, joined, type Text, text } from '../model/article.js';
import type { StatuteFacts } from '../model/regelverk.js';
import { citationOf } from '../model/statutes.js';
import { certainty, demandOf } from './demands.js';
import { type Key, keysOf, nameOf, typesWith } from './keys.js';
import type { Knowledge } from './knowledge.js';
import { titleOf } from './lagrum-article.js';
import { ruleArticle } from './rule-article.js';
import { statuteTimes } from './statute-blocks.js';
import { typeArticle } from './type-article.js';

/** The pages of docs/ by their path there: every rule and type, the keys and the law, each from the metadata that `explain` reads. */
export function docsPages(known: Knowledge): Map<string, Article> {
  return new Map([
    ['regler/README.md', ruleIndex(known)],
    ...known.rules.map((rule) => [`regler/${rule.id}.md`, ruleArticle(rule, known)] as const),
    ['typer/README.md', typeIndex(known)],
    ...[...known.types].map(([typ, schema]) => [typePath(typ), typeArticle(typ, schema, known)] as const),
    ['nycklar.md', keyIndex(known)],
    ['lagrum.md', lawPage(known)],
  ]);
}

/** A type's page: without å, ä and ö, which addresses on the web carry badly. */
const typePath = (typ: string) => `typer/${typ.normalize('NFD').replace(/\p{M}/gu, '')}.md`;

const ruleIndex = ({ rules }: Knowledge): Article => ({
  title: 'Regler',
  kind: 'sida',
  blocks: [
    text('Samma text i terminalen: ', code('kvalitet explain <regel>'), '.'),
    table(
      ['Regel', 'Nivå', 'Vad den vill'],
      rules.map((rule) => [[{ to: `regler/${rule.id}.md`, text: rule.id }], [rule.severity], [rule.summary]]),
    ),
  ],
});

const typeIndex = ({ types }: Knowledge): Article => ({
  title: 'Dokumenttyper',
  kind: 'sida',
  blocks: [
    text('Samma text i terminalen: ', code('kvalitet explain <typ>'), '.'),
    table(
      ['Typ', 'Vad det är'],
      [...types].map(([typ, schema]) => [[{ to: typePath(typ), text: typ }], [schema.description]]),
    ),
  ],
});

/** Every key in alphabetical order: where it stands and what it means there. */
function keyIndex({ types }: Knowledge): Article {
  const keys = [...types].flatMap(([typ, schema]) => keysOf(typ, schema));
  const groups = new Map<string, Key[]>();
  for (const key of keys) {
    const same = JSON.stringify([key.path, key.node.description]);
    groups.set(same, [...(groups.get(same) ?? []), key]);
  }
  const sorted = [...groups.values()].sort(([a], [b]) => byName(a, b));
  return {
    title: 'Nycklar',
    kind: 'sida',
    blocks: [
      text(
        'Alla nycklar, efter det ord som står i filen. Samma text i terminalen: ',
        code('kvalitet explain <nyckel>'),
        '.',
      ),
      table(
        ['Nyckel', 'I', 'Betydelse'],
        sorted.flatMap((group) => keyRow(group, types)),
      ),
    ],
  };
}

const collator = new Intl.Collator('sv');
const byName = (a: Key | undefined, b: Key | undefined) =>
  a && b ? collator.compare(nameOf(a), nameOf(b)) || collator.compare(a.path, b.path) : 0;

function keyRow(group: readonly Key[], types: Knowledge['types']): Text[][] {
  const [first] = group;
  if (!first) return [];
  const names = typesWith(group, types).map((typ) => ({
    to: types.has(typ) ? typePath(typ) : 'typer/README.md',
    text: typ,
  }));
  return [[[code(first.path)], joined(names), [String(first.node.description ?? '')]]];
}

/** SOSFS 2011:9 paragraph by paragraph, then every statute in the table. */
function lawPage(known: Knowledge): Article {
  const { law, paragraphs } = known.regelverk;
  const about = `Lagar kontrollerade till och med ${law.kontrollerad.lagar}, föreskrifter till och med ${law.kontrollerad.föreskrifter}. Det som har beslutats senare syns inte. Texten är vår egen, inte lagens.`;
  return {
    title: 'Lagrum',
    kind: 'sida',
    blocks: [
      text(about, ' Samma text i terminalen: ', code('kvalitet explain <lagrum>'), '.'),
      ...paragraphs.flatMap((row, index): Block[] => {
        const first = index === 0 || titleOf(paragraphs[index - 1] ?? row) !== titleOf(row);
        return [...(first ? [heading(titleOf(row))] : []), ...demandOf(row, known)];
      }),
      heading('Författningar'),
      table(
        ['Författning', 'Namn', 'Läge'],
        law.författningar.map((statute) => statuteRow(statute, known)),
      ),
    ],
  };
}

const table = (heads: readonly string[], rows: readonly (readonly Text[])[]): Block => ({ kind: 'table', heads, rows });

/** A statute in one row: whether it holds is what a reader looks for. */
function statuteRow(statute: StatuteFacts, known: Knowledge): Text[] {
  const facts = statuteTimes(statute, known).flatMap(([label, value]) =>
    value ? `${label.toLowerCase()} ${value}` : [],
  );
  return [[citationOf(statute)], [statute.namn], [[...facts, certainty(statute)].join('; ')]];
}
