import { formatDay, parseDay } from '../calendar/dates.js';
import { parseFrequency } from '../calendar/frequency.js';
import { overlaps, yearSpan } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { type Control, meetingsOf } from './controls.js';
import { isGällande } from './in-force.js';
import { owedByTask } from './obligations/kvalitetsinsats.js';
import { type Owner, owedBy } from './obligations/obligation.js';
import { isOngoing, lastDays, type Task } from './tasks.js';
import type { Planned, YearItem } from './year-item.js';

/** The listed meetings of forums and decision-makers: nobody owes them, but the year turns around them. */
export const meetings = (handbook: Handbook): Planned[] =>
  ofTyp(handbook, 'roll')
    .filter(isGällande)
    .map((doc) => ({
      kind: 'möte',
      ...ownerOfMeeting(handbook, doc),
      occasions: () =>
        meetingsOf(handbook, doc.id).map((due) => ({ due, done: false, what: `sammanträde ${formatDay(due)}` })),
    }));

const ownerOfMeeting = (handbook: Handbook, doc: Dokument<'roll'>): Owner =>
  owedBy(handbook, doc, { responsible: [doc.id] });

/** Everything of a year that no calendar decides: done when something happens, or all the time. */
export const ongoing = (handbook: Handbook, year: number): YearItem[] => [
  ...ofTyp(handbook, 'egenkontroll', 'uppföljning')
    .filter((doc) => isGällande(doc) && holdsIn(doc, year))
    .flatMap((doc) => [...controlItems(handbook, doc), ...receiverItems(handbook, doc)]),
  ...taskItems(handbook, year),
  ...ofTyp(handbook, 'utförare').flatMap((doc) => accountItems(handbook, doc)),
  ...ofTyp(handbook, 'kompetens').flatMap((doc) =>
    (doc.data.frekvens ?? []).filter(isEvent).map((what) => item('kompetens', owedBy(handbook, doc), what)),
  ),
  ...ofTyp(handbook, 'roll')
    .filter(isGällande)
    .flatMap((doc) => {
      const often = doc.data.sammanträden;
      return typeof often === 'string' ? [item('möte', ownerOfMeeting(handbook, doc), `möte ${often}`)] : [];
    }),
];

const isEvent = (text: string | undefined) => parseFrequency(text)?.slag === 'händelse';

const item = (kind: YearItem['kind'], owner: Owner, what: string, part?: string): YearItem => {
  const { document, type, title, file, units, responsible } = owner;
  const named = part === undefined ? {} : { part };
  return { kind, document, ...named, type, title, file, units, responsible, due: null, what };
};

/** Whether something is to be done at each meeting of a forum whose meetings are not listed (format.md 2). */
const meetsUnlisted = (handbook: Handbook, often: string | undefined, forum: string | undefined) =>
  parseFrequency(often)?.slag === 'sammanträde' && !meetingsOf(handbook, forum).length;

function holdsIn({ data }: Control, year: number): boolean {
  const span = yearSpan(year);
  return overlaps({ first: parseDay(data.från) ?? span.first, last: parseDay(data.till) ?? span.last }, span);
}

/** A control that no calendar decides, or whose forum has no listed meetings. */
function controlItems(handbook: Handbook, doc: Control): YearItem[] {
  const { frekvens, forum } = doc.data;
  return isEvent(frekvens) || meetsUnlisted(handbook, frekvens, forum)
    ? [item(doc.typ, owedBy(handbook, doc), frekvens ?? '')]
    : [];
}

/** Who is told each time, or all along. */
const receiverItems = (handbook: Handbook, doc: Control): YearItem[] =>
  ((doc.data as Dokument<'uppföljning'>['data']).delges ?? [])
    .filter(({ till, när }) => när === 'efter varje genomförande' || isEvent(när) || meetsUnlisted(handbook, när, till))
    .map(({ till = '', när = '', inom }) => {
      const to = handbook.byId.get(till)?.titel ?? till;
      return item('delgivning', owedBy(handbook, doc), `till ${to}: ${när}${inom ? `, inom ${inom}` : ''}`, till);
    });

const taskItems = (handbook: Handbook, year: number): YearItem[] =>
  ofTyp(handbook, 'kvalitetsinsats')
    .filter(({ data }) => data.år === year)
    .flatMap((doc) =>
      (doc.data.uppgifter ?? [])
        .filter((task) => isOngoing(task) || !isByCalendar(task, year))
        .map((task) => {
          const often = isOngoing(task) ? 'löpande' : task.frekvens;
          return item('kvalitetsinsats', owedByTask(handbook, doc, task), `${often}: ${task.uppgift ?? ''}`, task.id);
        }),
    );

/** A task whose frekvens gives it no day is done when something happens; one that says nothing of when is a fault. */
const isByCalendar = (task: Task, year: number) => !task.frekvens || lastDays(task, year).length > 0;

const accountItems = (handbook: Handbook, doc: Dokument<'utförare'>): YearItem[] =>
  (doc.data.redovisar ?? [])
    .filter(({ frekvens }) => isEvent(frekvens))
    .map(({ id, vad, frekvens }) => item('redovisning', owedBy(handbook, doc), `${vad ?? id}: ${frekvens}`, id));
