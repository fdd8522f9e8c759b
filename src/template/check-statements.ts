import { howToShow, isCall, nameOf, shapeOf, shapeOfCall, shown } from './check-expression.js';
import { suggest } from './check-path.js';
import { type Check, inside, type Scope, thisOf } from './scope.js';
import { isWords, itemOf, kindsOf, NUMBER, type Shape, withKeys } from './shapes.js';
import { BLOCKS } from './signatures.js';

/** Goes into a part that a template calls, with what the part will see. */
export type Enter = (part: string, node: hbs.AST.Node, scope: Scope) => void;

/** Checks every statement of a template's text, one after the other. */
export function walk(program: hbs.AST.Program | undefined, scope: Scope, check: Check, into: Enter): void {
  for (const node of program?.body ?? []) statement(node, scope, check, into);
}

function statement(node: hbs.AST.Statement, scope: Scope, check: Check, into: Enter): void {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      mustache(node as hbs.AST.MustacheStatement, scope, check);
      return;
    case 'BlockStatement':
      block(node as hbs.AST.BlockStatement, scope, check, into);
      return;
    case 'PartialStatement':
      partial(node as hbs.AST.PartialStatement, scope, check, into);
      return;
    default:
      check.tell(
        node,
        'Det här sättet att skriva går inte att använda i en mall.',
        'Använd {{uppgift}}, {{#each}}, {{#if}}, {{#unless}}, {{#with}} och {{> del}}.',
      );
  }
}

function mustache(node: hbs.AST.MustacheStatement, scope: Scope, check: Check): void {
  if (isCall(node)) {
    const shape = shapeOfCall(node, scope, check);
    if (nameOf(node.path) === 'lookup' && shape) printable(node, shape, check);
    return;
  }
  if (node.path.type !== 'PathExpression') {
    check.tell(node, 'Mellan klamrarna ska stå namnet på en uppgift.', 'Skriv texten utan klamrar.');
    return;
  }
  const shape = shapeOf(node.path, scope, check);
  if (shape) printable(node, shape, check);
}

function printable(node: hbs.AST.MustacheStatement, shape: Shape, check: Check): void {
  if (!isWords(shape, check.schema)) {
    check.tell(
      node.path,
      `${shown(node.path)} är ingen text och inget tal.`,
      howToShow(shape, shown(node.path), check),
    );
  }
}

function block(node: hbs.AST.BlockStatement, scope: Scope, check: Check, into: Enter): void {
  const name = nameOf(node.path) ?? shown(node.path);
  const [param] = node.params;
  if (!(BLOCKS as readonly string[]).includes(name)) {
    check.tell(
      node.path,
      `Blocket {{#${name}}} finns inte.`,
      suggest(name, BLOCKS, (word) => `{{#${word}}}`),
    );
    return;
  }
  if (!param || node.params.length > 1 || node.hash?.pairs.length) {
    check.tell(node.path, `Blocket {{#${name}}} tar en enda uppgift.`, `Skriv till exempel {{#${name} tabeller}}.`);
    return;
  }
  const shape = shapeOf(param, scope, check);
  const inner = shape && innerOf(name, node, shape, scope, check);
  if (inner) walk(node.program, inner, check, into);
  walk(node.inverse, scope, check, into);
}

/** The scope inside a block; undefined when nothing can be said of it, since its own fault is told already. */
function innerOf(
  name: string,
  node: hbs.AST.BlockStatement,
  shape: Shape,
  scope: Scope,
  check: Check,
): Scope | undefined {
  if (name === 'if' || name === 'unless') return scope;
  const [first, second] = node.program?.blockParams ?? [];
  const names = (item: Shape) =>
    new Map([...(first ? [[first, item] as const] : []), ...(second ? [[second, NUMBER] as const] : [])]);
  if (name === 'with') return inside(scope, shape, names(shape));
  const item = itemOf(shape, check.schema);
  if (item) return inside(scope, item, names(item), scope.loops + 1);
  check.tell(
    node.params[0] as hbs.AST.Node,
    `${shown(node.params[0])} är ingen lista.`,
    kindsOf(shape, check.schema).has('object')
      ? `Skriv {{#with ${shown(node.params[0])}}}.`
      : 'Skriv ut uppgiften utan {{#each}}.',
  );
  return undefined;
}

function partial(node: hbs.AST.PartialStatement, scope: Scope, check: Check, into: Enter): void {
  const given = node.params[0];
  const here = given ? shapeOf(given as hbs.AST.Expression, scope, check) : thisOf(scope);
  const more = new Map<string, Shape | undefined>();
  for (const { key, value } of node.hash?.pairs ?? []) more.set(key, shapeOf(value, scope, check));
  if (node.params.length > 1)
    check.tell(
      node,
      'En del anropas med högst en uppgift, och med namngivna.',
      'Skriv till exempel {{> del avsnitt vy=@root}}.',
    );
  const known = new Map([...more].flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
  const shape = here && known.size === more.size && (more.size ? withKeys(here, known, check.schema) : here);
  for (const part of namesOf(node, scope, check))
    if (shape) into(part, node, { stack: [shape], names: new Map(), loops: scope.loops });
}

/** The parts that a call can mean: the one it names, or that of every section. */
function namesOf({ name }: hbs.AST.PartialStatement, scope: Scope, check: Check): readonly string[] {
  if (name.type === 'SubExpression') {
    const shape = shapeOfCall(name as hbs.AST.SubExpression, scope, check);
    if (shape && shape === check.schema.sectionId) return check.sections;
    if (shape)
      check.tell(
        name,
        'En del väljs med sitt namn, eller med ett avsnitts id.',
        'Skriv {{> (lookup . "id") vy=@root}} inne i {{#each avsnitt}}.',
      );
    return [];
  }
  const wanted = String((name as hbs.AST.PathExpression).original);
  if (check.parts.has(wanted)) return [wanted];
  check.tell(
    name,
    `Delen ${wanted} finns inte.`,
    suggest(wanted, [...check.parts.keys()], (part) => part),
  );
  return [];
}
