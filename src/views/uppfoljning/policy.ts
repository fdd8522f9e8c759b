import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { Year } from '../../queries/year.js';
import { type Context, type Made, type SectionMaker, table, titleOf } from '../context.js';
import { whenTold } from '../control-words.js';
import { decidedNow, decidedPart } from '../decided-texts.js';
import { type FollowUp, followUps } from './minutes.js';
import { howTable, planned, windowsSaid } from './planned.js';

/** The policies and riktlinjer that the reviews of the ledningssystem name: what is followed up, by whom and how often. */
export const policies = (year: Year): Dokument<'styrdokument'>[] => {
  const named = new Set(
    followUps(year, 'ledningssystem', 'ledningens genomgång').flatMap(({ data }) => data.gäller ?? []),
  );
  return decidedNow(year, 'policy', 'riktlinje').filter(({ id }) => named.has(id));
};

/** How the work is followed up: what was decided about it, and every kind beside the reviews and the agreements. */
export const uppfoljningar: SectionMaker = (context) => {
  const others = othersIn(context.year);
  return {
    tabeller: [
      table(
        'ovriga',
        'Andra uppföljningar',
        ['Slag', 'Uppföljning', 'Ansvarig', 'Hur ofta', 'Läget för perioden'],
        others.map((control) => [
          control.data.slag ?? 'ej angivet',
          ...planned(context, control),
          windowsSaid(context, control),
        ]),
        'Handboken har inga andra uppföljningar.',
        others.length ? 'Genomgången av ledningssystemet och uppföljningen av avtal har egna avsnitt.' : undefined,
      ),
      ...(others.length ? [howTable(context, others)] : []),
      feedback(context),
    ],
    delar: policies(context.year).map((doc) => decidedPart(context, doc)),
  };
};

/** Who is told of what, and when: one line for each that is told at the same time. */
function feedback(context: Context): Made {
  const lines = new Map<string, { till: string; när: string; titles: string[] }>();
  for (const { titel, data } of valid(context.year))
    for (const told of data.delges ?? []) {
      const [till, när] = [titleOf(context, told.till), whenTold(told) || 'ej angivet'];
      const line = lines.get(`${till} ${när}`) ?? { till, när, titles: [] };
      lines.set(`${till} ${när}`, { ...line, titles: [...line.titles, titel] });
    }
  return table(
    'aterkoppling',
    'Återkoppling',
    ['Till', 'När', 'Uppföljningar'],
    [...lines.values()]
      .sort((a, b) => a.till.localeCompare(b.till, 'sv'))
      .map(({ till, när, titles }) => [till, när, titles.join(', ')]),
    'Ingen uppföljning anger vem som får veta resultatet.',
  );
}

const OWN: readonly (string | undefined)[] = ['ledningssystem', 'ledningens genomgång', 'avtal'];

/** The follow-ups that have no section of their own. */
const othersIn = (year: Year): FollowUp[] => valid(year).filter(({ data }) => !OWN.includes(data.slag));

/** Every follow-up that is neither draft nor repealed, kind by kind. */
const valid = ({ handbook }: Year): FollowUp[] =>
  ofTyp(handbook, 'uppföljning')
    .filter(({ data }) => (data.status ?? 'gällande') === 'gällande')
    .sort((a, b) => (a.data.slag ?? '').localeCompare(b.data.slag ?? '', 'sv') || a.titel.localeCompare(b.titel, 'sv'));
