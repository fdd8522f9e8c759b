import { walk } from './check-statements.js';
import { type Fault, parseTemplate, RULE } from './parse-template.js';
import { type Check, type Scope, thisOf } from './scope.js';
import type { Shape, ViewSchema } from './shapes.js';
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
const MOST_CALLS = 1000;

/** What follows from one part to the next. */
interface Run {
  template: Checked;
  schema: ViewSchema;
  faults: Map<string, Fault>;
  /** Calls that have been checked: the part, and what it was called with. */
  calls: Set<string>;
  shapes: Map<Shape, number>;
  /** The numbers of objects by their keys. */
  made: Map<string, number>;
  used: Set<string>;
}

/** Every fault of a template and of the parts that it uses, all at once, and which parts those are. */
export function checkTemplate(template: Checked, schema: ViewSchema): { faults: Fault[]; used: Set<string> } {
  const run: Run = {
    template,
    schema,
    faults: new Map(),
    calls: new Set(),
    shapes: new Map(),
    made: new Map(),
    used: new Set(),
  };
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

/** A number for each kind of thing: an object made anew at a call is the same as another with the same keys. */
function idOf(shape: Shape, { shapes, made }: Run): number {
  const properties = shape.properties as { [key: string]: Shape } | undefined;
  const known = shapes.get(shape);
  if (known !== undefined) return known;
  const key =
    properties && JSON.stringify(Object.entries(properties).map(([name, of]) => [name, numberOf(of, shapes)]));
  const id = (key === undefined ? undefined : made.get(key)) ?? numberOf(shape, shapes);
  if (key !== undefined) made.set(key, id);
  shapes.set(shape, id);
  return id;
}

function numberOf(shape: Shape, shapes: Map<Shape, number>): number {
  const id = shapes.get(shape) ?? shapes.size;
  shapes.set(shape, id);
  return id;
}
