import type { Shape, ViewSchema } from './shapes.js';
import type { Source } from './source.js';

/** Where in a template the check stands: what a name would mean there. */
export interface Scope {
  /** What `this` is, and what `../` leads to, innermost first. A part sees only what it is called with. */
  stack: readonly Shape[];
  /** Names that blocks have given (`as |rad|`). */
  names: ReadonlyMap<string, Shape>;
  /** How many loops it stands in: `@index` and `@first` speak of them. */
  loops: number;
}

/** A check that is going on: what is checked, and whom to tell. */
export interface Check {
  schema: ViewSchema;
  /** The parts by name, and the sections that the template shows. */
  parts: ReadonlyMap<string, Source>;
  sections: readonly string[];
  source: Source;
  /** The parts that have been entered, outermost first. */
  within: readonly string[];
  tell: (node: hbs.AST.Node, message: string, hint: string) => void;
}

/** What `this` is. */
export const thisOf = ({ stack }: Scope): Shape => stack[0] ?? {};

/** The scope inside a block that stands on something: an item of a loop, or what `with` chose. */
export const inside = (scope: Scope, here: Shape, names: ReadonlyMap<string, Shape>, loops = scope.loops): Scope => ({
  stack: [here, ...scope.stack],
  names: new Map([...scope.names, ...names]),
  loops,
});
