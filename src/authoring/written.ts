import { isPlain } from '../fix/respell.js';
import { KvalitetError } from '../model/kvalitet-error.js';

/** Lines longer than this are laid out on several. */
const WIDTH = 100;

/** Words that older readers of YAML take for yes, no or a time of day: other programs read handbooks too. */
const OLD_WORDS = /^(?:yes|no|on|off|\d+(?::\d+)+)$/i;

/** One value on one line, written so that YAML reads the same value back; lists and groups in brackets and braces. */
export function inline(value: unknown, quote?: '"' | "'"): string {
  if (typeof value === 'string') return word(value, quote);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item)).join(', ')}]`;
  if (isGroup(value)) return `{${entriesOf(value).map(pair).join(', ')}}`;
  if (typeof value === 'number' && Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  throw new KvalitetError(`Ett värde av slaget ${typeof value} går inte att skriva i ett dokument.`, {
    hint: 'Ange text, tal, ja eller nej, en lista eller en grupp av nycklar.',
  });
}

/** What follows a key's colon: on the same line where there is room, else lines below it. `indent` is the key's. */
export function afterColon(value: unknown, indent: string): string {
  const line = ` ${inline(value)}`;
  const isPlainList = Array.isArray(value) && !value.some((item) => isGroup(item) || Array.isArray(item));
  const fits = indent.length + line.length <= WIDTH && (!Array.isArray(value) || isPlainList || value.length === 0);
  return fits || !isNested(value) ? line : `\n${block(value, `${indent}  `)}`;
}

/** What follows an item's dash. `indent` is that of the item's content; `asLines` when its neighbours are so written. */
export function afterDash(value: unknown, indent: string, asLines: boolean): string {
  const line = inline(value);
  if (!isGroup(value) || !entriesOf(value).length) return line;
  return asLines || indent.length + line.length > WIDTH ? block(value, indent).slice(indent.length) : line;
}

/** A key as YAML reads it back. */
export const keyText = (key: string) => word(key);

function block(value: object, indent: string): string {
  if (Array.isArray(value))
    return value.map((item) => `${indent}- ${afterDash(item, `${indent}  `, false)}`).join('\n');
  return entriesOf(value)
    .map(([key, one]) => `${indent}${word(key)}:${afterColon(one, indent)}`)
    .join('\n');
}

const pair = ([key, value]: [string, unknown]) => `${word(key)}: ${inline(value)}`;

const entriesOf = (group: object) => Object.entries(group).filter(([, value]) => value !== undefined);

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

function word(text: string, quote?: '"' | "'"): string {
  if (quote === "'" && !/\p{C}/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return quote || !isPlain(text) || OLD_WORDS.test(text) ? JSON.stringify(text) : text;
}
