import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { type Part, partsOf } from '../model/parts.js';
import type { EventRow } from '../model/register.js';
import { dnrOf } from '../queries/events.js';
import type { Rule, Told } from './rule.js';

const idPlace = (doc: Dokument) => ({ file: doc.file, path: ['id'], on: 'value' as const });

/** Ids are how everything else in the handbook is found: two documents with one id hide each other. */
export const idUnikt: Rule = {
  id: 'id-unikt',
  severity: 'fel',
  summary: 'Varje id finns på ett enda dokument, och varje dnr på en enda rad i sitt register.',
  why: 'Med samma id på två dokument vet ingen vilket som gäller, och hänvisningar leder fel.',
  fix: 'Ge det ena dokumentet ett nytt id. Det id som ett dokument har haft förut (tidigare_id) får inget annat ta.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of handbook.documents) {
      const first = handbook.byId.get(doc.id);
      if (!doc.id || !first || first === doc) continue;
      yield {
        document: doc.id,
        place: idPlace(doc),
        also: idPlace(first),
        message: `Id:t ${doc.id} står på två dokument.`,
        hint: 'Ge det nyare av dem (kopian) ett eget id. Är det samma dokument två gånger: ta bort det ena.',
      };
    }
    yield* earlierIds(handbook.documents, handbook.byId);
    for (const doc of handbook.documents) yield* partIds(doc);
    yield* demandIds(handbook);
    yield* rowNumbers(handbook);
  },
};

function* earlierIds(documents: readonly Dokument[], byId: ReadonlyMap<string, Dokument>) {
  const owners = new Map<string, Dokument>();
  for (const doc of documents) {
    for (const [index, id] of (doc.data.tidigare_id ?? []).entries()) {
      const other = byId.get(id) ?? owners.get(id);
      owners.set(id, doc);
      if (!other || other === doc) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['tidigare_id', index], on: 'value' as const },
        also: idPlace(other),
        message: `Id:t ${id} har varit det här dokumentets, men används också av ${other.id}.`,
        hint: 'Ett id återanvänds aldrig: gamla hänvisningar skulle leda till fel dokument.',
      };
    }
  }
}

/** Two risks, points or tasks with one id in a document: `id#del` would name both. */
const partIds = (doc: Dokument) => repeated(doc.file, partsOf(doc), 'del', doc.id);

/** Two demands with one id in handbok.yaml: nobody can tell which one a document answers. */
const demandIds = ({ settings }: Handbook) =>
  repeated(
    'handbok.yaml',
    (settings.raw.krav ?? []).flatMap(({ id }, index) => (id ? [{ key: 'krav', index, id }] : [])),
    'krav',
  );

function* repeated(file: string, parts: readonly Part[], what: 'del' | 'krav', document?: string) {
  const seen = new Set<string>();
  for (const { key, index, id } of parts) {
    const place = { file, path: [key, index, 'id'], on: 'value' as const };
    const message = `${id} står två gånger bland ${key}.`;
    if (seen.has(`${key}#${id}`)) yield { document, place, message, hint: `Ge varje ${what} ett eget id.` };
    seen.add(`${key}#${id}`);
  }
}

/** The same dnr and slag on two rows of one register: one händelse (format.md 6), or a dnr that was written wrong. */
function* rowNumbers({ rows }: Handbook): Iterable<Told> {
  const first = new Map<string, EventRow>();
  for (const row of rows) {
    const dnr = row.register.data.innehåller === 'antal' ? undefined : dnrOf(row);
    if (!dnr || !row.data.slag) continue;
    const key = [row.register.file, row.file, row.data.slag, dnr].join('\u0000');
    const other = first.get(key);
    if (!other) first.set(key, row);
    else
      yield {
        document: row.register.id,
        place: { file: row.file, line: row.row, column: 1 },
        severity: 'varning',
        message: `Kolumnen ${row.columns.get('dnr') ?? 'dnr'}: ${dnr} står också på rad ${other.row}. De två raderna räknas som en ${row.data.slag}.`,
        hint: 'Är det två olika ärenden: ge raden sitt eget nummer. Är det samma: ta bort den ena raden.',
      };
  }
}
