import { describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { dueList } from '../../src/queries/due.js';
import { type YearItem, yearPlan } from '../../src/queries/year-plan.js';
import type { Files } from '../helpers/handbook.js';
import { day, open } from '../helpers/open.js';
import { insats, kompetens, settings, uppföljning, utförare } from '../helpers/owed.js';
import { egenkontroll, enhet, process, protokoll, roll, rutin, åtgärd } from '../helpers/texts.js';

/** The year's dated items, a line each: day, kind, document, units, what it is about. */
async function plan(files: Files, year = 2026, filter = {}): Promise<string[]> {
  const { months } = yearPlan(await open({ 'utreda.md': process(), ...files }), year, filter);
  expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  for (const { month, items } of months)
    for (const { due } of items) expect(due?.slice(0, 7)).toBe(`${year}-${String(month).padStart(2, '0')}`);
  return months
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind !== 'lagstadgad')
    .map(({ due, kind, document, units, what }) => [due, kind, document, ...units, what].join(' '));
}

const ongoing = async (files: Files, year = 2026) =>
  yearPlan(await open({ 'utreda.md': process(), ...files }), year, {}).löpande.map(
    ({ kind, document, part, due, what }) => [due, kind, document, ...(part ? [part] : []), what].join(' '),
  );

describe('the plan of a year: everything that falls due in it, done or not', () => {
  test('each period of a control and unit, on the day that its result is owed', async () => {
    const files = {
      ...{ 'a.md': enhet({ id: 'en' }), 'b.md': enhet({ id: 'andra', titel: 'Andra' }) },
      'k.md': egenkontroll({ frekvens: 'varje tertial', från: '2025-09-01', enhet: ['en', 'andra'] }),
    };
    const rows = [
      '2026-01-30 egenkontroll egenkontroll-a en tertial 3 2025',
      '2026-01-30 egenkontroll egenkontroll-a andra tertial 3 2025',
      '2026-05-30 egenkontroll egenkontroll-a en tertial 1 2026',
      '2026-05-30 egenkontroll egenkontroll-a andra tertial 1 2026',
      '2026-09-30 egenkontroll egenkontroll-a en tertial 2 2026',
      '2026-09-30 egenkontroll egenkontroll-a andra tertial 2 2026',
    ];
    expect(await plan(files)).toEqual(rows);
    const done = { 'p.md': protokoll({ period: '2026-T1', datum: '2026-05-10' }) };
    expect(await plan({ ...files, ...done })).toEqual(rows);
    expect(await plan(files, 2026, { unit: 'andra' })).toHaveLength(3);
    expect(await plan(files, 2026, { kinds: ['uppföljning'] })).toEqual([]);
    expect(await plan(files, 2024)).toEqual([]);
  });

  test('reviews, åtgärder, agreements, tasks, trainings and meetings', async () => {
    const files = {
      'r.md': rutin({ revisionsdatum: '2026-09-02' }),
      'm.md': åtgärd({
        senast: '2026-03-01',
        status: 'genomförd',
        genomförd: '2026-02-01',
        effekt: { följs_upp: '2026-08-01' },
      }),
      'f.md': utförare({
        avtal: { dnr: 'x', från: '2020-01-01', till: '2026-12-31' },
        redovisar: [{ id: 'a', vad: 'A', senast: '02-15' }],
      }),
      'i.md': insats([
        {
          id: 't',
          ansvar: 'socialnamnden',
          uppgift: 'Gör',
          senast: ['2026-04-01', '2026-10-01'],
          genomförd: '2026-03-30',
        },
      ]),
      'u.md': kompetens({ frekvens: 'varje år' }),
      'g.md': roll({ id: 'grupp', titel: 'Grupp', nivå: 'forum', sammanträden: ['2026-05-04', '2025-05-04'] }),
      'n.md': uppföljning({ slag: 'avtal', gäller: 'bolaget', delges: [{ till: 'socialnamnden', när: '06-30' }] }),
    };
    expect(await plan(files)).toEqual([
      '2026-01-30 uppföljning uppf 2025',
      '2026-02-15 redovisning bolaget A: 2026 (senast 2026-02-15)',
      '2026-03-01 åtgärd atgard-a genomförs',
      '2026-04-01 kvalitetsinsats insats Gör',
      '2026-05-04 möte grupp sammanträde 2026-05-04',
      '2026-06-30 delgivning uppf till Socialnämnden',
      '2026-08-01 effekt atgard-a effekten följs upp',
      '2026-09-02 revision rutin-a översyn',
      '2026-10-01 kvalitetsinsats insats Gör',
      '2026-12-31 avtal bolaget avtalet går ut 2026-12-31',
      '2026-12-31 kompetens utb 2026',
    ]);
  });

  test('by function: whoever is listed, not only the first', async () => {
    const files = {
      'a.md': roll({ id: 'chef', titel: 'Chef' }),
      'r.md': rutin({ revisionsdatum: '2026-09-02', ansvar: ['socialnamnden', 'chef'] }),
    };
    expect(await plan(files, 2026, { role: 'chef' })).toEqual(['2026-09-02 revision rutin-a översyn']);
  });

  test('what the law and handbok.yaml set a day for', async () => {
    const book = await open({ 'handbok.yaml': settings('berättelse: {senast: "03-31"}\n', '[HSL]') });
    const { months } = yearPlan(book, 2026, { kinds: ['lagstadgad'] });
    expect(months[2]?.items).toMatchObject([
      { due: '2026-03-01', part: 'patientsakerhetsberattelse', what: '2025', document: null },
      { due: '2026-03-31', part: 'kvalitetsberattelse', what: '2025', document: null },
    ]);
  });
});

describe('what no calendar decides is shown as such', () => {
  test('event-driven controls, receivers, tasks, trainings, accounts and meetings', async () => {
    const files = {
      'k.md': egenkontroll({ frekvens: 'vid behov', från: undefined }),
      'n.md': uppföljning({ delges: [{ till: 'socialnamnden', när: 'efter varje genomförande', inom: '30 dagar' }] }),
      'i.md': insats([
        { id: 'a', ansvar: 'socialnamnden', uppgift: 'Gör', löpande: 'ja' },
        { id: 'b', ansvar: 'socialnamnden', uppgift: 'Öva', frekvens: 'vid förändring' },
        { id: 'c', ansvar: 'socialnamnden', uppgift: 'Se', senast: '2026-05-01' },
      ]),
      'u.md': kompetens({ frekvens: ['vid nyanställning', 'varje år'] }),
      'f.md': utförare({ redovisar: [{ id: 'a', vad: 'Avvikelser', frekvens: 'löpande' }] }),
      'g.md': roll({ id: 'grupp', titel: 'Grupp', nivå: 'forum', sammanträden: 'varje månad' }),
      'v.md': uppföljning({ id: 'v', titel: 'V', frekvens: 'varje sammanträde', från: undefined, forum: 'grupp' }),
    };
    expect(await ongoing(files)).toEqual([
      ' egenkontroll egenkontroll-a vid behov',
      ' delgivning uppf socialnamnden till Socialnämnden: efter varje genomförande, inom 30 dagar',
      ' uppföljning v varje sammanträde',
      ' kvalitetsinsats insats a löpande: Gör',
      ' kvalitetsinsats insats b vid förändring: Öva',
      ' redovisning bolaget a Avvikelser: löpande',
      ' kompetens utb vid nyanställning',
      ' möte grupp möte varje månad',
    ]);
  });

  test('not a control that had ended, nor one that is repealed', async () => {
    const ended = { 'k.md': egenkontroll({ frekvens: 'löpande', från: undefined, till: '2025-12-31' }) };
    const repealed = egenkontroll({
      frekvens: 'löpande',
      från: undefined,
      status: 'upphävd',
      gäller_till: '2026-01-01',
    });
    expect(await ongoing(ended)).toEqual([]);
    expect(await ongoing(ended, 2025)).toHaveLength(1);
    expect(await ongoing({ 'k.md': repealed })).toEqual([]);
  });
});

test.each(['2024-02-20', '2025-07-01', '2026-11-22'])(
  'the example: what due --all lists on %s stands in a plan',
  async (today) => {
    const book = await openHandbook('handbook-example');
    const { items } = dueList(book, day(today), { all: true, within: '5 år' });
    const planned = ({ code }: { code: string }) => code.startsWith('revisionsdatum');
    const listed = items.filter(
      ({ kind, reasons }) => kind !== 'delgivning' && (kind !== 'revision' || reasons.every(planned)),
    );
    const years = new Map<string, Set<string>>();
    const key = (item: Pick<YearItem, 'kind' | 'title' | 'units' | 'due'>) =>
      [item.kind, item.title, item.units.join('+'), item.due].join(' | ');
    for (const { due } of listed) {
      const year = due.slice(0, 4);
      const all = years.get(year) ?? yearPlan(book, Number(year), {}).months.flatMap((month) => month.items.map(key));
      years.set(year, new Set(all));
    }
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.map(key).filter((one) => !years.get(one.slice(-10, -6))?.has(one))).toEqual([]);
  },
);
