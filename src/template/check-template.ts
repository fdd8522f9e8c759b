import { howToShow, isCall, nameOf, shapeOf, shapeOfCall, shown } from './check-expression.js';
import { suggest } from './check-path.js';
import { type Fault, parseTemplate, RULE } from './parse-template.js';
import { type Check, inside, type Scope, thisOf } from './scope.js';
import { isWords, itemOf, kindsOf, NUMBER, type Shape, type ViewSchema, withKeys } from './shapes.js';
import { BLOCKS } from './signatures.js';
import { placeIn, type Source } from './source.js';

/** A template with all its parts: what a report is made of. */
export interface Checked {
  source: Source;
  /** The parts by the name that they are called with; every section has one. */
  parts: ReadonlyMap<string, Source>;
  /** The sections that the template shows. */
  sections: readonly string[];
}

/** Templates that call each other in more ways than this are made to take time. */
const MOST_CALLS = 2000;

/** What follows from one part to the next. */
interface Run {
  template: Checked;
  schema: ViewSchema;
  faults: Map<string, Fault>;
  /** Calls that have been checked: the part, and what it was called with. */
  calls: Set<string>;
  shapes: Map<Shape, number>;
  used: Set<string>;
}

/** Every fault of a template and of the parts that it uses, all at once, and which parts those are. */
export function checkTemplate(template: Checked, schema: ViewSchema): { faults: Fault[]; used: Set<string> } {
  const run: Run = { template, schema, faults: new Map(), calls: new Set(), shapes: new Map(), used: new Set() };
  const scope: Scope = { stack: [schema.root], names: new Map(), loops: 0 };
  enter(template.source, scope, [], undefined, run);
  return { faults: [...run.faults.values()], used: run.used };
}

/** Checks one file. What is wrong in a built-in one is the fault of the own file that called it: told there. */
function enter(
  source: Source,
  scope: Scope,
  within: readonly string[],
  caller: { source: Source; node: hbs.AST.Node } | undefined,
  run: Run,
): void {
  const { tree, fault } = parseTemplate(source);
  if (fault) add(fault, run);
  if (!tree) return;
  const blamed = source.own ? undefined : caller;
  const tell: Check['tell'] = (node, message, hint) => {
    const part = within.at(-1) ?? '';
    const place = blamed ? placeIn(blamed.source, blamed.node.loc) : placeIn(source, node.loc);
    add({ rule: RULE, place, message: blamed ? `Delen ${part} passar inte här. ${message}` : message, hint }, run);
  };
  const check = {
    schema: run.schema,
    parts: run.template.parts,
    sections: run.template.sections,
    source,
    within,
    tell,
  };
  walk(tree, scope, check, (part, node, inner) =>
    call(part, node, inner, check, source.own ? { source, node } : caller, run),
  );
}

function add(fault: Fault, { faults }: Run): void {
  const key = JSON.stringify([fault.place, fault.message]);
  if (!faults.has(key)) faults.set(key, fault);
}

/** Goes into a part, once for each kind of thing that it is called with. */
function call(
  part: string,
  node: hbs.AST.Node,
  scope: Scope,
  check: Check,
  caller: { source: Source; node: hbs.AST.Node } | undefined,
  run: Run,
): void {
  run.used.add(part);
  const source = run.template.parts.get(part);
  const key = `${part} ${idOf(thisOf(scope), run)} ${scope.loops > 0}`;
  if (check.within.includes(part))
    check.tell(
      node,
      `Delen ${part} anropar sig själv.`,
      'En del får inte anropa sig själv, inte heller genom en annan del.',
    );
  else if (run.calls.size >= MOST_CALLS)
    check.tell(
      node,
      'Delarna anropar varandra på för många sätt, och kontrolleras inte vidare.',
      'Använd färre delar.',
    );
  else if (source && !run.calls.has(key)) {
    run.calls.add(key);
    enter(source, scope, [...check.within, part], caller, run);
  }
}

function idOf(shape: Shape, { shapes }: Run): string {
  if (shape.properties && !shapes.has(shape)) {
    const known = [...shapes.keys()].find((other) => sameKeys(other, shape));
    shapes.set(shape, known ? (shapes.get(known) ?? 0) : shapes.size);
  }
  if (!shapes.has(shape)) shapes.set(shape, shapes.size);
  return String(shapes.get(shape));
}

/** Two objects with the same keys, each of the same thing: made anew at every call that gives a part something more. */
function sameKeys(one: Shape, other: Shape): boolean {
  const [a, b] = [one.properties, other.properties] as ({ [key: string]: Shape } | undefined)[];
  const keys = Object.keys(a ?? {});
  return !!a && !!b && keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

type Enter = (part: string, node: hbs.AST.Node, scope: Scope) => void;

function walk(program: hbs.AST.Program | undefined, scope: Scope, check: Check, into: Enter): void {
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
