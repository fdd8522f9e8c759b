import type { Finding } from '../model/finding.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { checkData } from '../schema/check.js';
import type { TypeSchema } from '../schema/compile.js';
import { nameOf } from '../schema/explain.js';
import type { Json } from '../schema/flatten.js';
import { targetsOf } from '../schema/node.js';
import type { Facts } from './known.js';
import type { Missing } from './missing.js';
import { questionFor } from './questions.js';
import { isReserved, RESERVED } from './reserved.js';
import { otherWays } from './ways.js';

/** Stops when a value cannot stand where it was put, in the words that `validate` would use. */
export function refuseFaults(
  values: Json,
  type: TypeSchema,
  findings?: readonly Pick<Finding, 'message' | 'hint'>[],
): void {
  const { reports } = checkData(structuredClone(values), type, '');
  const faults = findings ?? reports.filter(({ rule, severity }) => rule !== 'nyckel-kravs' && severity !== 'varning');
  if (!faults.length) return;
  throw new KvalitetError(`Inget är skrivet. ${faults.map(({ message }) => message).join(' ')}`, {
    hint: [...new Set(faults.map(({ hint }) => hint ?? ''))].filter(Boolean).join(' '),
  });
}

/** Stops before a file gets a name that some disks cannot hold. */
export function refuseReserved(id: string): void {
  if (isReserved(id)) throw new KvalitetError(`Inget är skrivet. ${id} ${RESERVED.what}`, { hint: RESERVED.hint });
}

/** Stops with everything that is missing at once, and the flags that would give it. */
export function refuseMissing(missing: readonly Missing[], values: Json, type: TypeSchema, facts: Facts): never {
  const names = missing.map((one) => {
    const { path, node } = one;
    const others = otherWays(one, type).slice(0, -1);
    const instead = others.length ? ` (eller ${others.join(', ')})` : '';
    return `${nameOf(path)}${instead} – ${String(node.title ?? path.at(-1))}`;
  });
  const flags = missing.map((one) => `--set ${nameOf(one.path)}=${example(one, values, type, facts)}`);
  throw new KvalitetError(`Det här saknas för ${String(values.typ)}: ${names.join('; ')}.`, {
    hint: `Kör kommandot i en terminal och svara på frågorna, eller lägg till till exempel: ${flags.join(' ')}`,
  });
}

/** A value that the key would take here, quoted for a shell where it needs to be; dots where only a person knows. */
function example(missing: Missing, values: Json, type: TypeSchema, facts: Facts): string {
  const { choices, suggestion } = questionFor(missing, values, type, facts);
  const word = choices?.[0]?.value ?? suggestion ?? (targetsOf(missing.node).length ? 'id' : '…');
  return /^[\p{L}\p{N}#-]+$/u.test(word) ? word : `"${word}"`;
}

/** A title is read in lists, tables and tabs: longer ones are not. */
const LONGEST_TITLE = 200;

/**
 * Throws KvalitetError where a value cannot be meant: signs that nobody sees (they come along when text is copied, or
 * steer a terminal), and a title that is several lines or a whole text.
 */
export function refuseUnreadable(values: Json): void {
  for (const [key, value] of Object.entries(values))
    if (stringsIn(value).some((text) => UNSEEN.test(text))) throw unseen(key);
  const { titel } = values;
  if (typeof titel !== 'string') return;
  if (/[\n\r]/.test(titel)) throw new KvalitetError('Titeln har flera rader.', { hint: 'Skriv den på en rad.' });
  if (titel.length > LONGEST_TITLE)
    throw new KvalitetError(`Titeln är ${titel.length} tecken lång.`, {
      hint: `Skriv högst ${LONGEST_TITLE} tecken, och resten i brödtexten.`,
    });
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [String(value)];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse; line ends are not.
const UNSEEN = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const unseen = (key: string) =>
  new KvalitetError(`${key} innehåller tecken som inte syns, till exempel styrtecken.`, {
    hint: 'Skriv texten för hand i stället för att klistra in den.',
  });
