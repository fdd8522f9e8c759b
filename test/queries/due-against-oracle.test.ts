import { describe, expect, test } from 'vitest';
import { type Control, type Done, owed, type Row, type World } from '../helpers/day-by-day.js';
import { type Files, handbook } from '../helpers/handbook.js';
import fc from '../helpers/random.js';
import { ABOVE, CASES, type Case, day } from '../helpers/random-controls.js';
import { runJson } from '../helpers/run.js';
import { egenkontroll, enhet, process, protokoll, roll } from '../helpers/texts.js';

const HANDBOOKS = 20;
const CONTROLS = 50;
const UNITS = ['aldreomsorg', 'hemtjanst', 'sarskilt', 'barn'];

interface Item {
  kind: string;
  document: string;
  units: string[];
  due: string;
  state: string;
  days: number;
  reasons: { text: string }[];
}

interface List {
  summary: { overdue: number; soon: number; later: number };
  items: Item[];
}

const batch = fc.record({
  today: day('2023-12-30', '2027-01-31'),
  cases: fc.array(CASES, { minLength: CONTROLS, maxLength: CONTROLS }),
});
const batches = fc.sample(batch, HANDBOOKS);
/** Far enough ahead for the next of any control to be in the list. */
const FAR = 3650;
const world = (today: string, within = FAR) => ({ today, within, above: ABOVE });

describe('due --all agrees with a calendar that walks day by day (format.md 5.4–5.6)', () => {
  test.each(batches)('on $today', async ({ today, cases }) => {
    expectSame(cases, (await listOf(cases, today)).items, world(today));
  });

  test.each(batches.slice(0, 3))('on $today, with what is due within 60 days', async ({ today, cases }) => {
    const [near, far] = [await listOf(cases, today, 60), await listOf(cases, today)];
    expectSame(cases, near.items, world(today, 60));
    expect(near.summary.overdue).toBe(far.summary.overdue);
    expect(near.summary.soon + near.summary.later).toBe(far.summary.soon + far.summary.later);
  });

  test.each(batches.slice(0, 3))(
    'on $today, when one row of each control has been answered',
    async ({ today, cases }) => {
      const before = cases.map(({ control, done }) => owed(control, done, world(today)));
      const answered = cases.map((one, at) => ({ ...one, done: [...one.done, ...answerTo(before[at] ?? [])] }));
      expectSame(answered, (await listOf(answered, today)).items, world(today));
      for (const [at, { control, done }] of answered.entries())
        expectOneGone(before[at] ?? [], owed(control, done, world(today)));
    },
  );
});

/** What the program says of a handbook with these controls. */
async function listOf(cases: readonly Case[], today: string, within = FAR): Promise<List> {
  const { json, code } = await runJson(
    ['due', '--all', '--within', `${within}d`, '--today', today],
    handbook(filesOf(cases)),
  );
  expect(code).toBe(0);
  return json;
}

function expectSame(cases: readonly Case[], items: Item[], at: World): void {
  const differences = cases.flatMap((one, index) => compare(one, index, items, at));
  expect(differences.slice(0, 3).join('\n\n'), `${differences.length} of ${cases.length} controls differ`).toBe('');
}

/** A protokoll that answers for the first row of a control, in its unit only. */
const answerTo = ([row]: readonly Row[]): Done[] =>
  row ? [{ ...row.answer, utfall: 'utan brist', ...(row.unit && { enhet: [row.unit] }) }] : [];

/** The answered row is gone or shows another period; rows of units that are not below it are as they were. */
function expectOneGone([first, ...rest]: readonly Row[], after: readonly Row[]): void {
  if (!first) return;
  expect(after).not.toContainEqual(first);
  const others = rest.filter(({ unit }) => unit && ABOVE[unit] !== first.unit);
  expect(after).toEqual(expect.arrayContaining(others));
}

/** Nothing when both say the same of a control; else the whole case in a form that a person can judge. */
function compare({ typ, control, done }: Case, at: number, items: Item[], day: World): string[] {
  const expected = owed(control, done, day).map((row) => said(typ, row));
  const told = items.filter((item) => item.document === `kontroll-${at}`);
  const got = told.map(saidBy);
  if (expected.sort().join() === got.sort().join()) return [];
  const protokoll = done.map((one) => `    ${JSON.stringify(one)}`).join('\n');
  const reasons = told.flatMap((item) => item.reasons.map(({ text }) => text)).join(' ');
  return [
    `${day.today} ${typ} ${JSON.stringify(control)}\n${protokoll}\n  day by day: ${expected.join(' + ')}\n  due --all:  ${got.join(' + ')}: ${reasons}`,
  ];
}

const said = (typ: string, { unit, due, state, days, missing, of }: Row) =>
  [typ, unit ?? 'gemensam', due, state, `${days} dagar`, `${missing} saknas`, of ?? ''].join(' ');

/** The same words of what the program said; one missing period needs no number. */
function saidBy({ kind, units, due, state, days, reasons }: Item): string {
  const text = reasons.map((reason) => reason.text).join(' ');
  const missing = state === 'overdue' ? (/(\d+) perioder saknas/.exec(text)?.[1] ?? 1) : 0;
  const of = /\d+ av \d+/.exec(text)?.[0] ?? '';
  return [kind, units.join('+') || 'gemensam', due, state, `${days} dagar`, `${missing} saknas`, of].join(' ');
}

/** One handbook with many controls, each with its protokoll and, where it follows meetings, a forum of its own. */
function filesOf(cases: readonly Case[]): Files {
  const units = UNITS.map((id) => [`${id}.md`, enhet({ id, titel: id, del_av: ABOVE[id] })]);
  const controls = cases.flatMap((one, at) => [
    [`${at}.md`, controlText(one, `kontroll-${at}`)],
    ...(one.control.frekvens === 'varje sammanträde' ? [[`${at}-forum.md`, forumText(one.control, at)]] : []),
    ...one.done.map((done, row) => [`${at}-${row}.md`, protokollText(done, at, row)]),
  ]);
  return { 'utreda.md': process(), ...Object.fromEntries([...units, ...controls]) };
}

function controlText({ typ, control: { sammanträden: _, status, ...keys } }: Case, id: string): string {
  const forum = keys.frekvens === 'varje sammanträde' ? { forum: id.replace('kontroll', 'forum') } : {};
  const repealed = status === 'upphävd' ? { gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' } : {};
  const only = typ === 'uppföljning' ? { slag: 'annan' } : {};
  return egenkontroll({
    typ,
    id,
    titel: id,
    frekvens: undefined,
    från: undefined,
    ...keys,
    ...forum,
    status,
    ...repealed,
    ...only,
  });
}

const forumText = ({ sammanträden }: Control, at: number) =>
  roll({ id: `forum-${at}`, titel: `Forum ${at}`, nivå: 'forum', sammanträden: sammanträden ?? 'varje månad' });

const protokollText = (done: Done, at: number, row: number) =>
  protokoll({
    id: `protokoll-${at}-${row}`,
    titel: `Protokoll ${at} ${row}`,
    avser: `kontroll-${at}`,
    ...done,
    ...(done.utfall === 'ej genomförd' && { orsak: 'Personalbrist' }),
  });
