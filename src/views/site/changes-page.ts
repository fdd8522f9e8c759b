import type { SiteContext } from './context.js';
import type { Block, SitePage, Words } from './page.js';
import { changedDocument, type RecentMonth, recentMonths, whatHappened, whoDecided } from './recent.js';
import { count, dateWords, monthWords, paragraph, section, tableOr } from './say.js';
import { start } from './trail.js';
import { byType, typeName } from './types.js';

/** What has changed in the last twelve months, month by month: what happened, and who decided it. */
export function changesPage(context: SiteContext): SitePage {
  const months = (recentMonths(context) ?? []).filter(({ changes, records }) => changes.length + records.size > 0);
  return {
    path: 'andringar.html',
    titel: 'Det som har ändrats',
    väg: start,
    block: [...introduction(context, months.length), ...months.map((month) => monthOf(context, month))],
  };
}

function introduction({ changes }: SiteContext, months: number): Block[] {
  if ('missing' in changes) return [{ slag: 'notis', ton: 'upplysning', words: [changes.missing] }];
  const begins = changes.begins
    ? ` Historiken börjar ${dateWords(changes.begins)}: det som hände före dess syns inte här.`
    : '';
  return [
    paragraph(
      `${months ? 'Det som har hänt med processer, rutiner och andra dokument de senaste tolv månaderna.' : 'Inget dokument har ändrats de senaste tolv månaderna.'}${begins}`,
    ),
  ];
}

function monthOf(context: SiteContext, { month, changes, records }: RecentMonth): Block {
  const words = monthWords(month);
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const ordered = [...changes].sort((a, b) => byType(a.type, b.type));
  const rows = ordered.map((change): Words[] => [
    changedDocument(context, change),
    [typeName(change.type).one],
    whatHappened(context, change),
    whoDecided(change),
  ]);
  return section(
    name,
    `m-${month}`,
    tableOr(
      name,
      ['Dokument', 'Slag', 'Vad som har hänt', 'Beslut'],
      rows,
      'Inga processer, rutiner eller andra arbetssätt har ändrats.',
    ),
    ...recorded(records),
  );
}

/** How many records the month brought: they are no change of how the work is done. */
function recorded(records: RecentMonth['records']): Block[] {
  const told = [...records]
    .sort(([a], [b]) => byType(a, b))
    .map(([typ, n]) => `${typeName(typ).many.toLowerCase()} ${n}`);
  const sum = [...records.values()].reduce((all, n) => all + n, 0);
  if (!sum) return [];
  return [
    paragraph(
      `Dessutom är ${count(sum, 'annat dokument nytt eller ändrat', 'andra dokument nya eller ändrade')}: ${told.join(', ')}.`,
    ),
  ];
}
