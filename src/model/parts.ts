import type { Dokument } from './document.js';

/** A part of a document that others can name as `id#del`: a risk, kontrollpunkt, brist, uppgift or redovisning. */
export interface Part {
  key: string;
  /** Its place in the list. */
  index: number;
  id: string;
}

const KEYS = ['risker', 'kontrollpunkter', 'brister', 'uppgifter', 'redovisar'];

/** The parts of a document that have ids of their own. */
export function partsOf(doc: Dokument): Part[] {
  const data = doc.data as Record<string, unknown>;
  return KEYS.flatMap((key) => {
    const list = Array.isArray(data[key]) ? (data[key] as unknown[]) : [];
    return list.flatMap((item, index) =>
      typeof item === 'object' && item !== null && 'id' in item ? [{ key, index, id: String(item.id) }] : [],
    );
  });
}
