import type { Dokument } from '../../model/document.js';
import { groups } from '../../model/groups.js';
import type { SiteContext } from './context.js';
import type { Block, Words } from './page.js';
import { nextOf } from './process-follow-up.js';
import { answeringFor, documentList, marked, ofType, reviewWords, toDo } from './rows.js';
import { link, listOr, paragraph, section, tableOr } from './say.js';
import { standingOf, unitsUp } from './structure.js';
import { byType, typeName } from './types.js';

type Enhet = Dokument<'enhet'>;

/** What stands on a unit's own page before its text: what holds there, who works there, and what is to be done. */
export function unitExtras(context: SiteContext, doc: Enhet): Block[] {
  return [
    ...routines(context, doc),
    ...processes(context, doc),
    ...functions(context, doc),
    ...below(context, doc),
    section(
      'Att göra',
      'att-gora',
      ...toDo(context, context.dueIn(doc.id), 'Inget är försenat eller nära i tiden.', true),
    ),
    ...controls(context, doc),
    ...others(context, doc),
  ];
}

/** Documents of a type by where they come from: the unit itself, each unit above it, and what is common for all. */
function bySource<T extends Dokument['typ']>(context: SiteContext, { id }: Enhet, ...types: T[]) {
  const { inUnit } = context.structure();
  const seen = new Set<Dokument>();
  return [...unitsUp(context.handbook, id), ''].map((from) => {
    const docs = inUnit(from).filter((doc) => (types as string[]).includes(doc.typ) && !seen.has(doc));
    for (const doc of docs) seen.add(doc);
    return { from, docs: docs as Dokument<T>[] };
  });
}

function routines(context: SiteContext, doc: Enhet): Block[] {
  const groups = bySource(context, doc, 'rutin').filter(({ docs }) => docs.length);
  return [
    section(
      'Rutiner',
      'rutiner',
      ...(groups.length
        ? groups.map(({ from, docs }) => routineGroup(context, doc, from, docs))
        : [paragraph('Ingen rutin gäller för enheten.')]),
    ),
  ];
}

const routineGroup = (context: SiteContext, unit: Enhet, from: string, docs: readonly Dokument<'rutin'>[]): Block => {
  const name = sourceName(context, unit, from);
  const rows = holdingFirst(context, docs).map((doc): Words[] => [
    [...marked(context, doc), ...localTo(context, doc)],
    answeringFor(context, doc),
    reviewWords(context, doc),
  ]);
  return section(
    name,
    `rutiner-${from || 'gemensamma'}`,
    tableOr(name, ['Rutin', 'Ansvarig', 'Ses över senast'], rows, ''),
  );
};

/** A draft must not be taken for what holds. */
function holdingFirst<T extends Dokument>({ today }: SiteContext, docs: readonly T[]): T[] {
  const holds = (doc: T) => standingOf(doc, today) === 'gäller';
  return [...docs.filter(holds), ...docs.filter((doc) => !holds(doc))];
}

function sourceName({ handbook }: SiteContext, unit: Enhet, from: string): string {
  if (!from) return 'Gemensamma för hela organisationen';
  return from === unit.id ? 'Enhetens egna rutiner' : `Från ${handbook.byId.get(from)?.titel ?? from}`;
}

/** A local rutin says what it is local to. */
function localTo({ handbook }: SiteContext, { data }: Dokument<'rutin'>): Words {
  const common = handbook.byId.get(data.del_av ?? '');
  return common ? [' – lokal rutin till ', link(common)] : [];
}

function processes(context: SiteContext, doc: Enhet): Block[] {
  const docs = bySource(context, doc, 'process').flatMap((group) => group.docs);
  const rows = docs.map((one): Words[] => [
    marked(context, one),
    [one.data.syfte ?? 'uppgift saknas'],
    answeringFor(context, one),
  ]);
  const head = ['Process', 'Vad den ska leda till', 'Ansvarig'];
  return [section('Processer', 'processer', tableOr('Processer', head, rows, 'Ingen process gäller för enheten.'))];
}

/** The functions of the unit itself. */
function functions(context: SiteContext, { id }: Enhet): Block[] {
  const docs = context
    .structure()
    .inUnit(id)
    .filter(({ typ }) => typ === 'roll');
  return docs.length ? [section('Funktioner i enheten', 'funktioner', documentList(context, docs, ''))] : [];
}

function below(context: SiteContext, { id }: Enhet): Block[] {
  const docs = context.structure().units(id);
  return docs.length ? [section('Enheter under den här', 'enheter', documentList(context, docs, ''))] : [];
}

/** Controls that the unit does: its own, those from above and the common ones. Nothing on a public site. */
function controls(context: SiteContext, doc: Enhet): Block[] {
  if (context.public) return [];
  const docs = bySource(context, doc, 'egenkontroll').flatMap((group) => group.docs);
  const list = docs.map(
    (one): Words => [
      ...marked(context, one),
      `: ${one.data.frekvens ?? 'uppgift saknas'}, nästa ${nextOf(context, one, doc.id)}`,
    ],
  );
  return [section('Egenkontroller', 'egenkontroller', listOr(list, 'Ingen egenkontroll gäller för enheten.'))];
}

/** Types that have a part of the page of their own. */
const TOLD: readonly string[] = ['rutin', 'process', 'roll', 'enhet', 'egenkontroll'];

/** Everything else that names the unit, type by type. Records are told as a number. */
function others(context: SiteContext, { id }: Enhet): Block[] {
  const docs = context
    .structure()
    .inUnit(id)
    .filter(({ typ }) => !TOLD.includes(typ));
  const types = groups(docs, ({ typ }) => [typ]);
  const fakta = [...types]
    .sort(([a], [b]) => byType(a, b))
    .map(([typ, list]) => ({
      term: typeName(typ).many,
      value: ofType(context, typ, list),
    }));
  return fakta.length ? [section('Annat som gäller enheten', 'annat', { slag: 'fakta', fakta })] : [];
}
