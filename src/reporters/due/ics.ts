import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { formatDay, parseDay } from '../../calendar/dates.js';
import type { DueItem } from '../../queries/due-item.js';
import { KIND_WORDS } from '../../views/kind-words.js';
import { whole } from '../wording.js';
import { type DueOutcome, type DueReporter, reasonsOf, titleOf, unitNames } from './due-reporter.js';
import { uids } from './uids.js';

const DAY_IN_SECONDS = 86_400;

/**
 * A calendar that Outlook, Google and Apple subscribe to or read in: one all-day event on each due day, which does not
 * make anybody busy. Nothing in it is from the clock: it is stamped with the reference date, and numbered by it, so that
 * a later calendar replaces the events of an earlier.
 */
export const ics: DueReporter = (outcome) => {
  const { list, today, organisation } = outcome;
  const calendar = ical({
    prodId: '//kvalitet//due//SV',
    method: ICalCalendarMethod.PUBLISH,
    name: escaped(short(`${titleOf(outcome)} – ${whole(organisation)}`, 200)),
    ttl: DAY_IN_SECONDS,
  });
  const ids = uids(list.items);
  list.items.forEach((item, index) => {
    calendar.createEvent({
      id: ids[index],
      sequence: Math.max(0, parseDay(today) ?? 0),
      stamp: `${today}T00:00:00Z`,
      allDay: true,
      start: item.due,
      ...endOf(item.due),
      summary: summaryOf(item),
      description: descriptionOf(item, outcome),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      categories: [{ name: KIND_WORDS[item.kind].name }],
    });
  });
  return `${calendar.toString()}\r\n`;
};

/** The day after, when there is one with four digits; without an end an event is one day anyway. */
function endOf(due: string): { end?: string } {
  const end = formatDay((parseDay(due) ?? 0) + 1);
  return parseDay(end) === undefined ? {} : { end };
}

const summaryOf = ({ state, kind, title }: DueItem) =>
  short(`${state === 'overdue' ? 'Försenad: ' : ''}${KIND_WORDS[kind].name}: ${whole(title)}`, 250);

function descriptionOf(item: DueItem, outcome: DueOutcome): string {
  const rows = [
    ['Att göra', KIND_WORDS[item.kind].todo],
    ['Skäl', reasonsOf(item)],
    ['Ansvarig', item.responsible.map(outcome.nameOf).join(', ')],
    ['Enhet', unitNames(item, outcome).join(', ')],
    ['Dokument', [item.type, item.document].filter(Boolean).join(' ')],
    ['Fil', item.file],
  ] as const;
  return rows
    .filter(([, text]) => text)
    .map(([name, text]) => `${name}: ${short(whole(text), 2000)}`)
    .join('\n');
}

/** The library escapes the texts of events, but not the calendar's name. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&');

/** Calendars refuse very long texts. */
function short(text: string, length: number): string {
  const signs = [...text];
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : text;
}
