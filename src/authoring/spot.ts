import type { Entry, Part } from '../parse/outline.js';
import { type KeyPath, nested } from './change.js';

/** What is to be done in a text, and where: decided before any character is counted. */
export type Spot =
  | { kind: 'set'; entry: Entry; flow: boolean; value: unknown }
  | { kind: 'insert'; into: Part; key: string | undefined; value: unknown; flow: boolean; after: readonly string[] }
  | { kind: 'wrap'; entry: Entry; part: Part; value: unknown; flow: boolean }
  | { kind: 'remove'; entry: Entry; from: Part }
  | { kind: 'nothing' };

/** A change that cannot be made safely, with the reason as the end of a sentence. */
export class Refusal extends Error {}

interface Walk {
  part: Part;
  /** The entry that holds the part, and the step before; undefined for the outermost keys. */
  entry?: Entry;
  up?: Walk;
  /** Whether the part is written within braces or brackets. */
  inFlow: boolean;
}

/** Finds where a change is to be made. Throws a Refusal where the place holds more than its value. */
export function spotOf(root: Part, path: KeyPath, value: unknown, after: readonly string[]): Spot {
  return step({ part: root, inFlow: false }, path, value, after);
}

function step(walk: Walk, path: KeyPath, value: unknown, after: readonly string[]): Spot {
  const { part, entry, inFlow } = walk;
  const [name, ...rest] = path;
  guard(part.locked ?? entry?.locked);
  if (name === undefined) return atEnd(walk, value);
  if (part.kind === 'none' && entry)
    return orNothing(value, { kind: 'set', entry, flow: inFlow, value: nested(path, value) });
  if (typeof name === 'number' && part.kind !== 'list') {
    if (name === 0) return step(walk, rest, value, after);
    if (value === undefined || !entry) return { kind: 'nothing' };
    return { kind: 'wrap', entry, part, value: nested(rest, value), flow: inFlow };
  }
  const found = entryIn(part, name);
  const flow = part.flow || inFlow;
  if (!found) {
    const key = typeof name === 'string' ? name : undefined;
    return orNothing(value, { kind: 'insert', into: part, key, value: nested(rest, value), flow, after });
  }
  guard(found.locked);
  if (found.value) return step({ part: found.value, entry: found, up: walk, inFlow: flow }, rest, value, after);
  if (rest.length || value !== undefined)
    return orNothing(value, { kind: 'set', entry: found, flow, value: nested(rest, value) });
  return taken(found, walk);
}

/** The place that the path leads to, when something is written there. */
function atEnd({ part, entry, up, inFlow }: Walk, value: unknown): Spot {
  if (!entry || !up) throw new Refusal('ändringen gäller alla uppgifter på en gång');
  guard(lockWithin(part));
  return value === undefined ? taken(entry, up) : { kind: 'set', entry, flow: inFlow, value };
}

/** The last entry leaves an empty list or group behind. */
function taken(entry: Entry, { part, entry: holder, inFlow }: Walk): Spot {
  if (part.entries.length > 1) return { kind: 'remove', entry, from: part };
  if (!holder) throw new Refusal('det är den enda nyckeln');
  return { kind: 'set', entry: holder, flow: inFlow, value: part.kind === 'list' ? [] : {} };
}

function entryIn(part: Part, name: string | number): Entry | undefined {
  if (part.kind === 'list' && typeof name === 'number') return part.entries[name];
  if (part.kind === 'map') return part.entries.find(({ key }) => key === String(name).normalize('NFC'));
  throw new Refusal(
    part.kind === 'list'
      ? `där står en lista, och inte nyckeln ${name}`
      : `där står ett enda värde, och inte nyckeln ${name}`,
  );
}

const orNothing = (value: unknown, spot: Spot): Spot => (value === undefined ? { kind: 'nothing' } : spot);

function guard(locked: string | undefined): void {
  if (locked) throw new Refusal(locked);
}

/** Why what is replaced or taken away must not be: something else may point into it. */
function lockWithin(part: Part): string | undefined {
  for (const { value, locked } of part.entries) {
    const found = locked ?? value?.locked ?? (value && lockWithin(value));
    if (found) return found;
  }
  return undefined;
}
