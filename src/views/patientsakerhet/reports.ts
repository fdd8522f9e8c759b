import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { closedTable } from '../closed-table.js';
import { collected } from '../collected.js';
import { type Context, type Made, table, titleOf } from '../context.js';
import { beside, EMPTY, eventsOf, MONTH_COLUMNS, monthRows, singlesOf, sumRow } from '../event-tables.js';
import type { Figure } from '../figure.js';
import { handlingTable } from '../handling-rows.js';
import { ofCare } from './care.js';
import { unclear } from './work.js';

/** The kinds of händelse that staff report. */
export const REPORTED = ['avvikelse', 'lex Maria'] as const;

const received = (year: Year) => eventsOf(year, ...REPORTED);
const recorded = (year: Year) => singlesOf(year, ...REPORTED);

/** Point 5: what staff reported, and how it was handled. */
export const rapporter = ofCare((care) => ({
  rader: unclear(care, ...REPORTED),
  tabeller: [
    ...numbers(care.context),
    ...breakdowns(care.context),
    handlingTable(care.context, 'Så hanterades rapporterna', recorded),
  ],
  skriv: 'Beskriv hur rapporterna har tagits om hand, vad de handlar om och vad de har lett till.',
}));

const numbers = (context: Context) => [
  table(
    'antal',
    'Rapporterade händelser',
    ['Slag', ...beside(context)],
    [
      ...REPORTED.map((slag) => sumRow(context, slag, (year) => eventsOf(year, slag))),
      sumRow(context, 'Summa', received),
    ],
    EMPTY,
    'Händelser enligt HSL. Året är det år händelsen kom in. En händelse räknas en gång, så som den till sist hanterades.',
  ),
  table(
    'manader',
    'Rapporterade händelser per månad',
    MONTH_COLUMNS,
    months(context),
    'Inga, eller för få för att delas upp på månader.',
    'Efter den dag då händelsen kom in. Ett år då ett slag har för få händelser för att delas upp på månader visas inte.',
  ),
];

function breakdowns(context: Context): Made[] {
  const by = (id: string, rubrik: string, kolumn: string, nameOf: (event: CountedEvent) => string) =>
    closedTable(context, { id, rubrik, kolumn, whole: received, parts: received, nameOf });
  const unitOf = ({ enhet }: CountedEvent) => titleOf(context, enhet[0]) || 'Ingen enhet angiven';
  const categoryOf = collected(context, received, ({ data }) => data.kategori);
  return [
    by('enheter', 'Rapporterade händelser per enhet', 'Enhet', unitOf),
    by('kategorier', 'Rapporterade händelser efter kategori', 'Kategori', categoryOf),
    closedTable(context, {
      id: 'allvarlighet',
      rubrik: 'Rapporterade händelser efter allvarlighet',
      kolumn: 'Allvarlighet',
      definition: 'Från 1 (mindre) till 4 (mycket allvarlig).',
      whole: received,
      parts: recorded,
      nameOf: ({ data }) => String(data.allvarlighet ?? 'ej angivet'),
    }),
  ];
}

const months = (context: Context) =>
  REPORTED.flatMap((slag) => monthRows(context, slag, slag)).filter((row) =>
    row.slice(1, -1).some((cell) => typeof cell !== 'string' && isTold(cell)),
  );

const isTold = ({ läge, värde }: Figure) => läge === 'värde' && (värde ?? 0) > 0;
