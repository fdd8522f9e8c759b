import { nearest } from '../words/nearest.js';
import { type Check, type Scope, thisOf } from './scope.js';
import { itemOf, keysOf, kindsOf, NUMBER, type Shape, TEXT, YES_NO } from './shapes.js';

/** What a loop says of itself. */
const LOOP: Readonly<Record<string, Shape>> = { index: NUMBER, key: TEXT, first: YES_NO, last: YES_NO };

/** What a path leads to; undefined when it leads nowhere, which is told. */
export function shapeOfPath(path: hbs.AST.PathExpression, scope: Scope, check: Check): Shape | undefined {
  if (path.data) return shapeOfData(path, scope, check);
  const [first = '', ...rest] = partsOf(path);
  const named = !path.depth && !isScoped(path) ? scope.names.get(first) : undefined;
  if (named) return follow(path, named, rest, scope, check);
  const start = scope.stack[path.depth];
  if (start) return follow(path, start, partsOf(path), scope, check);
  const inPart = check.within.length > 0;
  check.tell(
    path,
    `${path.original} leder ut ur ${inPart ? 'delen' : 'mallen'}.`,
    inPart ? 'En del ser bara det som den anropas med. Skriv @root för hela rapporten.' : 'Ta bort ett "../".',
  );
  return undefined;
}

const partsOf = ({ parts }: hbs.AST.PathExpression) => parts.map(String);

/** Written so that it cannot be a helper's or a block's name: `this.namn`, `./namn`. */
export const isScoped = ({ original }: hbs.AST.PathExpression) => /^(?:\.|this\b)/.test(original);

function shapeOfData(path: hbs.AST.PathExpression, scope: Scope, check: Check): Shape | undefined {
  const [first = '', ...rest] = partsOf(path);
  if (first === 'root' && !path.depth) return follow(path, check.schema.root, rest, scope, check);
  const shape = Object.hasOwn(LOOP, first) ? LOOP[first] : undefined;
  if (shape && scope.loops > path.depth) return follow(path, shape, rest, scope, check);
  if (shape) {
    check.tell(
      path,
      `${path.original} finns bara inne i {{#each}}.`,
      'Flytta det in i en {{#each}}, eller ta bort det.',
    );
    return undefined;
  }
  const names = ['root', ...Object.keys(LOOP)];
  check.tell(
    path,
    `${path.original} finns inte.`,
    suggest(first, names, (name) => `@${name}`),
  );
  return undefined;
}

function follow(
  path: hbs.AST.PathExpression,
  start: Shape,
  parts: readonly string[],
  scope: Scope,
  check: Check,
): Shape | undefined {
  let shape: Shape | undefined = start;
  for (const [index, part] of parts.entries()) {
    const from: Shape = shape;
    const keys = keysOf(from, check.schema);
    shape = /^\d+$/.test(part) ? itemOf(from, check.schema) : (keys.get(part) ?? lengthOf(part, from, check));
    if (shape) continue;
    const all = partsOf(path);
    const name = (path.data ? '@' : '') + all.slice(0, all.length - parts.length + index + 1).join('.');
    check.tell(path, `Uppgiften ${name} finns inte.`, remedy(part, from, keys, index === 0, scope, check));
    return undefined;
  }
  return shape;
}

/** A list knows how long it is. */
const lengthOf = (part: string, from: Shape, { schema }: Check) =>
  part === 'length' && itemOf(from, schema) ? NUMBER : undefined;

/** What somebody most likely meant: a name near by, the same name at another place, or what there is. */
function remedy(
  part: string,
  from: Shape,
  keys: ReadonlyMap<string, Shape>,
  isFirst: boolean,
  scope: Scope,
  check: Check,
): string {
  const elsewhere = isFirst ? whereElse(part, scope, check) : undefined;
  if (elsewhere) return elsewhere;
  const kinds = kindsOf(from, check.schema);
  if (kinds.has('array'))
    return 'Det är en lista. Gå igenom den med {{#each}}, eller skriv vilken i ordningen, från 0.';
  if (!keys.size) return 'Här står en text eller ett tal, som inte har några uppgifter i sig. Skriv this.';
  return suggest(part, [...keys.keys(), ...(isFirst ? scope.names.keys() : [])], (name) => name);
}

function whereElse(part: string, scope: Scope, check: Check): string | undefined {
  const outer = scope.stack.findIndex((shape) => keysOf(shape, check.schema).has(part));
  if (outer > 0) return `Menar du ${'../'.repeat(outer)}${part}?`;
  return keysOf(check.schema.root, check.schema).has(part) && thisOf(scope) !== check.schema.root
    ? `Menar du @root.${part}?`
    : undefined;
}

/** The nearest name, or the names that there are. */
export function suggest(wanted: string, names: readonly string[], shown: (name: string) => string): string {
  const near = nearest(wanted, names);
  return near ? `Menar du ${shown(near)}?` : `Här finns: ${names.map(shown).join(', ')}.`;
}
