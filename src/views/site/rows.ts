import type { Dokument } from '../../model/document.js';
import { responsible } from '../../model/units.js';
import type { DueItem } from '../../queries/due-item.js';
import { KIND_WORDS } from '../kind-words.js';
import type { SiteContext } from './context.js';
import type { Block, Word, Words } from './page.js';
import { allNamed, anchor, comma, count, dateWords, daysWords, link, listOr, paragraph, tableOr } from './say.js';
import { type Standing, standingOf } from './structure.js';
import { isRecord, typeName } from './types.js';

const MARKS: Record<Standing, string> = {
  gäller: '',
  utkast: ' (utkast)',
  kommande: ' (gäller inte än)',
  upphävd: ' (upphävd)',
};

/** A document as it is told in a list: its title, and a word when it does not hold. */
export function marked({ today }: Pick<SiteContext, 'today'>, doc: Dokument): Words {
  const mark = MARKS[standingOf(doc, today)];
  return mark ? [link(doc), mark] : [link(doc)];
}

/** Several documents in a sentence. */
export const inSentence = (context: SiteContext, docs: readonly Dokument[]): Words =>
  docs.flatMap((doc, index) => (index ? [', ', ...marked(context, doc)] : marked(context, doc)));

/** Who answers for a document, by its own words or by inheritance. */
export const answeringFor = (context: SiteContext, doc: Dokument): Words =>
  comma(allNamed(context, responsible(context.handbook, doc)), 'uppgift saknas');

/** Where a document applies. */
export const appliesIn = (context: SiteContext, doc: Dokument): Words =>
  doc.data.enhet?.length ? comma(allNamed(context, doc.data.enhet)) : ['Hela organisationen'];

/** By when a document must be reviewed, and how late that is when it is. */
export function reviewWords({ dueFor }: SiteContext, doc: Dokument): Words {
  const { revisionsdatum } = doc.data as { revisionsdatum?: string };
  const owed = dueFor(doc.file).find(({ kind }) => kind === 'revision');
  if (!owed) return [dateWords(revisionsdatum)];
  const when = dateWords(owed.due);
  return [owed.state === 'overdue' ? `${when}, ${daysWords(owed.days)}` : when];
}

/** Documents as a list, one on each line. */
export const documentList = (context: SiteContext, docs: readonly Dokument[], none: string): Block =>
  listOr(
    docs.map((doc) => marked(context, doc)),
    none,
  );

/** Text that the program made, with its dates as people say them; not those that are part of a decision's name. */
export const spoken = (text: string) =>
  text.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-]| §)/g, (date) => dateWords(date));

/** What is owed, as it is shown in every table of it: what, by when, by whom and why. `who` leaves out the function. */
export function dueTable(
  context: SiteContext,
  name: string,
  items: readonly DueItem[],
  none: string,
  { who = true }: { who?: boolean } = {},
): Block {
  const rows = items.map((item): Words[] => [
    whatIsDue(context, item),
    [`${dateWords(item.due)} (${daysWords(item.days)})`],
    ...(who ? [comma(allNamed(context, item.responsible), 'uppgift saknas')] : []),
    whyDue(context, item),
  ]);
  return tableOr(name, ['Vad', 'Senast', ...(who ? ['Ansvarig'] : []), 'Varför'], rows, none);
}

/** Why, as the program says it, with documents by their titles instead of ids. */
function whyDue({ handbook, isHidden }: SiteContext, { reasons, part }: DueItem): Words {
  const text = spoken(reasons.map((reason) => reason.text).join(' '));
  const own = part !== undefined && text.startsWith(`${part}: `) ? text.slice(part.length + 2) : text;
  return own.split(ID).flatMap((piece): Word[] => {
    const doc = handbook.byId.get(piece);
    return doc ? [link(doc)] : isHidden(piece) || !piece ? [] : [piece];
  });
}

/** What may be an id in a sentence: several words with hyphens between. One word alone is read as a word. */
const ID = /((?<![a-zåäö0-9-])[a-z0-9]+(?:-[a-z0-9]+)+(?![a-zåäö0-9-]))/;

function whatIsDue({ handbook }: SiteContext, { kind, document, title }: DueItem): Words {
  const doc = document === null ? undefined : handbook.byId.get(document);
  return [`${KIND_WORDS[kind].name}: `, doc ? link(doc) : title];
}

/** What somebody owes now and soon, and a way to the rest: the part of every page that has something to do. */
export function toDo(context: SiteContext, items: readonly DueItem[], none: string, who: boolean): Block[] {
  const near = items.filter(({ state }) => state !== 'later');
  const later = items.length - near.length;
  return [
    dueTable(context, 'Att göra', near, none, { who }),
    ...(later
      ? [
          paragraph(
            `Dessutom ${count(later, 'uppgift', 'uppgifter')} längre fram. Se `,
            { text: 'allt som ska göras', till: { sida: 'kommande' } },
            '.',
          ),
        ]
      : []),
  ];
}

/** Further than this a kind of documents is told as a number: a page must be possible to read. */
const NAMED = 8;

/** Documents of many kinds in short: each kind by name, or as a number with a way to all of them. */
export function inShort(context: SiteContext, docs: readonly Dokument[], more: Word, kind: string): Words {
  if (docs.length <= NAMED) return inSentence(context, docs);
  return [
    ...inSentence(context, docs.slice(0, NAMED)),
    ` och ${docs.length - NAMED} till. Se `,
    more,
    ` för alla ${kind}.`,
  ];
}

/** Records are told as a number: what they show is how often something is done, not where to read of it. */
export function ofType(context: SiteContext, typ: string, docs: readonly Dokument[]): Words {
  const all = { text: 'registret', till: { sida: 'alla', ankare: anchor(typ) } } as const;
  const name = typeName(typ).many.toLowerCase();
  return isRecord(typ) ? [`${docs.length} i `, all] : inShort(context, docs, all, name);
}
