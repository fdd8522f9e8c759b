import { beforeAll, describe, expect, test } from 'vitest';
import { missingFacts } from '../helpers/fact-list.js';
import { runJson } from '../helpers/run.js';
import { fixture, partsAsSections, type Rendered, render, untold } from './kalldokument/rendered.js';
import { POLICY } from './kalldokument/sjovik-policy.js';

/** The day that the second half of 2015 is looked back at. */
const TODAY = '2016-01-15';
const ROWS = Array.from({ length: 25 }, (_, index) => `Å-${String(index + 1).padStart(2, '0')}`);
const { UPPFOLJNING, LEDNINGSSYSTEM, INTERNKONTROLL } = POLICY;

/** Each document of the policy with its facts; roles stand under headings of their own. */
const DOCUMENTS = [
  ['uppfoljning', '2015-H2', UPPFOLJNING, (md: string) => md],
  ['ledningssystem', '2015', LEDNINGSSYSTEM, partsAsSections],
  ['internkontroll', '2015', INTERNKONTROLL, (md: string) => md],
] as const;

const rendered = new Map<string, Rendered>();

beforeAll(async () => {
  const root = fixture('sjovik');
  for (const [mall, period] of DOCUMENTS) rendered.set(mall, await render(root, period, mall, TODAY, 'md,html,docx'));
}, 120_000);

const of = (mall: string) => rendered.get(mall) as Rendered;

test('the list has every row of the source, and no other', () => {
  const ids = DOCUMENTS.flatMap(([, , facts]) => facts.map(({ id }) => id));
  expect([...new Set(ids)].sort()).toEqual(ROWS);
});

describe.each(DOCUMENTS)('every fact stands in its place in %s', (mall, _period, facts, placed) => {
  test('in markdown', () => expect(missingFacts(placed(of(mall).md), facts)).toEqual([]));

  test.each(['html', 'docx'] as const)('and is told in %s too', (format) =>
    expect(untold(of(mall), format, facts)).toEqual([]),
  );
});

test('the review is told in pdf too', async () => {
  const review = await render(fixture('sjovik'), '2015-H2', 'uppfoljning', TODAY, 'md,pdf');
  expect(untold(review, 'pdf', UPPFOLJNING)).toEqual([]);
});

test('what keys carry stands there without a word written below them', async () => {
  const root = fixture('sjovik', 'without bodies');
  for (const [mall, period, facts, placed] of DOCUMENTS) {
    const { md } = await render(root, period, mall, TODAY);
    const byKeys = facts.filter(({ ur }) => ur === 'nycklar');
    expect(missingFacts(placed(md), byKeys)).toEqual([]);
  }
});

test('a fact that is taken away is missed', () => {
  const without = of('uppfoljning').md.replaceAll('varje månad', 'varje år');
  expect(missingFacts(without, UPPFOLJNING).map((line) => line.slice(0, 4))).toEqual(['Å-21']);
});

test('the handbook has no faults, and nothing that it is warned of', async () => {
  const { json } = await runJson(['validate', '--today', TODAY], fixture('sjovik'));
  expect(json.summary).toMatchObject({ errors: 0 });
  const told = json.findings
    .filter(({ severity }: { severity: string }) => severity === 'warning')
    .map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`);
  expect(told).toEqual([]);
});
