import { formatSpan } from '../../calendar/format-span.js';
import { overlaps, within } from '../../calendar/spans.js';
import type { Year } from '../../queries/year.js';
import { type Context, type Made, type SectionMaker, table } from '../context.js';
import { eventsOf, sum } from '../event-tables.js';
import { type Figure, unknown } from '../figure.js';
import { atgarder } from '../sections/atgarder.js';
import { egenkontroll } from '../sections/egenkontroll.js';
import { kompetens } from '../sections/kompetens.js';
import { ledningssystemet } from '../sections/ledningssystemet.js';
import { riskanalys } from '../sections/riskanalys.js';
import { samverkan } from '../sections/samverkan.js';
import type { Cell } from '../view.js';

const some =
  (make: SectionMaker, ...ids: string[]) =>
  (context: Context): Made[] =>
    (make(context).tabeller ?? []).filter(({ id }) => ids.includes(id));

/** What was done in the period for each criterion: the same tables as the yearly report, of the period only. */
export const documentsKept = some(ledningssystemet, 'bestand', 'aktualitet', 'forsenade');
export const risksAnalysed = some(riskanalys, 'gjorda', 'utan-atgard');
export const controlsDone = some(egenkontroll, 'planerade-och-gjorda', 'inte-gjorda');
export const agreementsHeld = some(samverkan, 'overenskommelser');
export const trainingGiven = some(kompetens, 'insatser');
export const measuresTaken = some(atgarder, 'sammanstallning', 'lista');

const SLAG = ['avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria'] as const;

/** What came in during the period, beside the period before. */
export const received = (context: Context): Made[] => [
  table(
    'inkommet',
    'Rapporter, klagomål och synpunkter som kom in',
    ['Slag', formatSpan(context.year.span), formatSpan(context.before.span)],
    SLAG.map((slag): Cell[] => [slag, ...[context.year, context.before].map((year) => counted(context, year, slag))]),
    'Inget har registrerats.',
    'Händelser som kom in under perioden, ur handbokens händelser och register. En händelse räknas en gång, så som den till sist hanterades.',
  ),
];

/** What was only counted for a longer time cannot be said of a part of it. */
function counted(context: Context, year: Year, slag: string): Figure {
  const blurred = year.events.some(
    (event) => !event.därav && event.slag === slag && overlaps(event.when, year.span) && !within(event.when, year.span),
  );
  return blurred ? unknown('Bara räknat för en längre period.') : sum(context, year, eventsOf(year, slag));
}
