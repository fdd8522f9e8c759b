import type { Handbook } from '../../model/handbook.js';

/** A document by its id and the name that people know it by. `finns` is false when the handbook has no such document. */
export interface Named {
  id: string;
  titel: string;
  finns: boolean;
}

/** The name of a document: its title, else its id. What names no document is told as it stands. */
export function named(handbook: Pick<Handbook, 'byId'>, id: string, titel?: string): Named {
  const doc = handbook.byId.get(id);
  return { id, titel: (titel ?? doc?.titel ?? '').trim() || id || 'Utan namn', finns: doc !== undefined };
}
