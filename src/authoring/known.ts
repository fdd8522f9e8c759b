import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import { addTime, parseTime } from '../calendar/times.js';
import type { Path } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { ofTyp } from '../model/handbook.js';
import type { TypeSchema } from '../schema/compile.js';
import type { Json } from '../schema/flatten.js';
import { asId } from '../words/nearest.js';
import { shortId } from './new-id.js';
import { valueAt } from './values.js';

/** What can be known without asking: the day, the handbook, and the other values. */
export interface Facts {
  handbook: Handbook;
  today: Day;
}

/** A value that follows from what is known, and why, for the person to read. */
export interface Known {
  value: unknown;
  why: string;
}

/** What a new document of a type is before anybody says otherwise: what somebody must decide is born a draft. */
export function bornAs(values: Json, type: TypeSchema): Record<string, Known> {
  const keys = type.schema.properties;
  const decided = 'fastställd' in keys && 'status' in keys;
  const isDecided = 'status' in values || 'fastställd' in values || ['ja', true].includes(values.externt as never);
  return decided && !isDecided ? { status: { value: 'utkast', why: 'tills dokumentet är beslutat' } } : {};
}

/**
 * The value of a required key that follows from the rest; undefined where only a person knows. What happened on a day,
 * who answers and what was found are never made up.
 */
export function knownValue(path: Path, values: Json, { handbook, today }: Facts): Known | undefined {
  const key = String(path.at(-1));
  if (path.length > 1) return key === 'id' ? partId(path, values) : undefined;
  if (key === 'version') return { value: 1, why: 'den första' };
  if (key === 'status' && values.typ === 'åtgärd') return { value: 'planerad', why: 'ny åtgärd' };
  if (key === 'från') return { value: formatDay(today), why: 'från i dag' };
  if (key === 'ordning') return nextInOrder(values.process, handbook);
  if (key === 'revisionsdatum') return nextReview(values, handbook);
  if (key === 'fastställd_av') return onlyDecider(values, handbook);
  return undefined;
}

/** The most likely answer to a question, for a person to accept or change. */
export function suggestionFor(key: string, format: string | undefined, today: Day): string | undefined {
  if (key === 'år') return formatDay(today).slice(0, 4);
  const happens = ['datum', 'beslutad', 'inkom', 'uttag', 'öppnad', 'fastställd'].includes(key);
  return happens && format?.includes('datum') ? formatDay(today) : undefined;
}

/** A part's id from the words beside it: whoever writes a kontrollpunkt thinks of its text. */
function partId(path: Path, values: Json): Known | undefined {
  const group = (valueAt(values, path.slice(0, -1)) ?? {}) as Json;
  const words = ['text', 'händelse', 'uppgift', 'vad']
    .map((key) => group[key])
    .find((word) => typeof word === 'string');
  const id = typeof words === 'string' ? shortId(asId(words)) : '';
  return id ? { value: id, why: 'av texten' } : undefined;
}

/** Tens, so that a step can be put between two others. */
function nextInOrder(process: unknown, handbook: Handbook): Known | undefined {
  if (typeof process !== 'string') return undefined;
  const taken = ofTyp(handbook, 'aktivitet').flatMap(({ data }) =>
    data.process === process ? (data.ordning ?? 0) : [],
  );
  return { value: Math.floor(Math.max(0, ...taken) / 10) * 10 + 10, why: 'sist i processen' };
}

function nextReview(values: Json, { settings }: Handbook): Known | undefined {
  const decided = parseDay(values.fastställd);
  const interval = parseTime(values.intervall ?? settings.revision.intervall);
  if (decided === undefined || !interval) return undefined;
  const why = `${String(values.intervall ?? settings.revision.intervall)} efter fastställd`;
  return { value: formatDay(addTime(decided, interval)), why };
}

/** Who decides, where handbok.yaml's beslutsordning leaves no choice. */
function onlyDecider({ typ, slag }: Json, { settings, byId }: Handbook): Known | undefined {
  const order = (settings.raw.beslutsordning ?? {}) as Record<string, string | string[]>;
  const [only, ...others] = [order[String(slag)] ?? order[String(typ)] ?? []].flat();
  return only && !others.length && byId.get(only)?.typ === 'roll'
    ? { value: only, why: 'enligt beslutsordning i handbok.yaml' }
    : undefined;
}
