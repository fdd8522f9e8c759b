import type { Report } from '../model/finding.js';
import { nearest } from '../words/nearest.js';
import type { BuiltIn, Head } from './own-templates.js';
import { RULE } from './parse-template.js';

const KEYS = ['titel', 'vy', 'format', 'avsnitt'];
const FORMATS = ['md', 'html', 'docx', 'pdf'];

/** What is wrong in a template's front matter: every fault at once. */
export function headFaults(
  name: string,
  file: string,
  data: { readonly [key: string]: unknown },
  builtIn: BuiltIn,
): Report[] {
  const replaced = builtIn.templates.get(name);
  const vy = (data.vy as string | undefined) ?? replaced?.vy;
  const sections = builtIn.sections.get(viewOf(vy, builtIn) ?? '');
  const faults = [
    ...Object.keys(data)
      .filter((key) => !KEYS.includes(key))
      .map((key) => odd(file, [key], 'key', `Nyckeln ${key} finns inte.`, key, KEYS)),
    ...text('titel', file, data, replaced),
    ...text('vy', file, data, replaced),
    ...list('format', file, data, FORMATS, 'Formatet'),
    ...(sections ? list('avsnitt', file, data, sections, 'Avsnittet') : []),
  ];
  if (typeof vy === 'string' && !builtIn.sections.has(vy))
    faults.push(odd(file, ['vy'], 'value', `Vyn ${vy} finns inte.`, vy, [...builtIn.sections.keys()]));
  else if (replaced && vy !== replaced.vy)
    faults.push(
      at(file, ['vy'], `Mallen ${name} visar vyn ${replaced.vy}.`, 'Ta bort raden, eller ge mallen ett eget namn.'),
    );
  return faults;
}

/** The view that is meant: a misspelt one must not hide what else is wrong. */
const viewOf = (vy: unknown, { sections }: BuiltIn): string | undefined =>
  typeof vy !== 'string' || sections.has(vy) ? (vy as string | undefined) : nearest(vy, sections.keys());

/** What a front matter says, as far as it can be used. */
export function headOf(data: { readonly [key: string]: unknown }, builtIn: BuiltIn): Head {
  const words = (value: unknown) => (value === undefined || value === null ? [] : [value].flat().map(String));
  const vy = viewOf(data.vy ?? undefined, builtIn);
  const [format, avsnitt] = [words(data.format), words(data.avsnitt)];
  return {
    ...(typeof data.titel === 'string' ? { titel: data.titel } : {}),
    ...(typeof vy === 'string' ? { vy } : {}),
    ...(format.length ? { format } : {}),
    ...(avsnitt.length ? { avsnitt } : {}),
  };
}

/** Required of a template with a name of its own; one that stands in place of another takes what it lacks from that. */
function text(key: string, file: string, data: { readonly [key: string]: unknown }, replaced: unknown): Report[] {
  const value = data[key];
  if (typeof value === 'string' && value.trim()) return [];
  if (value !== undefined && value !== null)
    return [at(file, [key], `${key} ska vara en text.`, 'Skriv texten efter kolonet.')];
  if (replaced) return [];
  return [{ rule: RULE, place: { file, line: 1, column: 1 }, message: `Nyckeln ${key} saknas.`, hint: MISSING }];
}

const MISSING = 'En mall med eget namn börjar med titel, vy och gärna format, mellan två rader med "---".';

function list(
  key: string,
  file: string,
  data: { readonly [key: string]: unknown },
  known: readonly string[],
  what: string,
): Report[] {
  const value = data[key];
  if (value === undefined || value === null) return [];
  const items = Array.isArray(value) ? value : [value];
  const path = (index: number) => (Array.isArray(value) ? [key, index] : [key]);
  if (!items.length)
    return [at(file, [key], `${key} är en tom lista.`, `Ta bort raden, eller välj bland: ${known.join(', ')}.`)];
  return items.flatMap((item, index) => {
    if (items.indexOf(item) < index)
      return [at(file, path(index), `${what} ${item} står två gånger.`, 'Ta bort det ena.')];
    return known.includes(item)
      ? []
      : [odd(file, path(index), 'value', `${what} ${String(item)} finns inte.`, String(item), known)];
  });
}

const at = (file: string, path: (string | number)[], message: string, hint: string): Report => ({
  rule: RULE,
  place: { file, path, on: 'value' },
  message,
  hint,
});

function odd(
  file: string,
  path: (string | number)[],
  on: 'key' | 'value',
  message: string,
  wanted: string,
  known: readonly string[],
): Report {
  const near = nearest(wanted, known);
  return {
    rule: RULE,
    place: { file, path, on },
    message,
    hint: near ? `Menar du ${near}?` : `Välj mellan: ${known.join(', ')}.`,
  };
}
