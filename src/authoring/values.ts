import type { Path } from '../model/finding.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { readYaml } from '../parse/read-yaml.js';
import type { TypeSchema } from '../schema/compile.js';
import { keysAt } from '../schema/explain.js';
import type { Json } from '../schema/flatten.js';
import { branchesOf, hasFormat, takesList, targetsOf, wordsOf } from '../schema/node.js';
import { put } from './missing.js';

/**
 * Lays `key=value` over some values, as `--set` takes them: `avtal.från=2026-01-01`, `kontrollpunkter[2].text=…`
 * (counted from 1, as messages count), the same key again for another item of a list. Whether the value may stand there
 * is the schema's to say.
 */
export function setGiven(values: Json, given: string, type: TypeSchema): void {
  const at = given.indexOf('=');
  if (at < 1)
    throw new KvalitetError(`--set tar nyckel=värde, inte "${given}".`, {
      hint: 'Skriv till exempel --set ansvar=socialchef.',
    });
  const path = pathGiven(given.slice(0, at).trim(), type);
  const node = nodeAt(type, path);
  const value = readValue(given.slice(at + 1).trim(), node, given);
  const before = valueAt(values, path);
  put(values, path, before === undefined ? value : [before, value].flat());
}

/** An answer as the schema's kind of value: a number where numbers stand, a list where commas divide ids or words. */
export function readValue(text: string, node: Json, given = text): unknown {
  if (text === '')
    throw new KvalitetError(`"${given}" saknar värde.`, { hint: 'Skriv ett värde efter likhetstecknet.' });
  const isGroup = branchesOf(node).some(({ properties, type }) => properties || type === 'array');
  if (isGroup && /^[[{]/.test(text)) return yamlValue(text, given);
  const divides =
    takesList(node) && (targetsOf(node).length > 0 || wordsOf(node).length > 0 || hasFormat(node, ...LISTED));
  if (divides && text.includes(','))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => scalar(part, node));
  const value = scalar(text, node);
  return takesList(node) && branchesOf(node).some(({ minLength }) => minLength) ? [value] : value;
}

/** Formats whose values never hold a comma. */
const LISTED = ['id', 'id-eller-del', 'datum', 'frekvens'];

function scalar(text: string, node: Json): unknown {
  const branches = branchesOf(node);
  const isWhole = branches.some(({ type }) => [type].flat().includes('integer'));
  if (isWhole && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (hasFormat(node, 'tal') && /^-?\d{1,15}(\.\d{1,9})?$/.test(text)) return Number(text);
  const takesYes = branches.some((branch) => (branch.enum as unknown[] | undefined)?.includes(true));
  return takesYes && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}

/** A list or group written as in a file: `[a, b]`, `{id: a, text: b}`. */
function yamlValue(text: string, given: string): unknown {
  const { data, reports } = readYaml('--set', `x: ${text}`, 1);
  if (data) return data.x;
  throw new KvalitetError(`"${given}" går inte att läsa: ${reports[0]?.message ?? ''}`, {
    hint: 'Skriv listor som [a, b] och grupper som {id: a, text: b}, med hela värdet inom citattecken.',
  });
}

/** A written key as a path. A list without a position means its first item. */
function pathGiven(written: string, type: TypeSchema): Path {
  const path: (string | number)[] = [];
  for (const part of written
    .normalize('NFC')
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')) {
    const isPlace = /^\d+$/.test(part) && path.length > 0;
    if (!isPlace && path.length && typeof path.at(-1) === 'string' && holdsGroups(nodeAt(type, path))) path.push(0);
    path.push(isPlace ? Math.max(0, Number(part) - 1) : part);
  }
  return path;
}

const holdsGroups = (node: Json) => takesList(node) && branchesOf(node).some((branch) => branch.properties);

/** What the schema says of the key at a path; of the list where the path ends in a position. */
export function nodeAt(type: TypeSchema, path: Path): Json {
  const last = path.findLastIndex((part) => typeof part === 'string');
  return keysAt(type.schema, path.slice(0, last))[String(path[last])] ?? {};
}

export const valueAt = (values: Json, path: Path): unknown =>
  path.reduce<unknown>((node, part) => (node as Json | undefined)?.[part as string], values);
