import { formatDay } from '../../calendar/dates.js';
import { parseHistoric } from '../../calendar/spans.js';
import { isAfterExtract } from '../../queries/events.js';
import type { Rule } from '../rule.js';
import { type Dated, datesInRow, datesOf } from './dates-of.js';
import { afterExtract } from './register-days.js';

const DECIDED = ['fastställd', 'reviderad', 'först_fastställd'];

/** Keys that tell of what has happened, by type (format.md 4). A draft may carry the dates that are planned. */
const PAST: Readonly<Record<string, readonly string[]>> = {
  process: DECIDED,
  rutin: DECIDED,
  styrdokument: [...DECIDED, 'kontrollerad'],
  samverkan: DECIDED,
  riskanalys: ['datum'],
  protokoll: ['datum', 'delgivet[].datum'],
  händelse: ['inkom', 'utredd', 'anmäld_ivo', 'återkopplad'],
  tillsyn: ['öppnad', 'beslutad', 'avslutad'],
  åtgärd: ['beslutad', 'genomförd', 'effekt.uppföljd'],
  register: ['uttag'],
  kunskap: ['utgiven'],
  kompetens: ['genomförd[].datum'],
  kvalitetsinsats: ['uppgifter[].genomförd[]'],
  indikator: ['utfall[].uttag'],
};

const ROWS = ['inkom', 'datum', 'utredd', 'anmäld_ivo', 'återkopplad'];

/** A decision of next year is a typing error, or a promise: neither has happened. */
export const datumHarVarit: Rule = {
  id: 'datum-har-varit',
  severity: 'varning',
  summary:
    'Det som redan ska ha hänt (beslut, översyn, protokoll, händelse) är inte daterat i framtiden, och en rad i ett register inte efter registrets uttag.',
  why: 'Ett datum i framtiden är nästan alltid felskrivet. Bevakning och berättelse räknar då fel.',
  fix: 'Rätta datumet. Är något planerat och inte gjort, så ta bort datumet tills det är gjort.',
  lagrum: null,
  force: 'lokalt',
  gravest: 'fel',
  *check(handbook, { today }) {
    for (const doc of handbook.documents) {
      if ((doc.data as { status?: string }).status === 'utkast') continue;
      yield* future(datesOf(doc, PAST[doc.typ] ?? []), today);
    }
    yield* afterExtract(handbook);
    for (const row of handbook.rows) if (!isAfterExtract(row)) yield* future(datesInRow(row, ROWS), today);
  },
};

function* future(dates: Iterable<Dated>, today: number) {
  for (const { document, place, key, value } of dates) {
    if ((parseHistoric(value)?.first ?? today) <= today) continue;
    yield {
      document,
      place,
      message: `${key}: ${value} har inte varit än (i dag är det ${formatDay(today)}).`,
      hint: 'Rätta datumet, eller ta bort det tills det har hänt.',
    };
  }
}
