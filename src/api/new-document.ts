import { bornAs, type Facts, knownValue } from '../authoring/known.js';
import { type Missing, missingAt, put, whatIsMissing } from '../authoring/missing.js';
import { folderFor, newId } from '../authoring/new-id.js';
import type { Question } from '../authoring/question.js';
import { questionFor } from '../authoring/questions.js';
import { refuseFaults, refuseMissing, refuseReserved, refuseUnreadable } from '../authoring/refuse.js';
import { skeleton } from '../authoring/skeleton.js';
import { nodeAt, readValue, setGiven, valueAt } from '../authoring/values.js';
import { waysOf } from '../authoring/ways.js';
import type { Day } from '../calendar/dates.js';
import type { Finding, Path, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import type { TypeSchema } from '../schema/compile.js';
import type { Json } from '../schema/flatten.js';
import type { Types } from '../schema/types.js';
import { skeletonSettings } from './skeletons.js';
import { tryOut } from './with-document.js';

/** What somebody wants to have made. */
export interface Wanted {
  typ: string;
  titel: string | undefined;
  /** `key=value`, as on the command line. */
  given: readonly string[];
}

/** A document that can be written: nothing in it is a fault. */
export interface NewDocument {
  typ: string;
  id: string;
  /** From the handbook's root. */
  file: string;
  text: string;
  /** What nobody said: the value that was put in, and why. */
  filled: { key: string; value: string; why: string }[];
  /** What `validate` will say of it all the same: warnings and tips. */
  findings: Finding[];
}

/** Where the new document is to stand. */
export interface Place {
  root: string;
  handbook: Handbook;
  types: Types;
  today: Day;
}

type Answer = (question: Question) => Promise<string>;

/** Questions that follow from each other go on no longer than this. */
const ROUNDS = 200;

/**
 * Makes a new document of what is given, what is known and what a person answers. Without anybody to ask, everything
 * that is missing is told at once. Throws KvalitetError rather than give back a text with a fault.
 */
export async function newDocument(wanted: Wanted, place: Place, answer?: Answer): Promise<NewDocument> {
  const type = place.types.documents.get(wanted.typ);
  if (!type) throw new Error(`${wanted.typ} is no type`);
  const draft: Draft = { values: {}, filled: [], type, place };
  if (wanted.titel !== undefined) draft.values.titel = wanted.titel;
  for (const given of wanted.given) setGiven(draft.values, given, type);
  draft.values.typ ??= wanted.typ;
  refuseUnreadable(draft.values);
  refuseFaults(draft.values, type);
  fill(draft, bornAs(draft.values, type));
  for (let round = 0; round < ROUNDS; round += 1) {
    const missing = stillMissing(draft);
    if (missing.length && !answer) refuseMissing(missing, draft.values, type, facts(draft));
    if (missing[0]) {
      await ask(missing[0], draft, answer as Answer);
      continue;
    }
    const done = await finish(draft);
    if ('text' in done) return done;
    if (!answer) refuseMissing(done.missing, draft.values, type, facts(draft));
    if (done.missing[0]) await ask(done.missing[0], draft, answer as Answer);
  }
  throw new Error('The questions never end.');
}

interface Draft {
  values: Json;
  filled: NewDocument['filled'];
  type: TypeSchema;
  place: Place;
}

const facts = ({ place: { handbook, today } }: Draft): Facts => ({ handbook, today });

/** Fills in what can be known, and gives back what cannot. An id waits for the words that it is made of. */
function stillMissing(draft: Draft): Missing[] {
  const { values, type, place } = draft;
  for (;;) {
    const missing = whatIsMissing(values, type);
    const found = missing.flatMap(({ path }) => {
      const known = path.join() === 'id' ? idOf(values, place.handbook) : knownValue(path, values, facts(draft));
      return known ? [{ path, known }] : [];
    });
    for (const { path, known } of found) note(draft, path, known);
    if (!found.length) return missing.filter(({ path }) => !waits(path, missing));
  }
}

/** Whether a key is an id whose words are still to come: the title's, or those beside it in its group. */
const waits = (path: Path, missing: readonly Missing[]) =>
  path.at(-1) === 'id' &&
  missing.some(({ path: other }) =>
    path.length === 1 ? other.join() === 'titel' : other.at(-1) !== 'id' && isBeside(other, path),
  );

const isBeside = (one: Path, other: Path) => one.slice(0, -1).join() === other.slice(0, -1).join();

const idOf = ({ typ, titel }: Json, handbook: Handbook) => {
  const value = typeof titel === 'string' ? newId(String(typ), titel, handbook) : undefined;
  return value ? { value, why: 'av titeln' } : undefined;
};

const fill = (draft: Draft, known: Readonly<Record<string, { value: unknown; why: string }>>) => {
  for (const [key, one] of Object.entries(known)) note(draft, [key], one);
};

function note({ values, filled }: Draft, path: Path, { value, why }: { value: unknown; why: string }): void {
  put(values, path, value);
  if (path.length === 1) filled.push({ key: String(path[0]), value: String(value), why });
}

async function ask(missing: Missing, draft: Draft, answer: Answer): Promise<void> {
  const { values, type } = draft;
  const way = await waysOf(missing, values, type, answer);
  const question = questionFor(way, values, type, facts(draft));
  put(values, way.path, readValue((await answer(question)).normalize('NFC'), way.node));
}

/** The text with its findings; or, where a rule says that a key is missing, that key: it is asked for like the rest. */
async function finish(draft: Draft): Promise<NewDocument | { missing: Missing[] }> {
  const { values, type, place, filled } = draft;
  refuseUnreadable(values);
  const [typ, id] = [String(values.typ), String(values.id)];
  refuseReserved(id);
  const settings = skeletonSettings(place.types);
  const { folder, text } = skeleton(typ, values, settings);
  const file = `${folderFor(typ, values, folder, place.handbook)}/${id}.md`;
  const { reports, findings } = await tryOut(place.root, place.handbook, place.types, place.today, { file, text });
  const missing = reports.flatMap((report) => missingBy(report, values, type));
  if (missing.length) return { missing };
  refuseFaults(
    values,
    type,
    findings.filter(({ severity }) => severity === 'fel'),
  );
  return { typ, id, file, text, filled, findings };
}

function missingBy({ place: { path, on } }: Report, values: Json, type: TypeSchema): Missing[] {
  if (on !== 'key' || !path || valueAt(values, path) !== undefined) return [];
  return Object.hasOwn(type.schema.properties, String(path[0]))
    ? [missingAt(path, nodeAt(type, path), values, type)]
    : [];
}
