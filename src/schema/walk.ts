import type { Relation } from '../model/document.js';
import type { Fix, Path } from '../model/finding.js';
import { isPersonForFunction } from '../words/persons.js';
import { type Fault, FORMATS } from './formats.js';
import type { Shape } from './shape.js';

/** What one walk through a document's data brings home. Paths lead into the normalised data. */
export interface Walk {
  /** Values that are not of their format. */
  faults: { path: Path; fault: Fault }[];
  references: { path: Path; key: string; value: string; relation: Relation }[];
  words: { path: Path; value: string; ur: string }[];
  files: { path: Path; value: string }[];
  /** Keys that were written without a value. */
  blanks: Path[];
}

type Data = { [key: string]: unknown };

/**
 * Walks data along its schema once and changes it in place: one bare value becomes a list of one, known keys without a
 * value disappear (an unknown one stays: it may be the end of a text that a comma cut off). Collects format faults and
 * everything that points elsewhere.
 */
export function walk(data: Data, shape: Shape): Walk {
  const found: Walk = { faults: [], references: [], words: [], files: [], blanks: [] };
  walkKeys(data, shape, [], '', found);
  return found;
}

/** Where the walk stands: one list for all places, copied only for what is found. */
type Here = (string | number)[];

function walkKeys(data: Data, shape: Shape, here: Here, key: string, found: Walk): void {
  for (const name of Object.keys(data)) {
    const value = data[name];
    const below = shape.keys && Object.hasOwn(shape.keys, name) ? shape.keys[name] : shape.free;
    here.push(name);
    if (below && (value === null || (Array.isArray(value) && value.length === 0))) {
      delete data[name];
      found.blanks.push([...here]);
    } else if (below) {
      if (!Array.isArray(value) && isOneOfList(value, below)) data[name] = [value];
      visit(data[name], below, here, key ? `${key}.${name}` : name, found);
    }
    here.pop();
  }
}

/** Whether a bare value stands for a list of one: any value of a list, or a group where only lists hold groups. */
function isOneOfList(value: unknown, shape: Shape): boolean {
  return shape.list || (typeof value === 'object' && !shape.keys && !shape.free && Boolean(shape.items?.keys));
}

function visit(value: unknown, shape: Shape, here: Here, key: string, found: Walk): void {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      here.push(index);
      visit(value[index], shape.items ?? shape, here, key, found);
      here.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    if (shape.keys || shape.free) walkKeys(value as Data, shape, here, key, found);
  } else if (value !== null) {
    scalar(value, shape, here, key, found);
  }
}

function scalar(value: unknown, shape: Shape, here: Here, key: string, found: Walk): void {
  const format = shape.format ? FORMATS[shape.format] : undefined;
  if (format && !format.ok(value)) {
    const { fix, ...fault } = { ...format.fault(value), ...functionHint(shape, value) };
    found.faults.push({ path: [...here], fault: { ...fault, fix: fix && fixAt(shape, here, fix) } });
    return;
  }
  if (typeof value !== 'string') return;
  if (!shape.relation && !shape.ur && !shape.fil) return;
  const path = [...here];
  if (shape.relation) found.references.push({ path, key, value, relation: shape.relation });
  if (shape.ur) found.words.push({ path, value, ur: shape.ur });
  if (shape.fil) found.files.push({ path, value });
}

/** An id is mended where it names another document or its own; what a document once was called is history. */
function fixAt(shape: Shape, path: Path, fix: Fix): Fix | undefined {
  if (fix.kind === 'replace' && shape.relation) return { ...fix, names: true };
  return shape.format?.startsWith('id') && path.at(-1) !== 'id' ? undefined : fix;
}

/** A name where a function belongs: a handbook survives those who leave, and names are personal data (format.md 2). */
function functionHint(shape: Shape, value: unknown): Partial<Omit<Fault, 'fix'>> & { fix?: undefined } {
  const wantsRole = shape.relation?.till.includes('roll') && shape.relation.till.length === 1;
  return wantsRole && typeof value === 'string' && isPersonForFunction(value)
    ? {
        rule: 'funktion-inte-namn',
        severity: 'fel',
        fix: undefined,
        message: `"${value}" är en person, inte en funktion.`,
        hint: 'Skriv id för en funktion (roll), till exempel enhetschef-hemtjanst. Skriv aldrig en persons namn.',
      }
    : {};
}
