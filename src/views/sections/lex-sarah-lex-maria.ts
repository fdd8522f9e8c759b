import { parseDay } from '../../calendar/dates.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { type Context, type Made, type SectionMaker, table } from '../context.js';
import { partOfEvents } from '../event-groups.js';
import { type At, type Pick, untold } from '../event-sums.js';
import { beside, EMPTY, eventsOf, singlesOf, sumNote, sumRow, valueRows } from '../event-tables.js';
import { notificationRow } from '../lex-sarah/judged.js';
import type { Cell } from '../view.js';

/** Which laws each duty to report follows from. */
const LEX: [string, ...string[]][] = [
  ['lex Sarah', 'SoL', 'LSS'],
  ['lex Maria', 'HSL', 'TvL'],
];

/** Lex Sarah and lex Maria: received, judged, notified to IVO; the judgements add up to what was received. */
export const lexSarahLexMaria: SectionMaker = (context) => ({
  tabeller: LEX.flatMap(([slag, ...laws]) => tablesOf(context, slag, laws)),
  skriv: 'Beskriv vad rapporterna handlade om i stora drag, utan uppgifter om personer, och vad de ledde till.',
});

function tablesOf(context: Context, slag: string, laws: readonly string[]): Made[] {
  const id = slag.replace(' ', '-').toLowerCase();
  const own: Pick = (year) => singlesOf(year, slag);
  const applies =
    (context.year.handbook.settings.raw.lagar ?? []).some((law) => laws.includes(law)) ||
    own((context.unit?.whole ?? context).year).length > 0;
  if (!applies)
    return [
      table(
        `${id}-antal`,
        `Rapporter enligt ${slag}`,
        [],
        [],
        `Ej tillämpligt: verksamheten bedrivs inte enligt ${laws.join(' eller ')}.`,
      ),
    ];
  const judged = valueRows(context, 'bedömning', own);
  return [
    table(
      `${id}-antal`,
      `Rapporter enligt ${slag}`,
      ['Uppgift', ...beside(context)],
      [sumRow(context, 'Inkomna', (year) => eventsOf(year, slag), [slag]), notifiedRow(context, own, [slag])],
      EMPTY,
      'Inkomna: rapporter som kom in under året. Anmälda: av dem som är registrerade var för sig, de som var anmälda till IVO den dag då året bedöms.',
    ),
    table(
      `${id}-bedomning`,
      `Bedömning av rapporter enligt ${slag}`,
      ['Bedömning', ...beside(context)],
      judged,
      EMPTY,
      'Bara rapporter som är registrerade var för sig. Ej angivet: ingen bedömning är inskriven.',
      { summa: sumNote(context, own, judged) },
    ),
  ];
}

/** In a report of everything, what is told to IVO may not give a small judgement of lex Sarah away. */
function notifiedRow(context: Context, pick: Pick, slag: readonly string[]): Cell[] {
  const isNotified = (year: Year) => (event: CountedEvent) =>
    (parseDay(event.data.anmäld_ivo) ?? Number.POSITIVE_INFINITY) <= year.day;
  const name = 'Anmälda till IVO';
  const isSarah = slag.includes('lex Sarah');
  if (!context.unit && isSarah && !untold(context, 'year', slag)) return notificationRow(context, name, true);
  if (!context.unit) return sumRow(context, name, (year) => pick(year).filter(isNotified(year)), slag);
  const cell = (at: At) => untold(context, at, slag) ?? partOfEvents(context, at, pick, isNotified(context[at]));
  return [name, cell('year'), cell('before')];
}
