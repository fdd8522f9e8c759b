import type { Dokument } from '../../model/document.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, Step, Word, Words } from './page.js';
import { processFollowUp } from './process-follow-up.js';
import { answeringFor, documentList, inSentence, marked } from './rows.js';
import { allNamed, comma, link, named, section, tableOr } from './say.js';
import { standingOf } from './structure.js';

type Process = Dokument<'process'>;
type Rutin = Dokument<'rutin'>;

/** What stands on a process' own page before its text: its map, its steps with routines, cooperation, follow-up and law. */
export function processExtras(context: SiteContext, doc: Process): Block[] {
  const { steps, parts } = context.structure();
  const hasMap = steps(doc.id).length + parts(doc.id).length > 0;
  return [
    ...(hasMap ? [section('Karta över processen', 'karta', { slag: 'karta', process: doc.id })] : []),
    ...stepsOf(context, doc),
    ...partsOf(context, doc),
    ...wholeRoutines(context, doc),
    ...cooperation(context, doc),
    ...processFollowUp(context, doc),
    ...lawOf(context, doc),
    ...knowledge(context, doc),
  ];
}

/** The steps in order. A process made of others needs no steps of its own. */
function stepsOf(context: SiteContext, doc: Process): Block[] {
  const { steps, parts } = context.structure();
  const own = steps(doc.id);
  if (!own.length && parts(doc.id).length) return [];
  const block: Block = own.length
    ? { slag: 'steg', steg: own.map((step) => stepOf(context, step)) }
    : { slag: 'stycke', words: ['Inga steg är beskrivna.'] };
  return [section('Steg för steg', 'steg', block)];
}

function stepOf(context: SiteContext, step: Dokument<'aktivitet'>): Step {
  const routines = context.structure().routines(step.id);
  const doing = performersOf(context, routines);
  return {
    titel: [link(step)],
    punkter: [
      routines.length
        ? [routines.length > 1 ? 'Rutiner: ' : 'Rutin: ', ...inSentence(context, routines)]
        : without(step),
      doing.length ? ['Utförs av: ', ...comma(doing)] : ['Ansvarig: ', ...answeringFor(context, step)],
    ],
  };
}

/** No rutin is needed, with the reason for it; or none is there. */
const without = ({ data }: Dokument<'aktivitet'>): Words =>
  data.utan_rutin ? [`Ingen egen rutin behövs: ${data.utan_rutin}`] : ['Ingen rutin är knuten till steget.'];

/** Who carries out some routines, each function once. */
const performersOf = (context: SiteContext, routines: readonly Rutin[]): Word[] =>
  allNamed(context, [...new Set(routines.flatMap(({ data }) => data.utförs_av ?? []))]);

function partsOf(context: SiteContext, doc: Process): Block[] {
  const parts = context.structure().parts(doc.id);
  if (!parts.length) return [];
  const rows = parts.map((part): Words[] => [
    marked(context, part),
    [part.data.syfte ?? 'uppgift saknas'],
    answeringFor(context, part),
  ]);
  return [
    section(
      'Delprocesser',
      'delprocesser',
      tableOr('Delprocesser', ['Process', 'Vad den ska leda till', 'Ansvarig'], rows, ''),
    ),
  ];
}

/** Routines for the process as a whole, not for one of its steps. */
function wholeRoutines(context: SiteContext, doc: Process): Block[] {
  const routines = context.structure().routines(doc.id);
  return routines.length ? [section('Rutiner för hela processen', 'rutiner', documentList(context, routines, ''))] : [];
}

/** With whom the process works together and how, and the agreements about it. */
function cooperation(context: SiteContext, doc: Process): Block[] {
  const rows = (doc.data.samverkan ?? []).map(({ med, slag, hur }): Words[] => [
    comma(allNamed(context, med ? [med] : []), 'uppgift saknas'),
    [slag ?? 'uppgift saknas'],
    comma([named(context, hur) ?? 'Hur det går till är inte beskrivet.']),
  ]);
  const agreements = naming(context, doc.id, 'gäller', 'samverkan').filter((one) => isHeld(context, one));
  if (!rows.length && !agreements.length) return [];
  return [
    section(
      'Samverkan',
      'samverkan',
      ...[
        ...(rows.length ? [tableOr('Samverkan', ['Med vem', 'Slag', 'Så går det till'], rows, '')] : []),
        ...(agreements.length
          ? [section('Överenskommelser', 'overenskommelser', documentList(context, agreements, ''))]
          : []),
      ],
    ),
  ];
}

/** The documents of a type that name another in a key. */
const naming = ({ pointing }: SiteContext, id: string, key: string, typ: string): Dokument[] =>
  [...new Set(pointing(id).flatMap((one) => (one.key === key && one.from?.typ === typ ? [one.from] : [])))].sort(
    byTitle,
  );

const isHeld = ({ today }: SiteContext, doc: Dokument) => standingOf(doc, today) !== 'upphävd';

/** The law that the process, its steps and its routines name, each place once, with what names it. */
function lawOf(context: SiteContext, doc: Process): Block[] {
  const { steps, routines } = context.structure();
  const own = [doc, ...steps(doc.id)];
  const docs = [...own, ...new Set(own.flatMap(({ id }) => routines(id)))];
  const places = new Map<string, Dokument[]>();
  for (const one of docs)
    for (const text of one.data.lagrum ?? []) places.set(text, [...(places.get(text) ?? []), one]);
  if (!places.size) return [];
  const rows = [...places].map(([text, by]): Words[] => [
    [text],
    by.flatMap((one, index) => [index ? ', ' : '', one === doc ? 'processen' : link(one)]),
  ]);
  return [section('Lagrum', 'lagrum', tableOr('Lagrum', ['Lagrum', 'Anges i'], rows, ''))];
}

/** What the process rests on: knowledge that says that it supports it. */
function knowledge(context: SiteContext, doc: Process): Block[] {
  const docs = naming(context, doc.id, 'stöder', 'kunskap');
  return docs.length ? [section('Kunskap som processen bygger på', 'kunskap', documentList(context, docs, ''))] : [];
}
