import { civil, type Day } from '../../calendar/dates.js';
import { monthName } from '../../calendar/format-span.js';
import { monthSpan, overlaps, type Span, within } from '../../calendar/spans.js';
import { formatNumber } from '../../model/number.js';
import type { CountedEvent } from '../../queries/events.js';
import { medianOf } from '../../queries/patterns/handling.js';
import { tellingOf } from '../../queries/patterns/telling.js';
import { type Figure, figure, hideSmall, unknown } from '../figure.js';
import { countIn } from './counts.js';
import type { Kinds, Scope } from './scope.js';
import type { Series } from './view.js';

/** How many months a series shows. */
const MONTHS = 36;

interface Month {
  year: number;
  month: number;
  span: Span;
  antal: Figure;
}

/** The händelser of each kind month by month, for kinds in which some month can be told. */
export function seriesOf(scope: Scope): Series[] {
  return scope.kinds.flatMap((kinds) => {
    const months = monthsUntil(scope, kinds);
    const shown = months.filter(({ antal }) => antal.läge === 'värde');
    if (!shown.some(({ antal }) => antal.värde)) return [];
    return [
      {
        slag: kinds.slag.join(', '),
        titel: kinds.titel,
        månader: months.map(({ year, month, antal }) => ({
          månad: `${year}-${String(month).padStart(2, '0')}`,
          antal,
        })),
        graf: sparkline(months.map(({ antal }) => antal)),
        text: inWords(months),
      },
    ];
  });
}

/**
 * The months up to the last that is compared. Small months are hidden as cells of the periods that the other tables
 * tell: the months of a year that are compared, and those that are not.
 */
function monthsUntil(scope: Scope, kinds: Kinds): Month[] {
  const last = scope.now.year;
  const from = last * 12 + scope.compared.months - MONTHS;
  const years = Array.from({ length: MONTHS / 12 + 1 }, (_, index) => last - MONTHS / 12 + index);
  const all = years.flatMap((year) => [
    ...part(scope, kinds, year, 1, scope.compared.months),
    ...part(scope, kinds, year, scope.compared.months + 1, 12),
  ]);
  return all.filter(({ year, month }) => {
    const index = year * 12 + month - 1;
    return index >= from && index < from + MONTHS;
  });
}

function part(scope: Scope, kinds: Kinds, year: number, first: number, last: number): Month[] {
  if (last < first) return [];
  const whole = monthSpan(year, first, last - first + 1);
  const events = scope.events.filter(
    ({ därav, slag, when }) => !därav && kinds.slag.includes(slag) && overlaps(when, whole),
  );
  const spans = Array.from({ length: last - first + 1 }, (_, index) => monthSpan(year, first + index));
  const longer = events.filter(({ antal, when }) => antal > 0 && !spans.some((span) => within(when, span)));
  const counts = spans.map((span) => countOf(scope, kinds, events, span));
  const rest = figure(
    longer.filter(({ when }) => within(when, whole)).reduce((sum, { antal }) => sum + antal, 0),
    [],
  );
  const told = hideSmall([...counts, rest], scope.least);
  return spans.map((span, index) => ({
    year,
    month: first + index,
    span,
    antal: longer.some(({ when }) => overlaps(when, span))
      ? unknown('Bara räknat för en längre period.')
      : (told[index] as Figure),
  }));
}

function countOf({ context, unit }: Scope, kinds: Kinds, events: readonly CountedEvent[], span: Span): Figure {
  const telling = tellingOf(context.year.handbook, kinds.slag, span, unit);
  const own = events.filter(({ when }) => within(when, span));
  return countIn(context, own, telling, { name: nameOf(span.first) });
}

function nameOf(day: Day): string {
  const { year, month } = civil(day);
  return `${monthName(month)} ${year}`;
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** One sign per figure: from ▁ for zero to █ for the largest; · for a hidden one, a space where nothing is known. */
export function sparkline(figures: readonly Figure[]): string {
  const most = Math.max(...figures.map(({ värde }) => värde ?? 0), 1);
  return figures
    .map(({ läge, värde }) => {
      if (läge === 'dold') return '·';
      if (läge !== 'värde') return ' ';
      return värde ? (BARS[Math.max(1, Math.round((värde / most) * 7))] ?? '█') : '▁';
    })
    .join('');
}

/** What the line shows, for those who cannot see it: only of the months that are told. */
function inWords(months: readonly Month[]): string {
  const told = months.filter(({ antal }) => antal.läge === 'värde');
  const sorted = [...told].sort((a, b) => (a.antal.värde ?? 0) - (b.antal.värde ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  const median = medianOf(told.map(({ antal }) => antal.värde ?? 0));
  if (!least || !most || median === undefined) return '';
  const extreme = ({ antal, span }: Month) => `${formatNumber(antal.värde ?? 0)} (${nameOf(span.first)})`;
  const hiddenOnes = months.filter(({ antal }) => antal.läge === 'dold').length;
  const lacking = months.length - told.length - hiddenOnes;
  const [first, last] = [months[0] as Month, months.at(-1) as Month];
  const lowest = hiddenOnes ? '' : `lägst ${extreme(least)}, median ${formatNumber(median)}, `;
  return [
    `${nameOf(first.span.first)}–${nameOf(last.span.first)}: ${lowest}högst ${extreme(most)}.`,
    hiddenOnes ? `${hiddenOnes} av ${months.length} månader är för små för att visas.` : '',
    lacking ? `${lacking} av ${months.length} månader saknar uppgift.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
