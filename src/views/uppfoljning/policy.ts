import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { Year } from '../../queries/year.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { decidedNow, decidedPart } from '../decided-texts.js';
import { type FollowUp, followUps } from './minutes.js';
import { howTable, planRow } from './planned.js';

/** The policies and riktlinjer that the reviews of the ledningssystem name: what is followed up, by whom and how often. */
export const policies = (year: Year): Dokument<'styrdokument'>[] => {
  const named = new Set(
    followUps(year, 'ledningssystem', 'ledningens genomgång').flatMap(({ data }) => data.gäller ?? []),
  );
  return decidedNow(year, 'policy', 'riktlinje').filter(({ id }) => named.has(id));
};

/** How the work is followed up: what was decided about it, and every kind beside the reviews and the agreements. */
export const uppfoljningar: SectionMaker = (context) => {
  const others = othersIn(context);
  return {
    tabeller: [
      table(
        'ovriga',
        'Andra uppföljningar',
        ['Slag', 'Uppföljning', 'Ansvarig', 'Hur ofta', 'Delges', 'Läget för perioden'],
        others.map((control) => [control.data.slag ?? 'ej angivet', ...planRow(context, control)]),
        'Handboken har inga andra uppföljningar.',
        others.length ? 'Genomgången av ledningssystemet och uppföljningen av avtal har egna avsnitt.' : undefined,
      ),
      ...(others.length ? [howTable(context, others)] : []),
    ],
    delar: policies(context.year).map((doc) => decidedPart(context, doc)),
  };
};

const OWN: readonly (string | undefined)[] = ['ledningssystem', 'ledningens genomgång', 'avtal'];

/** The follow-ups that have no section of their own. */
const othersIn = ({ year }: Context): FollowUp[] =>
  ofTyp(year.handbook, 'uppföljning')
    .filter(({ data }) => !OWN.includes(data.slag) && (data.status ?? 'gällande') === 'gällande')
    .sort((a, b) => (a.data.slag ?? '').localeCompare(b.data.slag ?? '', 'sv') || a.titel.localeCompare(b.titel, 'sv'));
