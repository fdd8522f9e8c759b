import type { ErrorObject } from 'ajv';
import type { Fix, Path } from '../model/finding.js';
import { nearest } from '../words/nearest.js';
import type { FlatSchema, Json } from './flatten.js';
import { choiceFix, keyFix } from './mend-words.js';

/** A schema fault in Swedish, at a path into the data. `severity` only where the rule has grades. */
export interface SchemaFault {
  rule: 'nyckel-kravs' | 'nyckel-kand' | 'varde-giltigt';
  path: Path;
  on: 'key' | 'value';
  message: string;
  hint: string;
  severity?: 'fel' | 'varning';
  fix?: Fix;
}

const TYPES: Record<string, string> = {
  string: 'text',
  integer: 'ett heltal',
  number: 'ett tal',
  boolean: 'ja eller nej',
  array: 'en lista',
  object: 'en grupp av nycklar',
};

/** Turns ajv's errors into faults that a person can mend: one per place, never ajv's own words. */
export function explain(errors: readonly ErrorObject[], schema: FlatSchema, data: Json): SchemaFault[] {
  if (!errors.length) return [];
  const faults = relevant(errors).map((error) => one(error, pathOf(error.instancePath), schema, data));
  return faults.filter((fault) => !isMisspelt(fault, faults));
}

/** A required key that was misspelt is one fault, told at the misspelling. */
function isMisspelt(fault: SchemaFault, all: readonly SchemaFault[]): boolean {
  const key = String(fault.path.at(-1));
  const beside = (other: SchemaFault) => other.path.slice(0, -1).join() === fault.path.slice(0, -1).join();
  return (
    fault.rule === 'nyckel-kravs' &&
    all.some((other) => other.rule === 'nyckel-kand' && beside(other) && other.hint === `Menar du ${key}?`)
  );
}

/** ajv's JSON pointer as a path. Numbers become list positions only under lists, which the data decides. */
export function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Drops what only says that another error exists: `if`, `anyOf`, and the branch of `anyOf` that was never meant. */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  const told = errors.filter((error) => !['if', 'anyOf', 'oneOf', 'not'].includes(error.keyword));
  const wrongBranch = (error: ErrorObject) =>
    error.keyword === 'type' && /\/anyOf\/\d+(\/items)?\/type$/.test(error.schemaPath);
  const meant = told.filter((error) => !wrongBranch(error));
  const rest = told.filter(
    (error) => wrongBranch(error) && !meant.some((other) => isAtOrBelow(other.instancePath, error.instancePath)),
  );
  const seen = new Set<string>();
  return [...meant, ...rest].filter((error) => {
    const key = `${error.instancePath} ${error.params.missingProperty ?? error.params.additionalProperty ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

const isAtOrBelow = (pointer: string, above: string) => pointer === above || pointer.startsWith(`${above}/`);

function one(error: ErrorObject, path: Path, schema: FlatSchema, data: Json): SchemaFault {
  if (error.keyword === 'required') return missing(String(error.params.missingProperty), path, schema);
  if (error.keyword === 'additionalProperties')
    return unknown(String(error.params.additionalProperty), path, schema, data);
  return { rule: 'varde-giltigt', path, on: 'value', ...value(error, path, valueAt(data, path)) };
}

function missing(key: string, path: Path, schema: FlatSchema): SchemaFault {
  const node = keysAt(schema, path)[key];
  const where = path.length ? ` i ${nameOf(path)}` : '';
  return {
    rule: 'nyckel-kravs',
    path: [...path, key],
    on: 'key',
    message: `Nyckeln ${key} saknas${where}.`,
    hint: `Lägg till ${key}${typeof node?.description === 'string' ? `: ${node.description}` : '.'}`,
    ...(key === 'id' && !path.length ? { fix: { kind: 'name' } } : {}),
  };
}

/**
 * Words of the office that look like one key and mean another: "revideras" is the day by which it is to be done, not the
 * day when it was. Suggested, never mended without asking.
 */
const MEANT: Readonly<Record<string, string>> = {
  revideras: 'revisionsdatum',
  reviderassenast: 'revisionsdatum',
  nästarevision: 'revisionsdatum',
  nästarevidering: 'revisionsdatum',
  nästaöversyn: 'revisionsdatum',
  giltigtill: 'gäller_till',
  giltigfrån: 'gäller_från',
  beslutadav: 'fastställd_av',
  beslutsdatum: 'fastställd',
  godkändav: 'fastställd_av',
};

function unknown(key: string, path: Path, schema: FlatSchema, data: Json): SchemaFault {
  const known = Object.keys(keysAt(schema, path));
  const meant = MEANT[key.toLowerCase().replace(/[ _-]/g, '')];
  const near = meant && known.includes(meant) ? meant : nearest(key, known);
  return {
    rule: 'nyckel-kand',
    path: [...path, key],
    on: 'key',
    message: `Nyckeln ${key} finns inte ${path.length ? `i ${nameOf(path)}` : `för ${schema['x-kvalitet'].typ}`}.`,
    hint: near
      ? `Menar du ${near}?`
      : isCutOff(key, path, data)
        ? 'Hör orden till texten före kommatecknet? Skriv då hela texten inom citattecken: "…".'
        : `Ta bort nyckeln, eller lägg till den i handbokens egna schema. Här finns: ${known.join(', ')}.`,
    severity: near ? 'fel' : 'varning',
    fix: near && !meant ? keyFix(key, near, known, valueAt(data, path)) : undefined,
  };
}

/** Between braces YAML ends a text at a comma, and takes what follows for a key without a value. */
const isCutOff = (key: string, path: Path, data: Json) => path.length > 0 && valueAt(data, [...path, key]) === null;

type Words = Pick<SchemaFault, 'message' | 'hint' | 'fix'>;

function value(error: ErrorObject, path: Path, given: unknown): Words {
  const name = nameOf(path);
  const allowed =
    error.keyword === 'const' ? [error.params.allowedValue] : (error.params.allowedValues as unknown[] | undefined);
  if (allowed) return choice(name, given, allowed.filter((item) => typeof item !== 'boolean').map(String));
  switch (error.keyword) {
    case 'type':
      return wrongType(name, given, [error.params.type].flat().map(String));
    case 'minItems':
      return { message: `Listan ${name} är tom.`, hint: 'Skriv minst ett värde.' };
    case 'minimum':
    case 'maximum':
      return {
        message: `${name} är ${String(given)}.`,
        hint: `Värdet ska vara ${error.keyword === 'minimum' ? 'minst' : 'högst'} ${String(error.params.limit)}.`,
      };
    case 'minLength':
      return { message: `${name} är tomt.`, hint: 'Skriv ett värde, eller ta bort nyckeln.' };
    case 'pattern':
      return {
        message: String(given).trim() === '' ? `${name} är tomt.` : `${name} har inte rätt form: "${String(given)}".`,
        hint: 'Se hur värdet skrivs i beskrivningen av nyckeln, i docs/typer.',
      };
    case 'false schema':
      return {
        message: `${name} kan inte stå tillsammans med de andra nycklarna.`,
        hint: 'Ange antingen frekvens eller senast, inte båda.',
      };
    default:
      return {
        message: `${name} har ett värde som inte går att använda här.`,
        hint: `Se beskrivningen av nyckeln. (${error.keyword})`,
      };
  }
}

function choice(name: string, given: unknown, allowed: string[]): Words {
  const near = nearest(String(given), allowed);
  const list = allowed.length === 1 ? `Skriv ${allowed[0]}.` : `Välj mellan: ${allowed.join(', ')}.`;
  return {
    message: `${show(given)} är inte ett giltigt värde för ${name}.`,
    hint: near ? `Menar du ${near}? ${list}` : list,
    fix: choiceFix(given, allowed),
  };
}

function wrongType(name: string, given: unknown, types: string[]): Words {
  const wanted = types.map((type) => TYPES[type] ?? type).join(' eller ');
  const quoted = typeof given === 'number' || typeof given === 'boolean';
  if (types.includes('string') && quoted)
    return {
      message: `${name} ska vara text, men YAML läser ${String(given)} som ${typeof given === 'number' ? 'ett tal' : 'ja eller nej'}.`,
      hint: 'Sätt citattecken runt värdet, så som du skrev det.',
      ...(typeof given === 'number' ? { fix: { kind: 'quote' } } : {}),
    };
  if (Array.isArray(given))
    return { message: `${name} har en lista, men tar bara ett värde.`, hint: 'Behåll ett av värdena.' };
  if (given === null) return { message: `${name} saknar värde.`, hint: 'Skriv ett värde, eller ta bort raden.' };
  return {
    message: `${name} ska vara ${wanted}, men är ${typeof given === 'object' ? TYPES.object : show(given)}.`,
    hint: typeof given === 'object' ? 'Om texten innehåller kolon: sätt citattecken runt den.' : `Skriv ${wanted}.`,
  };
}

const show = (given: unknown) =>
  typeof given === 'string' ? `"${given}"` : typeof given === 'object' ? 'En grupp av nycklar' : String(given);

/** A place in words: `risker[2].sannolikhet`, counting from 1 as people do. */
export const nameOf = (path: Path) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index ? '.' : ''}${part}`)).join('');

/** The keys that the schema knows at a place. */
export function keysAt(schema: FlatSchema, path: Path): Record<string, Json> {
  let node: Json = schema;
  for (const part of path) {
    const branches = [node, ...((node.anyOf as Json[] | undefined) ?? [])];
    const next =
      typeof part === 'number'
        ? branches.map((b) => b.items as Json | undefined).find(Boolean)
        : branches.map((b) => (b.properties as Record<string, Json> | undefined)?.[part]).find(Boolean);
    node = next ?? {};
  }
  const branches = [node, ...((node.anyOf as Json[] | undefined) ?? [])];
  return Object.assign({}, ...branches.map((branch) => branch.properties ?? {}));
}

const valueAt = (data: unknown, path: Path) =>
  path.reduce<unknown>((node, key) => (node as Json | undefined)?.[key as string], data);
