import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { DueItem } from '../../src/queries/due-item.js';
import type { DueOutcome } from '../../src/reporters/due/due-reporter.js';
import { ics } from '../../src/reporters/due/ics.js';
import { KIND_WORDS } from '../../src/views/kind-words.js';
import { dueItem, dueOutcome, everyKind } from '../helpers/due-items.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';

/** The calendar as another program reads it. */
function read(items: readonly DueItem[], more: Partial<DueOutcome> = {}) {
  const text = ics(dueOutcome(items, more));
  const calendar = new ICAL.Component(ICAL.parse(text));
  const components = calendar.getAllSubcomponents('vevent');
  return { text, calendar, components, events: components.map((component) => new ICAL.Event(component)) };
}

const name = (calendar: ICAL.Component) => String(calendar.getFirstPropertyValue('x-wr-calname'));

describe('a calendar that others read', () => {
  test('holds one all-day event for each thing, that makes nobody busy', () => {
    const { events, components } = read(everyKind());
    expect(events).toHaveLength(14);
    events.forEach((event, index) => {
      expect(event.startDate.isDate).toBe(true);
      expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2026-12-01', '2026-12-02']);
      expect(components[index]?.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(14);
  });

  test.each([
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2027-02-28', '2027-03-01'],
    ['2026-03-29', '2026-03-30'],
  ])('an event on %s ends on %s, in any time zone', (due, end) => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/Los_Angeles', 'Europe/Stockholm', 'Pacific/Auckland']) {
        process.env.TZ = zone;
        expect(ics(dueOutcome([dueItem({ due })]))).toContain(
          `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}\r\nDTEND;VALUE=DATE:${end.replaceAll('-', '')}\r\n`,
        );
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  test('says what, why, who, where and what to do', () => {
    const { events, calendar } = read([
      dueItem({
        kind: 'effekt',
        type: 'åtgärd',
        document: 'a',
        responsible: ['chef', 'mas'],
        state: 'overdue',
        days: -2,
      }),
    ]);
    expect(events[0]?.summary).toBe('Försenad: Effekt av åtgärd: Rutin A');
    expect(events[0]?.description.split('\n')).toEqual([
      `Att göra: ${KIND_WORDS.effekt.todo}`,
      'Skäl: Dagen närmar sig.',
      'Ansvarig: Enhetschef, MAS',
      'Enhet: Barn och unga',
      'Dokument: åtgärd a',
      'Fil: rutiner/a.md',
    ]);
    expect(name(calendar)).toBe('Att göra – Exempelby kommun');
  });

  test('is named after the function that it is for', () => {
    expect(name(read([], { role: 'mas' }).calendar)).toBe('Att göra: MAS – Exempelby kommun');
    expect(name(read([], { role: null }).calendar)).toBe('Att göra: Ingen ansvarig – Exempelby kommun');
  });

  test('without anything to do is still a calendar', () => {
    expect(read([]).events).toEqual([]);
  });

  test('a day that has no day after it with four digits is one day', () => {
    const { events } = read([dueItem({ due: '9999-12-31' })]);
    expect(events[0]?.startDate.toString()).toBe('9999-12-31');
  });
});

describe('the bytes', () => {
  test('are the same for the same list, and are stamped with the reference date', () => {
    const items = everyKind();
    expect(ics(dueOutcome(items))).toBe(ics(dueOutcome(items)));
    const { components } = read(items);
    expect(String(components[0]?.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T00:00:00Z');
  });

  test('a later list has a higher number, so that it replaces the events of an earlier', () => {
    const number = (today: string) =>
      Number(read([dueItem()], { today }).components[0]?.getFirstPropertyValue('sequence'));
    expect(number('2026-11-23')).toBe(number('2026-11-22') + 1);
  });

  test('end every line with CRLF and fold at 75 octets, whatever the letters', () => {
    const letter = fc.constantFrom('å', 'ä', 'ö', 'a', ' ', ',', '\\', '–', '😀', '\n');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 400 }), (title) => {
        const { text, events } = read([dueItem({ title })]);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\ufffd');
        const shown = [...title.replace(/\n/g, ' ')];
        const summary = [...`Översyn: ${shown.join('')}`];
        expect(events[0]?.summary).toBe(summary.length > 250 ? `${summary.slice(0, 249).join('')}…` : summary.join(''));
      }),
    );
  });
});

describe('names that last', () => {
  const uid = (item: DueItem) => read([item]).events[0]?.uid;
  const quarter = dueItem({ kind: 'egenkontroll', document: 'kontroll', period: '2026-Q3' });

  test.each<[string, DueItem, Partial<DueItem>]>([
    ['its day moves', dueItem(), { due: '2027-05-01', days: 160 }],
    ['it becomes overdue, with other reasons', quarter, { state: 'overdue', reasons: [{ code: 'y', text: 'Sen.' }] }],
    ['the document gets another title or place', quarter, { title: 'Ny titel', file: 'ny/plats.md' }],
    ['somebody else answers for it', quarter, { responsible: ['mas'] }],
    ['the units of a document that is reviewed once change', dueItem(), { units: ['hela'] }],
  ])('stay when %s', (_, item, change) => {
    expect(uid({ ...item, ...change })).toBe(uid(item));
  });

  test.each<[string, DueItem, Partial<DueItem>]>([
    ['kind', dueItem(), { kind: 'giltighet' }],
    ['document', dueItem(), { document: 'rutin-b' }],
    ['unit, where each unit owes it', quarter, { units: ['hela'] }],
    ['period', quarter, { period: '2026-Q4' }],
    ['part', quarter, { part: 'punkt-a' }],
    ['title, where no document owes it', dueItem({ document: null, kind: 'lagstadgad' }), { title: 'Annat' }],
  ])('differ by %s', (_, item, change) => {
    expect(uid({ ...item, ...change })).not.toBe(uid(item));
  });

  test('are never given twice, even when nothing tells two rows apart', () => {
    const { events } = read([dueItem(), dueItem(), dueItem({ due: '2027-01-01' })]);
    expect(new Set(events.map((event) => event.uid)).size).toBe(3);
  });

  test('are the same in the list of everybody and in that of one role', () => {
    const items = everyKind();
    const ids = (list: readonly DueItem[]) => read(list).events.map((event) => event.uid);
    expect(ids(items)).toEqual(expect.arrayContaining(ids(items.slice(5, 9))));
  });
});

describe.each(Object.entries(HOSTILE_TITLES))('%s', (_, bad) => {
  const { text, events, calendar, components } = read(
    [
      dueItem({
        title: bad,
        document: bad,
        type: bad,
        file: bad,
        units: [bad],
        responsible: [bad],
        reasons: [{ code: 'x', text: bad }],
      }),
    ],
    { organisation: `${bad}\r\nBEGIN:VEVENT\r\nUID:x`, role: bad },
  );

  test('is one event with the properties that every event has', () => {
    expect(events).toHaveLength(1);
    const own = components[0]?.getAllProperties().map((property) => property.name);
    expect(own).toEqual(
      read([dueItem()])
        .components[0]?.getAllProperties()
        .map((property) => property.name),
    );
    expect(calendar.getAllProperties().map((property) => property.name)).toEqual(
      read([])
        .calendar.getAllProperties()
        .map((property) => property.name),
    );
  });
  test('has no control characters, and is not endless', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text.length).toBeLessThan(25_000);
  });
});
