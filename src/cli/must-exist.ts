import { type Handbook, ofTyp } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';

/** A role or unit named on the command line must be there: a misspelt one would otherwise look like an empty answer. */
export function mustExist(handbook: Handbook, typ: 'roll' | 'enhet', option: string, id: string | undefined): void {
  if (id === undefined || handbook.byId.get(id)?.typ === typ) return;
  const near = nearest(
    id,
    ofTyp(handbook, typ).map((doc) => doc.id),
  );
  throw new KvalitetError(`${option}: det finns ingen ${typ} med id "${id}".`, {
    hint: near ? `Menar du ${near}?` : `Id:n står i dokumenten med typ: ${typ}.`,
  });
}
