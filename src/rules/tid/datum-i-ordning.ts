import { parseHistoric } from '../../calendar/spans.js';
import type { Path, Place } from '../../model/finding.js';
import type { Rule } from '../rule.js';
import { headingOf, valuesAt } from './dates-of.js';
import { outsidePeriod } from './register-days.js';

/** Pairs of keys, the earlier first: what comes second cannot be dated before what comes first (format.md 3–4). */
const DECIDED = [
  ['reviderad', 'revisionsdatum'],
  ['fastställd', 'revisionsdatum'],
  ['först_fastställd', 'fastställd'],
  ['gäller_från', 'gäller_till'],
] as const;

const EVENT = [
  ['inkom', 'utredd'],
  ['inkom', 'anmäld_ivo'],
  ['inkom', 'återkopplad'],
] as const;

const ORDER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  process: DECIDED,
  rutin: DECIDED,
  styrdokument: DECIDED,
  samverkan: DECIDED,
  utförare: [['avtal.från', 'avtal.till']],
  egenkontroll: [['från', 'till']],
  uppföljning: [['från', 'till']],
  riskanalys: [['datum', 'nästa']],
  protokoll: [
    ['datum', 'nästa'],
    ['datum', 'delgivet[].datum'],
  ],
  händelse: EVENT,
  tillsyn: [
    ['öppnad', 'beslutad'],
    ['öppnad', 'avslutad'],
    ['beslutad', 'avslutad'],
  ],
  åtgärd: [
    ['beslutad', 'senast'],
    ['beslutad', 'genomförd'],
    ['genomförd', 'effekt.uppföljd'],
    ['beslutad', 'effekt.följs_upp'],
  ],
};

/** Dates that contradict each other make every count on them wrong. */
export const datumIOrdning: Rule = {
  id: 'datum-i-ordning',
  severity: 'fel',
  summary:
    'Datum i samma dokument kommer i den ordning som händelserna måste ha (revisionsdatum inte före reviderad, utredd inte före inkom, avtalets slut inte före dess början och så vidare), och en rad i ett register ligger i registrets period.',
  why: 'Två datum som säger emot varandra betyder att minst ett är fel, och då går det inte att lita på bevakningen.',
  fix: 'Kontrollera båda datumen och rätta det som är fel.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const { typ, data, file, id } of handbook.documents) {
      const place = (path: Path): Place => ({ file, path, on: 'value' });
      const told = (ORDER[typ] ?? []).flatMap((pair) => [...disorder(data, pair)]);
      if (!told.length) continue;
      for (const { path, message, hint } of onePerPlace(told))
        yield { document: id, place: place(path), message, hint };
    }
    yield* outsidePeriod(handbook);
    for (const { register, file, row, data, columns } of handbook.rows)
      for (const pair of EVENT)
        for (const { message, hint } of disorder(data, pair, (key) => headingOf(columns, key)))
          yield { document: register.id, place: { file, line: row, column: 1 }, message, hint };
  },
};

/** A date that is too early for two others is one fault. */
const onePerPlace = <T extends { path: Path }>(told: readonly T[]): T[] => [
  ...new Map(told.toReversed().map((one) => [one.path.join(' '), one])).values(),
];

/** Less precise dates count only where no day in them fits. */
function* disorder(data: unknown, [earlier, later]: readonly [string, string], nameOf = (key: string) => key) {
  const [first] = valuesAt(data, earlier);
  const start = parseHistoric(first?.value)?.first;
  for (const { path, value } of valuesAt(data, later)) {
    const end = parseHistoric(value)?.last;
    if (!first || start === undefined || end === undefined || end >= start) continue;
    yield {
      path,
      message: `${nameOf(later.replace('[]', ''))} (${value}) är före ${nameOf(earlier)} (${first.value}).`,
      hint: 'Kontrollera båda datumen och rätta det som är fel.',
    };
  }
}
