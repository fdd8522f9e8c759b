import { isScoped, shapeOfPath, suggest } from './check-path.js';
import type { Check, Scope } from './scope.js';
import { isWords, itemOf, keysOf, kindsOf, NUMBER, type Shape, TEXT, YES_NO } from './shapes.js';
import { accepts, BLOCKS, SIGNATURES } from './signatures.js';

/** A call of a helper, however it is written: in a mustache or in parentheses. */
type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash'> & hbs.AST.Node;

/** What an expression gives; undefined when it is faulty, which is told. */
export function shapeOf(node: hbs.AST.Expression, scope: Scope, check: Check): Shape | undefined {
  switch (node.type) {
    case 'PathExpression':
      return shapeOfPath(node as hbs.AST.PathExpression, scope, check);
    case 'SubExpression':
      return shapeOfCall(node as hbs.AST.SubExpression, scope, check);
    case 'StringLiteral':
      return TEXT;
    case 'NumberLiteral':
      return NUMBER;
    case 'BooleanLiteral':
      return YES_NO;
    default:
      check.tell(node, 'null och undefined går inte att använda här.', 'Skriv namnet på en uppgift.');
      return undefined;
  }
}

/** The name that a call has when it can be a helper's; undefined for a longer path and for literals. */
export function nameOf(path: hbs.AST.Expression): string | undefined {
  const { type, data, depth, parts } = path as hbs.AST.PathExpression;
  const simple = type === 'PathExpression' && !data && !depth && parts.length === 1;
  return simple && !isScoped(path as hbs.AST.PathExpression) ? String(parts[0]) : undefined;
}

/** Whether a mustache calls a helper: it has something to work on, or is called as one. */
export const isCall = ({ path, params, hash }: Call) =>
  params.length > 0 || hash !== undefined || Object.hasOwn(SIGNATURES, nameOf(path) ?? '');

/** What a helper gives, when it is one and is given what it takes. */
export function shapeOfCall(call: Call, scope: Scope, check: Check): Shape | undefined {
  const name = nameOf(call.path);
  if (name === 'lookup') return shapeOfLookup(call, scope, check);
  const shapes = call.params.map((param) => shapeOf(param, scope, check));
  if (name === undefined || !Object.hasOwn(SIGNATURES, name)) {
    unknownHelper(call, check);
    return undefined;
  }
  const { takes, more: [least, most] = [0, 0] } = SIGNATURES[name] ?? { takes: '' };
  const [shape, ...others] = shapes;
  if (others.length < least || others.length > most || !call.params.length || call.hash?.pairs.length)
    check.tell(
      call,
      most ? `Hjälpordet ${name} tar ${takes}.` : `Hjälpordet ${name} tar en enda uppgift: ${takes}.`,
      `Skriv till exempel {{${name} this${' …'.repeat(least)}}}.`,
    );
  else if (others.some((other) => other && !isWords(other, check.schema)))
    check.tell(
      call,
      `Hjälpordet ${name} tar ${takes}, och mer än den första uppgiften ska vara en text eller ett tal.`,
      'Skriv ett tal eller en text.',
    );
  else if (shape && !accepts(name, shape, check.schema))
    check.tell(
      call.params[0] as hbs.AST.Node,
      `Hjälpordet ${name} tar ${takes}, men får något annat.`,
      howToShow(shape, shown(call.params[0]), check),
    );
  return name === 'lika' ? YES_NO : TEXT;
}

function unknownHelper(call: Call, check: Check): void {
  const name = (call.path as hbs.AST.PathExpression).original ?? '';
  const isBlock = (BLOCKS as readonly string[]).includes(String(name));
  check.tell(
    call.path,
    `Hjälpordet ${name} finns inte${isBlock ? ' på det här sättet' : ''}.`,
    isBlock
      ? `Skriv {{#${name} …}} … {{/${name}}}.`
      : suggest(String(name), [...Object.keys(SIGNATURES), 'lookup'], (word) => word),
  );
}

/** `lookup` takes a key that is written out, or a place in a list: never a name out of the data. */
function shapeOfLookup(call: Call, scope: Scope, check: Check): Shape | undefined {
  const [from, key] = call.params;
  if (!from || !key || call.params.length > 2 || call.hash?.pairs.length) {
    check.tell(call, 'Hjälpordet lookup tar två uppgifter.', 'Skriv till exempel (lookup . "id").');
    return undefined;
  }
  const shape = shapeOf(from, scope, check);
  const place = key.type === 'StringLiteral' ? undefined : shapeOf(key, scope, check);
  if (!shape) return undefined;
  if (key.type === 'StringLiteral') return keyed(key as hbs.AST.StringLiteral, shape, check);
  const item = place && kindsOf(place, check.schema).has('integer') ? itemOf(shape, check.schema) : undefined;
  if (place && !item)
    check.tell(
      call,
      'lookup slår upp en uppgift med utskrivet namn, eller en plats i en lista.',
      'Skriv namnet inom citattecken, till exempel (lookup . "id"), eller en plats: (lookup ../kolumner @index).',
    );
  return item;
}

function keyed(key: hbs.AST.StringLiteral, shape: Shape, check: Check): Shape | undefined {
  const keys = keysOf(shape, check.schema);
  const found = keys.get(key.value);
  if (!found)
    check.tell(
      key,
      `Uppgiften ${key.value} finns inte.`,
      suggest(key.value, [...keys.keys()], (name) => name),
    );
  return found;
}

/** How an expression is written, for messages. */
export const shown = (node: hbs.AST.Node | undefined): string =>
  (node as hbs.AST.PathExpression | undefined)?.original?.toString() ?? 'this';

/** How something that is no word can be shown. */
export function howToShow(shape: Shape, name: string, { schema }: Pick<Check, 'schema'>): string {
  const kinds = kindsOf(shape, schema);
  if (accepts('brödtext', shape, schema)) return `Skriv {{{brödtext ${name}}}}.`;
  if (accepts('cell', shape, schema)) return `Skriv {{cell ${name}}}.`;
  if (kinds.has('array')) return `Gå igenom listan med {{#each ${name}}} … {{/each}}.`;
  if (kinds.has('boolean')) return `Använd {{#if ${name}}} … {{/if}}.`;
  const [first] = keysOf(shape, schema).keys();
  return `Skriv vilken uppgift i den, till exempel ${name}.${first ?? 'id'}.`;
}
