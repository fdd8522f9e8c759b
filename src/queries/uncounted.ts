import { parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import type { EventRow } from '../model/register.js';
import { isAfterExtract, lacksUnit, spanOf } from './events.js';

/** Something that a report could not count, and why. */
export interface Uncounted {
  file: string;
  skäl: string;
}

/** What was left out of the figures because it could not be read: files, documents, texts and rows of registers. */
export function uncounted(handbook: Handbook): Uncounted[] {
  return [
    ...handbook.broken.map(({ file, reason }) => ({ file, skäl: reason })),
    ...handbook.documents.flatMap((doc) => reasons(doc, handbook).map((skäl) => ({ file: doc.file, skäl }))),
    ...handbook.rows.flatMap((row) => {
      const skäl = notCounted(row);
      return skäl === undefined ? [] : [{ file: row.file, skäl: `Rad ${row.row}: ${skäl}.` }];
    }),
  ];
}

function reasons(doc: Dokument, handbook: Handbook): string[] {
  const data = doc.data as { inkom?: string; slag?: string; avsnitt?: string; år?: number };
  if (doc.id && handbook.byId.get(doc.id) !== doc) return [`Id:t ${doc.id} finns redan på ett annat dokument.`];
  if (doc.typ === 'händelse' && (parseDay(data.inkom) === undefined || !data.slag))
    return ['Händelsen saknar slag eller dag då den kom in.'];
  if (doc.typ === 'analys' && (!data.avsnitt || !data.år))
    return ['Texten saknar år eller avsnitt, och är inte med i berättelsen.'];
  return [];
}

const isCount = ({ register }: EventRow) => register.data.innehåller === 'antal';
const isReadable = (row: EventRow) =>
  Boolean(row.data.slag && spanOf(row) && (!isCount(row) || row.data.antal !== undefined)) && !lacksUnit(row);

function notCounted(row: EventRow): string | undefined {
  if (!isReadable(row)) return `${lacks(row)} saknas eller går inte att läsa`;
  return isAfterExtract(row) ? 'dagen är efter registrets uttag' : undefined;
}

function lacks(row: EventRow): string {
  if (!row.data.slag) return 'slag';
  if (!spanOf(row)) return isCount(row) ? 'datum eller period' : 'inkom';
  return lacksUnit(row) ? 'enhet' : 'antal';
}
