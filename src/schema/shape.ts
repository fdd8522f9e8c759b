import type { Relation } from '../model/document.js';
import type { FlatSchema, Json } from './flatten.js';

/**
 * What the walk through a document's data needs to know of a place in its schema: whether one bare value means a list
 * of one, which format a value has, what it refers to, and the shapes below.
 */
export interface Shape {
  list: boolean;
  /** The shape of each item, where a list may stand. */
  items?: Shape;
  format?: string;
  relation?: Relation;
  /** The list in handbok.yaml whose entries may stand here. */
  ur?: string;
  /** The value is a file of the handbook, relative to the document. */
  fil?: boolean;
  keys?: Readonly<Record<string, Shape>>;
  /** The shape of values under free keys (`regler`, `kolumner`). */
  free?: Shape;
}

/** The shape of a whole type. */
export const shapeOf = (schema: FlatSchema): Shape => build(schema);

function build(node: Json): Shape {
  const branches = (node.anyOf as Json[] | undefined) ?? [node];
  const items = branches.find((branch) => branch.type === 'array')?.items as Json | undefined;
  const single = branches.filter((branch) => branch.type !== 'array');
  const list = items !== undefined && (single.length === 0 || JSON.stringify(items) === JSON.stringify(single[0]));
  const object = single.find((branch) => branch.properties || branch.additionalProperties);
  const own: Shape = {
    list,
    format: single.map(formatOf).find(Boolean),
    ...marks(node),
    ...(object ? below(object) : {}),
  };
  return items ? { ...own, items: { ...marks(node), ...build(items) } } : own;
}

function formatOf(node: Json | undefined): string | undefined {
  return typeof node?.format === 'string' ? node.format : undefined;
}

function marks(node: Json): Partial<Shape> {
  const mark = node['x-kvalitet'] as (Relation & { ur?: string; fil?: boolean }) | undefined;
  if (!mark) return {};
  return {
    ...(mark.till ? { relation: { ...mark, till: [mark.till].flat() } } : {}),
    ...(mark.ur ? { ur: mark.ur } : {}),
    ...(mark.fil ? { fil: true } : {}),
  };
}

function below(object: Json): Partial<Shape> {
  const properties = (object.properties as Record<string, Json> | undefined) ?? {};
  const keys = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, build(value)]));
  const free = object.additionalProperties;
  return { keys, ...(typeof free === 'object' && free !== null ? { free: build(free as Json) } : {}) };
}
