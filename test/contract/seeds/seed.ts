/** What a file becomes: text, bytes, a symbolic link, or nothing when it is taken away. A file that is not there is ''. */
export type Edit = (text: string) => string | Buffer | { link: string } | undefined;

/**
 * Where a finding stands: the file, and the words of the one line in it that holds them (or that is them). What has no
 * line of its own stands on a number.
 */
export type At = readonly [file: string, line: string | number];

/** One fault, as a person would make it in the example handbook. */
export interface Seed {
  rule: string;
  /** What the person did. */
  name: string;
  change: Readonly<Record<string, Edit>>;
  at: At;
  /** Findings that must follow from the same fault, told by other rules. */
  more?: readonly (readonly [rule: string, at: At])[];
  /** Disturbs other seeds, and is therefore planted in a handbook of its own. */
  alone?: true;
}

/** A fault that only shows between two states of the example: how it stood first, and what was changed on a later day. */
export interface Past extends Omit<Seed, 'alone'> {
  /** The files as they were committed first, made from how they stand now. */
  before: Readonly<Record<string, Edit>>;
  /** The day of the change. */
  date: string;
}

/** Replaces words that stand in one place; throws when they do not, so that a seed never falls on nothing. */
export const swap =
  (old: string, by: string): Edit =>
  (text) => {
    const parts = text.split(old);
    if (parts.length !== 2) throw new Error(`"${old}" stands ${parts.length - 1} times, not once`);
    return parts.join(by);
  };

/** Replaces words wherever they stand, at least once. */
export const swapAll =
  (old: string, by: string): Edit =>
  (text) => {
    if (!text.includes(old)) throw new Error(`"${old}" does not stand there`);
    return text.replaceAll(old, by);
  };

const lineWith = (lines: readonly string[], words: string) => {
  const whole = lines.filter((line) => line === words).length === 1;
  const found = lines.flatMap((line, index) => ((whole ? line === words : line.includes(words)) ? [index] : []));
  if (found.length !== 1) throw new Error(`"${words}" stands on ${found.length} lines, not on one`);
  return found[0] as number;
};

/** Takes away the lines that hold each of the words. */
export const drop =
  (...words: string[]): Edit =>
  (text) => {
    const lines = text.split('\n');
    for (const word of words) lines.splice(lineWith(lines, word), 1);
    return lines.join('\n');
  };

/** Puts lines after the one that holds the words. */
export const after =
  (words: string, ...added: string[]): Edit =>
  (text) => {
    const lines = text.split('\n');
    lines.splice(lineWith(lines, words) + 1, 0, ...added);
    return lines.join('\n');
  };

/** Puts text last in the file. */
export const append =
  (added: string): Edit =>
  (text) =>
    `${text.trimEnd()}\n\n${added}\n`;

/** A new file. */
export const made =
  (content: string): Edit =>
  (text) => {
    if (text) throw new Error('the file is there already');
    return content;
  };

/** A new document: the lines of its frontmatter, and its body. */
export const page = (lines: readonly string[], body = ''): Edit => made(`---\n${lines.join('\n')}\n---\n${body}`);

/** One edit after another. */
export const both =
  (...edits: Edit[]): Edit =>
  (text) =>
    edits.reduce((now: ReturnType<Edit>, edit) => edit(String(now ?? '')), text);

/** Takes the file away. */
export const gone: Edit = () => undefined;

/** The number (from 1) of the line that holds the words, or that is them. */
export const lineOf = (text: string, words: string | number) =>
  typeof words === 'number' ? words : lineWith(text.split(/\r?\n/), words) + 1;
