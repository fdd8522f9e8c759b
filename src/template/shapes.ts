/** A piece of a JSON Schema: what may stand at one place of a view. */
export interface Shape {
  readonly [word: string]: unknown;
}

/** What a template sees at its top, with the parts that its pieces refer to. */
export interface ViewSchema {
  root: Shape;
  /** What a section is known by: a part may be chosen by it. */
  sectionId: Shape | undefined;
  defs: { readonly [name: string]: Shape };
}

/** Words that a template writes itself, or that a helper gives. */
export const TEXT: Shape = { type: 'string' };

/** A number that a template writes, or the place in a loop. */
export const NUMBER: Shape = { type: 'integer' };

/** ja or nej. */
export const YES_NO: Shape = { type: 'boolean' };

/** The ways a place may be filled, each without references: a cell is words or a figure. */
export function waysOf(shape: Shape, schema: ViewSchema): Shape[] {
  if (typeof shape.$ref === 'string') {
    const target = schema.defs[shape.$ref.replace('#/$defs/', '')];
    return target ? waysOf(target, schema) : [];
  }
  const ways = (shape.anyOf ?? shape.oneOf) as Shape[] | undefined;
  return ways ? ways.flatMap((way) => waysOf(way, schema)) : [shape];
}

/** What kinds of JSON value may stand there. */
export function kindsOf(shape: Shape, schema: ViewSchema): Set<string> {
  return new Set(
    waysOf(shape, schema).flatMap((way) => (way.enum || way.const ? ['string'] : ((way.type ?? []) as string))),
  );
}

/** The keys that may stand there, whichever way it is filled. */
export function keysOf(shape: Shape, schema: ViewSchema): Map<string, Shape> {
  const objects = waysOf(shape, schema).map((way) => (way.properties ?? {}) as { [key: string]: Shape });
  return new Map(objects.flatMap((properties) => Object.entries(properties)));
}

/** What each item of a list is; undefined for what is no list. */
export function itemOf(shape: Shape, schema: ViewSchema): Shape | undefined {
  return waysOf(shape, schema).find((way) => way.items)?.items as Shape | undefined;
}

/** Whether it is words or a number in every way it may be filled: what can be printed as it is. */
export function isWords(shape: Shape, schema: ViewSchema): boolean {
  const kinds = kindsOf(shape, schema);
  const printable = [...kinds].filter((kind) => ['string', 'number', 'integer'].includes(kind)).length;
  return printable > 0 && [...kinds].every((kind) => ['string', 'number', 'integer', 'null'].includes(kind));
}

/** An object with more keys, as a part that is given more than where it stands. */
export const withKeys = (shape: Shape, more: ReadonlyMap<string, Shape>, schema: ViewSchema): Shape => ({
  type: 'object',
  properties: { ...Object.fromEntries(keysOf(shape, schema)), ...Object.fromEntries(more) },
});
