/** A run of text: plain, a word as it is written in a file, or the name of another article (`to` is its path in docs/). */
export type Inline = string | { code: string } | { to: string; text: string };

export type Text = readonly Inline[];

/** A piece of an article. What it looks like is the renderer's business. */
export type Block =
  | { kind: 'heading'; text: Text }
  /** The sentence that says it all. */
  | { kind: 'lead'; text: Text }
  | { kind: 'text'; text: Text }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: Text])[] }
  /** The first cell names the row, the last explains it. */
  | { kind: 'table'; heads: readonly string[]; rows: readonly (readonly Text[])[] }
  | { kind: 'list'; items: readonly { text: Text; detail?: Text }[] }
  | { kind: 'code'; text: string };

/** What one rule, type, key or paragraph is: the same for the terminal and for docs/. */
export interface Article {
  title: string;
  /** What sort of thing it is: one word may be several. */
  kind: string;
  blocks: readonly Block[];
}

/** A word as it is written in a file. */
export const code = (text: string): Inline => ({ code: text });

export const heading = (...text: Text): Block => ({ kind: 'heading', text });
export const lead = (...text: Text): Block => ({ kind: 'lead', text });
export const text = (...parts: Text): Block => ({ kind: 'text', text: parts });

/** Facts with a value; those without are left out. */
export function facts(...rows: readonly (readonly [string, Text | string | undefined])[]): Block {
  const known = rows.flatMap(([label, value]) =>
    value?.length ? [[label, typeof value === 'string' ? [value] : value] as const] : [],
  );
  return { kind: 'facts', rows: known };
}

/** A section with a heading, or nothing at all when it would be empty. */
export const section = (name: string, blocks: readonly Block[]): Block[] =>
  blocks.length ? [heading(name), ...blocks] : [];

/** A list, or nothing at all when it would be empty. */
export const list = (items: readonly { text: Text; detail?: Text }[]): Block[] =>
  items.length ? [{ kind: 'list', items }] : [];

/** Runs of text with a separator between them. */
export const joined = (parts: readonly Inline[], between = ', '): Text =>
  parts.flatMap((part, index) => (index ? [between, part] : [part]));
