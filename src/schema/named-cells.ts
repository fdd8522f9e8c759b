import { nearest } from '../words/nearest.js';
import type { CellReader, CellValue, Titles } from './cell.js';
import { headingKey, tidy } from './headings.js';

/**
 * Cells that name a unit, process or routine, by id or by title. The same names come again in row after row, so what
 * each means is remembered; lists are given as copies, since refused values are taken out of them.
 */
export function idReader(till: readonly string[], list: boolean, titles: Titles): CellReader {
  const known = new Map(till.flatMap((typ) => [...(titles.get(typ) ?? [])]));
  const read = (cell: string): CellValue => {
    const names = list && !known.has(headingKey(cell)) ? cell.split(/[,;\n]/) : [cell];
    const ids = names
      .map(tidy)
      .filter(Boolean)
      .map((name) => known.get(headingKey(name)) ?? name);
    const stranger = ids.find((id) => !MAY_BE_ID.test(id));
    if (stranger !== undefined) return { fault: unknownName(stranger, till, known) };
    return { value: list ? ids : ids[0] };
  };
  const remembered = new Map<string, CellValue>();
  return (cell) => {
    const value = remembered.get(cell) ?? read(cell);
    if (remembered.size < 10_000) remembered.set(cell, value);
    return value && 'value' in value && Array.isArray(value.value) ? { value: [...value.value] } : value;
  };
}

/** What has the form of an id is judged with all other references: it may be upphävd, of another type, or unknown. */
const MAY_BE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#.*)?$/;

function unknownName(name: string, till: readonly string[], known: ReadonlyMap<string, string>) {
  const what = till.join(' eller ');
  const near = nearest(name, known.keys());
  const id = near === undefined ? undefined : known.get(near);
  return {
    message: `"${name}" är varken id eller titel på en ${what} i handboken.`,
    hint: id
      ? `Menar du ${id}? Skriv id:t eller titeln så som den står i handboken.`
      : `Skriv id:t eller titeln så som den står i handboken, eller lägg till ett dokument för det som saknas.`,
  };
}
