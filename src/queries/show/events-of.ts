import { civil } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { concerns } from '../../model/units.js';
import { type CountedEvent, countEvents } from '../events.js';
import type { EventCount, Shown, ShownEvent } from './shown.js';

/** The händelser about a document: its process, rutin or unit. Those of registers are only counted. */
export function eventsOf(handbook: Handbook, doc: Dokument): Shown['events'] {
  const about = countEvents(handbook).filter((event) => isAbout(handbook, event, doc));
  const measured = ofTyp(handbook, 'händelse').filter((event) => event.data.åtgärder?.includes(doc.id));
  const named = doc.typ === 'åtgärd' ? ((doc as Dokument<'åtgärd'>).data.med_anledning_av ?? []) : [];
  const reasons = ofTyp(handbook, 'händelse').filter(({ id }) => named.includes(id));
  const documents = about.flatMap(({ source }) => (source.typ === 'händelse' ? [source as Dokument<'händelse'>] : []));
  const all = [...new Set([...documents, ...measured, ...reasons])].map(shown);
  return { documents: all.sort((a, b) => ((a.received ?? '') < (b.received ?? '') ? 1 : -1)), counts: counts(about) };
}

function isAbout(handbook: Handbook, { data, enhet }: CountedEvent, doc: Dokument): boolean {
  if (doc.typ === 'process') return data.process === doc.id;
  if (doc.typ === 'rutin') return data.rutin?.includes(doc.id) ?? false;
  return doc.typ === 'enhet' && concerns(handbook, enhet, doc.id);
}

function shown(doc: Dokument<'händelse'>): ShownEvent {
  const { slag, inkom, utredd } = doc.data;
  return {
    ...{ document: doc.id || null, title: doc.titel, file: doc.file, kind: slag ?? '' },
    ...{ received: inkom ?? null, investigated: utredd ?? null },
  };
}

/** What a count already holds is not counted again (format.md 6). */
function counts(events: readonly CountedEvent[]): EventCount[] {
  const numbers = new Map<string, EventCount>();
  for (const { slag, antal, when, därav } of events) {
    if (därav) continue;
    const year = civil(when.first).year;
    const known = numbers.get(`${year} ${slag}`) ?? { year, kind: slag, count: 0 };
    numbers.set(`${year} ${slag}`, { ...known, count: known.count + antal });
  }
  return [...numbers.values()].sort((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1));
}
