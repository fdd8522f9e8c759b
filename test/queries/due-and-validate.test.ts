import { expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { insats, uppföljning, utförare } from '../helpers/owed.js';
import fc from '../helpers/random.js';
import { runJson } from '../helpers/run.js';
import { egenkontroll, enhet, process, protokoll, styrdokument, åtgärd } from '../helpers/texts.js';

const TODAY = '2026-06-15';
const HANDBOOKS = 12;
const EACH = 12;

/** Days around the reference date, the day itself and its neighbours more often than chance would have it. */
const day = fc.oneof(
  fc.constantFrom('2026-06-14', TODAY, '2026-06-16'),
  fc
    .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const of = (record: Record<string, fc.Arbitrary<unknown>>) =>
  fc.array(fc.record(record), { minLength: EACH, maxLength: EACH });

const measures = of({
  senast: day,
  status: fc.constantFrom('planerad', 'pågår', 'genomförd', 'avbruten'),
  genomförd: maybe(day),
  effekt: maybe(fc.record({ följs_upp: day, uppföljd: maybe(day) })),
});
const plans = of({ gäller_till: maybe(day), status: fc.constantFrom(undefined, 'utkast', 'gällande') });
const providers = of({
  från: fc.oneof(day, fc.constantFrom('2024-01-01', '2025-06-13', '2025-06-15')),
  till: maybe(day),
  followed: fc.boolean(),
});
const tasks = of({
  senast: fc.oneof(day, fc.array(day, { minLength: 1, maxLength: 3 })),
  genomförd: maybe(fc.array(day, { minLength: 1, maxLength: 3 })),
});
const controls = of({
  frekvens: fc.constantFrom(
    'varje månad',
    'varje kvartal',
    'varje tertial',
    '2 gånger per år',
    'varje år',
    'vid behov',
  ),
  från: day,
  till: maybe(day),
  frist: maybe(fc.constantFrom('10 dagar', '2 månader')),
  enhet: maybe(fc.constantFrom(['en'], ['en', 'andra'])),
  done: fc.array(
    fc.record({
      period: fc.constantFrom('2025', '2025-H2', '2026-Q1', '2026-T1', '2026-04', '2026-05'),
      utfall: fc.constantFrom('utan brist', 'ej genomförd'),
      enhet: maybe(fc.constantFrom('en', 'andra')),
    }),
    { maxLength: 3 },
  ),
});

// biome-ignore lint/suspicious/noExplicitAny: what the arbitraries above make, as it is written into documents
type Any = any;
const named = (slag: string, list: Any[], text: (one: Any, id: string) => string): Files =>
  Object.fromEntries(list.map((one, at) => [`${slag}/${at}.md`, text(one, `${slag}-${at}`)]));

const world = fc.tuple(measures, plans, providers, tasks, controls).map(
  ([m, s, f, i, k]): Files => ({
    ...{ 'utreda.md': process(), 'a.md': enhet({ id: 'en' }), 'b.md': enhet({ id: 'andra', titel: 'Andra' }) },
    ...named('m', m, (one, id) => åtgärd({ ...one, id, titel: id })),
    ...named('s', s, (one, id) => styrdokument({ ...one, id, titel: id })),
    ...named('f', f, ({ från, till }, id) => utförare({ id, titel: id, avtal: { dnr: 'x', från, till } })),
    ...Object.fromEntries(
      f.flatMap(({ followed }: Any, at) =>
        followed
          ? [[`g/${at}.md`, uppföljning({ id: `g-${at}`, titel: `g-${at}`, frekvens: 'löpande', gäller: `f-${at}` })]]
          : [],
      ),
    ),
    ...named('i', i, (one, id) =>
      insats([{ id: 't', ansvar: 'socialnamnden', uppgift: 'G', ...one }], { id, titel: id }),
    ),
    ...named('k', k, ({ done: _, ...one }, id) => egenkontroll({ ...one, id, titel: id })),
    ...Object.assign(
      {},
      ...k.map(({ done }: Any, at) =>
        named(`p-${at}`, done, (one, id) =>
          protokoll({
            ...one,
            id,
            titel: id,
            avser: `k-${at}`,
            datum: '2026-06-01',
            orsak: one.utfall === 'ej genomförd' ? 'Sjuk' : undefined,
          }),
        ),
      ),
    ),
  }),
);

/** A rule, and the rows of due that say the same of the same documents. */
const PAIRS: [rule: string, kind: string, code: string][] = [
  ['atgard-i-tid', 'åtgärd', 'åtgärd-försenad'],
  ['effekt-uppfoljd', 'effekt', 'effekt-försenad'],
  ['galler-till-passerad', 'giltighet', 'giltighet-passerad'],
  ['avtal-galler', 'avtal', 'avtal-slut'],
  ['avtal-foljs-upp', 'avtal', 'avtal-följs-upp'],
  ['insats-i-tid', 'kvalitetsinsats', 'uppgift-försenad'],
  ['kontroll-gjord', 'egenkontroll', 'period-saknas'],
];

test.each(fc.sample(world, HANDBOOKS).map((files, at) => [at, files] as const))(
  'validate and due agree on what is late (%i)',
  async (_, files) => {
    const root = handbook(files);
    const [found, listed] = [
      await runJson(['validate', '--today', TODAY], root),
      await runJson(['due', '--all', '--within', '3650d', '--today', TODAY], root),
    ];
    for (const [rule, kind, code] of PAIRS) {
      const findings = found.json.findings.filter((one: Any) => one.rule === rule).map((one: Any) => one.document);
      const late = listed.json.items
        .filter((one: Any) => one.kind === kind && one.state === 'overdue' && one.reasons[0].code === code)
        .map((one: Any) => one.document);
      expect([rule, ...late.sort()]).toEqual([rule, ...findings.sort()]);
    }
  },
);

test('each of the rules has had something to say', async () => {
  const rules = new Set<string>();
  for (const files of fc.sample(world, 3))
    for (const { rule } of (await runJson(['validate', '--today', TODAY], handbook(files))).json.findings)
      rules.add(rule);
  expect(PAIRS.filter(([rule]) => !rules.has(rule))).toEqual([]);
});
