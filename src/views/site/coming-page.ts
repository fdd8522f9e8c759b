import { addMonths, civil, dayOf, formatDay, parseDay } from '../../calendar/dates.js';
import { capital } from '../../model/capital.js';
import { groups } from '../../model/groups.js';
import type { SiteContext } from './context.js';
import type { Block, SitePage } from './page.js';
import { dueTable } from './rows.js';
import { count, monthWords, paragraph, section } from './say.js';
import { start } from './trail.js';

/** How many months ahead the page tells, the one that goes on included. */
const MONTHS = 12;

/** What is to be done: what is late first, then month by month. */
export function comingPage(context: SiteContext): SitePage {
  const items = context.due();
  const late = items.filter(({ state }) => state === 'overdue');
  const { year, month } = civil(context.today);
  const end = addMonths(dayOf(year, month, 1), MONTHS);
  const coming = items.filter(({ state, due }) => state !== 'overdue' && (parseDay(due) ?? end) < end);
  const later = items.length - late.length - coming.length;
  const months = groups(coming, ({ due }) => [due.slice(0, 7)]);
  return {
    path: 'kommande.html',
    titel: 'Att göra',
    väg: start,
    block: [
      paragraph(
        context.public
          ? 'Dokument som ska ses över, och avtal som går ut, det närmaste året.'
          : 'Det som ska göras det närmaste året: översyner, egenkontroller, uppföljningar, åtgärder och annat.',
      ),
      section(
        'Försenat',
        'forsenat',
        ...(late.length ? [paragraph(`${count(late.length, 'uppgift', 'uppgifter')} skulle ha varit gjorda.`)] : []),
        dueTable(context, 'Försenat', late, 'Inget är försenat.'),
      ),
      ...[...months].map(([key, list]): Block => {
        const name = capital(monthWords(key));
        return section(name, `m-${key}`, dueTable(context, name, list, ''));
      }),
      ...(coming.length ? [] : [paragraph('Inget mer ska göras det närmaste året.')]),
      ...(later
        ? [paragraph(`Dessutom ${count(later, 'uppgift', 'uppgifter')} från ${formatMonth(end)} och framåt.`)]
        : []),
    ],
  };
}

const formatMonth = (day: number) => monthWords(formatDay(day));
