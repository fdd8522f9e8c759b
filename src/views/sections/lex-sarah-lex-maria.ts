import { parseDay } from '../../calendar/dates.js';
import type { Year } from '../../queries/year.js';
import type { SectionMaker } from '../context.js';
import { table } from '../context.js';
import { beside, EMPTY, eventsOf, singlesOf, sumRow, valueRows } from '../event-tables.js';
import { notificationRow } from '../lex-sarah/judged.js';

/** Which laws each duty to report follows from. */
const LEX: [string, ...string[]][] = [
  ['lex Sarah', 'SoL', 'LSS'],
  ['lex Maria', 'HSL', 'TvL'],
];

/** Lex Sarah and lex Maria: received, judged, notified to IVO; the judgements add up to what was received. */
export const lexSarahLexMaria: SectionMaker = (context) => ({
  tabeller: LEX.flatMap(([slag, ...laws]) => {
    const applies =
      (context.year.handbook.settings.raw.lagar ?? []).some((law) => laws.includes(law)) ||
      singlesOf(context.year, slag).length > 0;
    const id = slag.replace(' ', '-').toLowerCase();
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
    const own = (year: Year) => singlesOf(year, slag);
    const notified = (year: Year) =>
      own(year).filter((event) => (parseDay(event.data.anmäld_ivo) ?? Number.POSITIVE_INFINITY) <= year.day);
    return [
      table(
        `${id}-antal`,
        `Rapporter enligt ${slag}`,
        ['Uppgift', ...beside(context)],
        [
          sumRow(context, 'Inkomna', (year) => eventsOf(year, slag)),
          slag === 'lex Sarah'
            ? notificationRow(context, 'Anmälda till IVO', true)
            : sumRow(context, 'Anmälda till IVO', notified),
        ],
        EMPTY,
      ),
      table(
        `${id}-bedomning`,
        `Bedömning av rapporter enligt ${slag}`,
        ['Bedömning', ...beside(context)],
        valueRows(context, 'bedömning', own),
        EMPTY,
      ),
    ];
  }),
  skriv: 'Beskriv vad rapporterna handlade om i stora drag, utan uppgifter om personer, och vad de ledde till.',
});
