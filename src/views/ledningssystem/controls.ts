import type { Dokument } from '../../model/document.js';
import { responsible } from '../../model/units.js';
import { ofTypThen } from '../../queries/year.js';
import { type Context, type MadePart, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { howOften, toldTo } from '../control-words.js';
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
      howTable(context, 'rutiner', 'Så görs egenkontroll', '5:2'),
    ],
    delar: howDone(context, controls),
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
    ],
    delar: howDone(context, controls),
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

/** How each control is done, one after the other: what it is about, the method, its points and what it is built on. */
const howDone = (context: Context, controls: readonly Control[]): MadePart[] =>
  controls.map((doc) => ({
    id: doc.id,
    rubrik: doc.titel,
    rader: [
      [doc.data.metod, doc.data.urval].filter(Boolean).join(' ') || 'Metod: ej angiven.',
      ...(commissioned(doc) ? [`På uppdrag av: ${titleOf(context, commissioned(doc))}.`] : []),
      `Gäller: ${titlesOf(context, doc.data.gäller) || 'ej angivet'}.`,
      ...(doc.data.kontrollpunkter?.length ? ['Kontrollpunkter:'] : []),
    ],
    punkter: pointsOf(doc),
    efter: doc.data.underlag?.length ? [`Underlag: ${doc.data.underlag.join(', ')}.`] : [],
  }));

const commissioned = ({ data }: Control) => (data as Dokument<'uppföljning'>['data']).uppdrag_av;

/** Each point, and where it has a target: the target, who is counted and what counts. */
const pointsOf = ({ data }: Control): string[] =>
  (data.kontrollpunkter ?? []).map((point) => {
    const target = point.målvärde ? [targetOf(point), point.population, point.skala].filter(Boolean).join(', ') : '';
    return `${point.text ?? point.id ?? ''}${target ? ` (${target})` : ''}`;
  });
