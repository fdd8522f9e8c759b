import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isJa } from '../../model/yes.js';
import type { Beslutat } from '../../queries/in-force.js';
import { hasStart, inForce, inYear, type Standing, withInherited, type Year } from '../../queries/year.js';
import { type Context, countOf, partOf, type SectionMaker, table } from '../context.js';
import { type Figure, unknown } from '../figure.js';
import type { Cell } from '../view.js';

const ROWS: [Beslutat, string][] = [
  ['process', 'Processer'],
  ['rutin', 'Rutiner'],
  ['styrdokument', 'Styrdokument'],
  ['samverkan', 'Överenskommelser om samverkan'],
];

/** Nobody was late only if everybody's state is known. */
function noneLate(context: Context): string {
  const lost = ROWS.flatMap(([typ]) => inForce(context.year, typ)).filter((item) => !item.known).length;
  return lost
    ? `Uppgift saknas för ${lost} dokument. Ingen av de andra översynerna var försenad.`
    : 'Ingen översyn var försenad.';
}

/** How many processes, activities and routines there were, and how they were kept up to date. */
export const ledningssystemet: SectionMaker = (context) => ({
  tabeller: [
    table(
      'bestand',
      'Dokument i kraft vid årets slut, och vad som hände under året',
      ['Slag', 'I kraft', 'Nya', 'Reviderade', 'Därav utan ändring', 'Upphävda', 'I kraft året före'],
      [...ROWS.map(([typ, name]) => stock(context, typ, name)), activities(context)],
      'Inga dokument.',
      'I kraft: gäller årets sista dag och är inte utkast. Nya: först fastställda under året. Reviderade: senaste översynen gjordes under året, även när inget behövde ändras.',
    ),
    table(
      'aktualitet',
      'Översyn i tid vid årets slut',
      ['Slag', 'Inom datum', 'Försenade', 'Revisionsdatum saknas', 'Läget okänt', 'Försenade året före'],
      ROWS.map(([typ, name]) => timeliness(context, typ, name)),
      'Inga dokument.',
      'Inom datum: revisionsdatum är årets sista dag eller senare. Läget okänt: dokumentet har setts över efter årets slut och historiken når inte dit, eller så saknas uppgift om när det fastställdes.',
    ),
    table(
      'forsenade',
      'Dokument vars översyn var försenad vid årets slut',
      ['Dokument', 'Ansvarig', 'Skulle ha setts över'],
      overdueRows(context),
      noneLate(context),
    ),
    table(
      'utan-rutin',
      'Aktiviteter utan rutin',
      ['Antal', 'Därav med angivet skäl'],
      withoutRoutine(context),
      activitiesThen(context.year).length ? 'Alla aktiviteter har en rutin.' : 'Handboken har inga aktiviteter.',
      'Aktiviteter vars process var i kraft och som ingen rutin i kraft beskriver. Med skäl: aktiviteten säger varför den inte behöver någon.',
    ),
  ],
});

const known = (list: readonly Standing[]) => list.filter((item) => item.known).map((item) => item.doc);
const data = (context: Context, doc: Dokument<Beslutat>) => withInherited(doc, context.year);

/** A figure that is a whole only when every document's state is known; otherwise it says that it is not. */
function settled(context: Context, list: readonly Standing[], pick: (doc: Dokument<Beslutat>) => boolean): Figure {
  const lost = list.filter((item) => !item.known).length;
  if (lost) return unknown(`${lost} dokument har ändrats efter årets slut, och historiken når inte dit.`);
  return countOf(context, known(list).filter(pick));
}

function stock(context: Context, typ: Beslutat, name: string): Cell[] {
  const { year } = context;
  const all = year.standing.filter(({ doc }) => doc.typ === typ);
  const list = inForce(year, typ);
  const reviewed = (doc: Dokument<Beslutat>) => inYear(data(context, doc).reviderad, year);
  const unchanged = (doc: Dokument<Beslutat>) => reviewed(doc) && isJa(data(context, doc).reviderad_utan_ändring);
  const isNew = ({ doc }: Standing) =>
    doc.data.status !== 'utkast' && inYear(doc.data.först_fastställd ?? doc.data.fastställd, year);
  const repealed = ({ doc }: Standing) =>
    doc.data.status === 'upphävd' &&
    inYear(doc.data.gäller_till, year) &&
    (parseDay(doc.data.gäller_till) ?? 0) <= year.day;
  const docs = (items: readonly Standing[]) => items.map((item) => item.doc);
  return [
    name,
    countOf(
      context,
      docs(list).filter((doc) => hasStart(doc, year)),
    ),
    countOf(context, docs(all.filter(isNew))),
    settled(context, list, reviewed),
    settled(context, list, unchanged),
    countOf(context, docs(all.filter(repealed))),
    inForceBefore(context, typ),
  ];
}

/** A year before without history may have had documents that are gone now: nobody knows how many there were. */
function inForceBefore(context: Context, typ: Beslutat): Figure {
  const { before } = context;
  if (!before.past) return unknown('Historiken når inte till slutet av året före.');
  return countOf(
    context,
    inForce(before, typ)
      .map(({ doc }) => doc)
      .filter((doc) => hasStart(doc, before)),
  );
}

/** An aktivitet has no dates: it was there if history has it, or if its process was in force. */
function activities(context: Context): Cell[] {
  const there = activitiesThen(context.year);
  const none = {
    läge: 'ej tillämpligt',
    värde: null,
    skäl: 'En aktivitet beslutas inte för sig.',
    källor: [],
  } as const satisfies Figure;
  return ['Aktiviteter', countOf(context, there), { ...none }, { ...none }, { ...none }, { ...none }, { ...none }];
}

function activitiesThen(year: Year): Dokument<'aktivitet'>[] {
  const processes = new Set(inForce(year, 'process').map(({ doc }) => doc.id));
  const now = ofTyp(year.handbook, 'aktivitet').filter(
    (doc) =>
      (year.past ? year.past.existed(doc.file) || !year.finished : true) && processes.has(doc.data.process ?? ''),
  );
  const gone = (year.past?.documents ?? [])
    .filter((doc): doc is Dokument<'aktivitet'> => doc.typ === 'aktivitet' && !year.handbook.byId.has(doc.id))
    .filter((doc) => processes.has(doc.data.process ?? ''));
  return [...now, ...gone];
}

function timeliness(context: Context, typ: Beslutat, name: string): Cell[] {
  const list = inForce(context.year, typ);
  const all = known(list).filter((doc) => hasStart(doc, context.year));
  const date = (doc: Dokument<Beslutat>) => parseDay(data(context, doc).revisionsdatum);
  const withDate = all.filter((doc) => date(doc) !== undefined);
  const owed = all.filter((doc) => date(doc) === undefined && !isJa((doc.data as { externt?: unknown }).externt));
  const inTime = withDate.filter((doc) => (date(doc) ?? 0) >= context.year.day);
  const lost = list.filter((item) => !item.known || !hasStart(item.doc, context.year)).map((item) => item.doc);
  return [
    name,
    partOf(context, inTime, withDate),
    countOf(
      context,
      withDate.filter((doc) => !inTime.includes(doc)),
    ),
    countOf(context, owed),
    countOf(context, lost),
    lateBefore(context, typ),
  ];
}

/** How many were late at the end of the year before, where history knows them all. */
function lateBefore(context: Context, typ: Beslutat): Figure {
  const { before } = context;
  const list = inForce(before, typ);
  if (!before.past || list.some((item) => !item.known)) return unknown('Historiken når inte till slutet av året före.');
  const late = (doc: Dokument<Beslutat>) =>
    (parseDay(withInherited(doc, before).revisionsdatum) ?? Number.POSITIVE_INFINITY) < before.day;
  return countOf(context, known(list).filter(late));
}

function overdueRows(context: Context): Cell[][] {
  const late = ROWS.flatMap(([typ]) => known(inForce(context.year, typ))).filter(
    (doc) => (parseDay(data(context, doc).revisionsdatum) ?? Number.POSITIVE_INFINITY) < context.year.day,
  );
  return late
    .sort((a, b) => ((data(context, a).revisionsdatum ?? '') < (data(context, b).revisionsdatum ?? '') ? -1 : 1))
    .map((doc) => [
      doc.titel,
      responsible(context.year.handbook, doc)
        .map((id) => context.year.handbook.byId.get(id)?.titel ?? id)
        .join(', '),
      String(data(context, doc).revisionsdatum),
    ]);
}

function withoutRoutine(context: Context): Cell[][] {
  const rutiner = inForce((context.unit?.whole ?? context).year, 'rutin').map(({ doc }) => doc as Dokument<'rutin'>);
  const covered = new Set(rutiner.flatMap((doc) => doc.data.aktivitet ?? []));
  const bare = activitiesThen(context.year).filter((doc) => !covered.has(doc.id));
  return bare.length
    ? [
        [
          countOf(context, bare),
          partOf(
            context,
            bare.filter((doc) => doc.data.utan_rutin),
            bare,
          ),
        ],
      ]
    : [];
}
