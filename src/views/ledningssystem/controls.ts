import type { Dokument } from '../../model/document.js';
import { responsible } from '../../model/units.js';
import { ofTypThen } from '../../queries/year.js';
import { type Context, type Made, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { targetOf } from '../point-table.js';
import type { Cell } from '../view.js';
import { howTable } from './improvement.js';

type Control = Dokument<'egenkontroll' | 'uppföljning'>;

/** The self-checks: what and how often, by whom, and how. */
export const egenkontroll: SectionMaker = (context) => {
  const controls = inUse(context, 'egenkontroll').sort(byTitle);
  return {
    tabeller: [
      table(
        'egenkontroller',
        'Egenkontroller',
        ['Egenkontroll', 'Görs av', 'Hur ofta', 'Ansvarig'],
        controls.map((doc) => whoAndWhen(context, doc)),
        'Handboken har inga egenkontroller.',
      ),
      howDone(context, 'Så görs egenkontrollerna', controls),
      howTable(context, 'rutiner', 'Dokument om egenkontroll', '5:2'),
    ],
  };
};

/** All other follow-up, kind by kind: who does it, how often and how, and who is told. */
export const uppfoljning: SectionMaker = (context) => {
  const controls = inUse(context, 'uppföljning').sort(
    (a, b) => (a.data.slag ?? '').localeCompare(b.data.slag ?? '', 'sv') || byTitle(a, b),
  );
  return {
    tabeller: [
      table(
        'uppfoljningar',
        'Uppföljningar',
        ['Uppföljning', 'Görs av', 'Hur ofta', 'Ansvarig', 'Slag', 'Delges'],
        controls.map((doc) => [...whoAndWhen(context, doc), doc.data.slag ?? 'ej angivet', toldTo(context, doc)]),
        'Handboken har inga uppföljningar.',
      ),
      howDone(context, 'Så görs uppföljningarna', controls),
    ],
  };
};

const inUse = <T extends 'egenkontroll' | 'uppföljning'>(context: Context, typ: T): Dokument<T>[] =>
  ofTypThen(context.year, true, typ).filter(({ data }) => (data.status ?? 'gällande') === 'gällande');

const byTitle = (a: Control, b: Control) => a.titel.localeCompare(b.titel, 'sv');

/** Where no unit is named it is done once, for all. */
const whoAndWhen = (context: Context, doc: Control): Cell[] => [
  doc.titel,
  titlesOf(context, doc.data.enhet) || 'hela verksamheten',
  howOften(context, doc),
  titlesOf(context, responsible(context.year.handbook, doc)),
];

/** How often a control is done, or by when once; with the forum whose meetings it follows. */
export function howOften(context: Context, { data }: Control): string {
  const { frekvens, forum, senast } = data as Dokument<'uppföljning'>['data'];
  if (frekvens) return frekvens === 'varje sammanträde' && forum ? `${frekvens}, ${titleOf(context, forum)}` : frekvens;
  return senast ? `senast ${senast}` : 'ej angivet';
}

/** Who is told of what a follow-up gave, and when. */
export const toldTo = (context: Context, { data }: Dokument<'uppföljning'>): string =>
  (data.delges ?? []).map(({ till, när }) => `${titleOf(context, till)}${när ? ` (${när})` : ''}`).join(', ') ||
  'ej angivet';

const howDone = (context: Context, rubrik: string, controls: readonly Control[]): Made =>
  table(
    'sa-gors',
    rubrik,
    ['Kontroll', 'Gäller', 'Metod', 'Kontrollpunkter', 'Underlag'],
    controls.map((doc) => [
      doc.titel,
      titlesOf(context, doc.data.gäller) || 'ej angivet',
      [doc.data.metod, doc.data.urval].filter(Boolean).join(' ') || 'ej angiven',
      pointsOf(doc),
      doc.data.underlag?.join(', ') || 'ej angivet',
    ]),
    'Inget att beskriva.',
  );

/** Each point, and where it has a target: the target, who is counted and what counts. */
const pointsOf = ({ data }: Control) =>
  (data.kontrollpunkter ?? [])
    .map((point) => {
      const target = point.målvärde ? [targetOf(point), point.population, point.skala].filter(Boolean).join(', ') : '';
      return `${point.text ?? point.id ?? ''}${target ? ` (${target})` : ''}`;
    })
    .join('. ') || 'ej angivna';
