import { beforeAll, describe, expect, test } from 'vitest';
import { missingFacts } from '../helpers/fact-list.js';
import { runJson } from '../helpers/run.js';
import { KVALITETSPLAN } from './kalldokument/granhult-kvalitetsplan.js';
import { fixture, partsAsSections, type Rendered, render, untold } from './kalldokument/rendered.js';

/** The day that the plan is looked at: the middle of its year, when one internal control has been made. */
const TODAY = '2013-06-30';
const ROWS = Array.from({ length: 29 }, (_, index) => `O-${String(index + 1).padStart(2, '0')}`);
const { PLAN, INTERNKONTROLL } = KVALITETSPLAN;
const ALL = [...PLAN, ...INTERNKONTROLL];

let plan: Rendered;
let control: Rendered;

beforeAll(async () => {
  const root = fixture('granhult');
  plan = await render(root, '2013', 'kvalitetsplan', TODAY, 'md,html,docx,pdf');
  control = await render(root, '2013', 'internkontroll', TODAY, 'md,html,docx');
}, 120_000);

test('the list has every row of the source, and no other', () => {
  expect([...new Set(ALL.map(({ id }) => id))].sort()).toEqual(ROWS);
});

describe('every fact stands in its place', () => {
  test('in the kvalitetsplan', () => expect(missingFacts(partsAsSections(plan.md), PLAN)).toEqual([]));
  test('in the plan of internal control', () => expect(missingFacts(control.md, INTERNKONTROLL)).toEqual([]));

  test.each(['html', 'docx', 'pdf'] as const)('and is told in %s too', (format) => {
    expect(untold(plan, format, PLAN)).toEqual([]);
    if (format !== 'pdf') expect(untold(control, format, INTERNKONTROLL)).toEqual([]);
  });
});

test('what keys carry stands there without a word written below them', async () => {
  const root = fixture('granhult', 'without bodies');
  const byKeys = (facts: typeof PLAN) => facts.filter(({ ur }) => ur === 'nycklar');
  const { md } = await render(root, '2013', 'kvalitetsplan', TODAY);
  expect(missingFacts(partsAsSections(md), byKeys(PLAN))).toEqual([]);
  const bare = await render(root, '2013', 'internkontroll', TODAY);
  expect(missingFacts(bare.md, byKeys(INTERNKONTROLL))).toEqual([]);
});

test('a fact that is taken away is missed', () => {
  const without = partsAsSections(plan.md).replaceAll('minst 95 procent', 'minst 90 procent');
  expect(missingFacts(without, PLAN).map((line) => line.slice(0, 4))).toEqual(expect.arrayContaining(['O-17']));
});

test('the handbook has no faults; what it is warned of is the law of another time, and what a plan alone lacks', async () => {
  const { json } = await runJson(['validate', '--today', TODAY], fixture('granhult'));
  expect(json.summary.errors).toBe(0);
  const warnings = json.findings.filter(({ severity }: { severity: string }) => severity === 'warning');
  const told = warnings.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`);
  expect([...new Set(told)].sort()).toEqual([
    'enhet-har-egenkontroll enheter/socialforvaltningen.md',
    'enhet-har-riskanalys enheter/socialforvaltningen.md',
    'lag-galler handbok.yaml',
    'process-har-egenkontroll arbetssatt/handlaggning.md',
    'process-har-riskanalys arbetssatt/handlaggning.md',
  ]);
  const law = warnings.filter(({ rule }: { rule: string }) => rule === 'lag-galler');
  expect(law.every(({ message }: { message: string }) => message.startsWith('SOSFS 2006:11 är upphävd'))).toBe(true);
});
