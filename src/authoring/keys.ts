import { isDeepStrictEqual } from 'node:util';
import { splice } from '../fix/splice.js';
import type { Report } from '../model/finding.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { parseFile } from '../parse/frontmatter.js';
import { outlineOf } from '../parse/outline.js';
import { readYaml } from '../parse/read-yaml.js';
import { fewest, type KeyChange, put, valueAt } from './change.js';
import { editsAt } from './edits.js';
import { Refusal, spotOf } from './spot.js';
import { inline } from './written.js';

export type { KeyChange, KeyPath } from './change.js';

/**
 * Sets, lays in and takes away keys of a document's frontmatter, in order, and touches nothing else byte for byte:
 * comments, order, quotes, indentation, line ends and spelling stay. The result is read back before it is given; where
 * it would say anything else, or the text cannot be edited safely, a KvalitetError says why and what to do by hand.
 * `yamlOnly`: the text is all YAML (handbok.yaml).
 */
export function setKeys(text: string, changes: readonly KeyChange[], yamlOnly = false): string {
  const before = read(text, yamlOnly, changes);
  let [done, data]: [string, unknown] = [text, before.data];
  for (const change of changes) {
    const wanted = composed(change);
    for (const one of fewest(valueAt(data, wanted.path), wanted)) done = setOne(done, one, yamlOnly, changes);
    data = put(data, wanted.path, wanted.value);
  }
  if (done !== text && !isDeepStrictEqual(sayingsOf(done, yamlOnly), { ...before, data, reports: [] }))
    throw refused('resultatet skulle läsas på ett annat sätt än det var tänkt', changes);
  return done;
}

function setOne(raw: string, { path, value, after }: KeyChange, yamlOnly: boolean, all: readonly KeyChange[]): string {
  const text = asRead(raw);
  const root = outlineOf(text, yamlOnly);
  if (!root) throw refused('texten går inte att läsa som YAML', all);
  try {
    return splice(raw, editsAt(spotOf(root, path, value, after ?? []), text));
  } catch (error) {
    throw error instanceof Refusal ? refused(error.message, [{ path, value }]) : error;
  }
}

/** As the program reads it, but not composed: offsets must count in the file's own letters. */
export const asRead = (raw: string) => raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Without what has no value, and composed as everything that the program reads. */
function composed({ path, value, after }: KeyChange): KeyChange {
  const json = value === undefined ? undefined : JSON.stringify(value)?.normalize('NFC');
  const name = path.map((part) => (typeof part === 'string' ? part.normalize('NFC') : part));
  return { path: name, value: json === undefined ? undefined : JSON.parse(json), ...(after && { after }) };
}

/** What the text says, and nothing where it has a fault: that is a reason to leave the file alone. */
function read(raw: string, yamlOnly: boolean, changes: readonly KeyChange[]): Sayings {
  const sayings = sayingsOf(raw, yamlOnly);
  const [fault] = sayings.reports;
  if (sayings.data !== undefined && !fault) return sayings;
  const line = fault?.place.line === undefined ? '' : ` (rad ${fault.place.line})`;
  throw refused(`${fault?.message.replace(/\.$/, '') ?? 'där finns inga nycklar'}${line}`, changes, fault?.hint);
}

type Sayings = { data: unknown; body: string; reports: readonly Report[] };

function sayingsOf(raw: string, yamlOnly: boolean): Sayings {
  const text = asRead(raw).normalize('NFC');
  const { data, reports, body } = yamlOnly ? { ...readYaml('', text, 1), body: '' } : parseFile('', text);
  return { data: structuredClone(data), body, reports };
}

function refused(why: string, changes: readonly KeyChange[], mend = ''): KvalitetError {
  const names = [...new Set(changes.map(({ path }) => path.join('.')))].join(', ');
  const hand = changes.map(({ path, value }) =>
    value === undefined ? `ta bort ${path.join('.')}` : `${path.join('.')}: ${inline(value)}`,
  );
  return new KvalitetError(`${names} går inte att ändra säkert: ${why}.`, {
    hint: `${mend ? `${mend} Eller ändra` : 'Ändra'} för hand i filen: ${hand.join('; ')}.`,
  });
}
