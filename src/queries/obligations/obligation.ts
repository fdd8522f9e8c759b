import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import type { Kind, Reason } from '../due-item.js';

/** Something that is owed, whatever the day: `due.ts` turns it into a row with state and days. */
export interface Obligation {
  kind: Kind;
  document: string | null;
  type: string;
  title: string;
  file: string;
  units: readonly string[];
  responsible: readonly string[];
  due: Day;
  reasons: Reason[];
}

/** Who owes what a document owes: its own units and responsible functions, unless the obligation has others. */
export function owedBy(
  handbook: Handbook,
  doc: Dokument,
  own: Partial<Pick<Obligation, 'units' | 'responsible'>> = {},
): Omit<Obligation, 'kind' | 'due' | 'reasons'> {
  return {
    document: doc.id || null,
    type: doc.typ,
    title: doc.titel,
    file: doc.file,
    units: own.units ?? doc.data.enhet ?? [],
    responsible: own.responsible ?? responsible(handbook, doc),
  };
}
