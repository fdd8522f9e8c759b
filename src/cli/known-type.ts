import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';

/** A document type named on the command line, as the handbook spells it. */
export function knownType(typ: string, known: readonly string[]): string {
  const name = typ.normalize('NFC');
  if (known.includes(name)) return name;
  const near = nearest(name, known);
  throw new KvalitetError(`Typen ${name.length > 60 ? `${name.slice(0, 60)}…` : name} finns inte.`, {
    hint: near ? `Menar du ${near}?` : `Välj mellan: ${known.join(', ')}.`,
  });
}
