import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import type { Change } from '../../queries/changes/change.js';
import { byTitleAndId } from '../by-title.js';
import { factsOf, STILL_HOLDS } from '../site/facts.js';
import type { Fact } from '../site/page.js';
import { dateWords } from '../site/say.js';
import { changedSince } from './changed.js';
import type { Chosen } from './chosen.js';
import { involved } from './contacts.js';
import type { BinderDocument, BinderView, NotPrinted, PreviousBinder, Remembered } from './view.js';

/** What a document says, read for paper. */
export interface ReadForPaper {
  text: string;
  /** Ids of the documents that its text names. */
  nämner: readonly string[];
  bilagor: BinderDocument['bilagor'];
}

/** All that a binder is made of, read beforehand. */
export interface BinderInput {
  handbook: Handbook;
  kvalitet: string;
  today: Day;
  unit: string | undefined;
  commit: { id: string; date: string; dirty: boolean } | null;
  chosen: Chosen;
  read: (doc: Dokument) => ReadForPaper;
  previous: PreviousBinder | null;
  now: readonly Remembered[];
  /** What Git tells of the documents since the previous binder, by id. */
  known: ReadonlyMap<string, Change>;
}

/** The reservpärm as plain data. */
export function binderView(input: BinderInput): BinderView {
  const { handbook, today, unit, commit, chosen, previous } = input;
  const docs = chosen.grupper.flatMap(({ dokument }) => dokument);
  const datum = formatDay(today);
  return {
    kvalitet: input.kvalitet,
    organisation: handbook.settings.organisation,
    enhet: unit === undefined ? null : { id: unit, titel: handbook.byId.get(unit)?.titel ?? unit },
    datum,
    commit: commit?.id ?? null,
    commit_dag: commit?.date ?? null,
    ändringar_utan_commit: commit?.dirty ?? false,
    i_ord: {
      datum: dateWords(datum),
      commit_dag: commit && dateWords(commit.date),
      förra: previous && dateWords(previous.datum),
    },
    grupper: chosen.grupper.map(({ rubrik, dokument }) => ({ rubrik, dokument: dokument.map(({ id }) => id) })),
    dokument: docs.map((doc) => documentOf(input, doc)),
    ...involved(handbook, docs, unit),
    förra: previous,
    ändringar: previous ? changedSince(previous, input.now, input.known) : [],
    saknas: notPrinted(input, docs),
    utelämnade: chosen.utelämnade,
    oläsbara: handbook.broken.map(({ file }) => file),
  };
}

/** What nobody needs to know when the power is out: where in the handbook a document belongs. */
const NOT_ON_PAPER = new Set(['Hör till processen', 'Beskriver steget', 'Ersätter', 'Lag', 'Diarienummer']);

/** Something that can be seen: a heading of blanks could not be found again. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function documentOf({ handbook, today, read }: BinderInput, doc: Dokument): BinderDocument {
  const { text, bilagor } = read(doc);
  const { version } = doc.data as { version?: string | number };
  return {
    id: doc.id,
    titel: VISIBLE.test(doc.titel) ? doc.titel : doc.id,
    version: version === undefined ? null : String(version),
    fakta: factsOf({ handbook, today, isHidden: () => false }, doc).filter(({ term }: Fact) => !NOT_ON_PAPER.has(term)),
    varning: overdue(doc, today),
    text,
    bilagor,
  };
}

function overdue(doc: Dokument, today: Day): string | null {
  const { revisionsdatum } = doc.data as { revisionsdatum?: string };
  const day = parseDay(revisionsdatum);
  if (revisionsdatum === undefined || day === undefined || day >= today) return null;
  return `Det skulle ha gjorts senast ${dateWords(revisionsdatum)}. ${STILL_HOLDS}`;
}

/** What the printed documents name, in their texts or as what they are a part of, that is not printed itself. */
function notPrinted({ handbook, read }: BinderInput, docs: readonly Dokument[]): NotPrinted[] {
  const printed = new Set(docs.map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const doc of docs) {
    const { del_av } = doc.data as { del_av?: string };
    for (const id of new Set([...read(doc).nämner, ...(del_av ? [del_av] : [])]))
      if (!printed.has(id) && handbook.byId.has(id)) found.set(id, [...(found.get(id) ?? []), doc.titel]);
  }
  return [...found]
    .flatMap(([id, nämns_i]) => {
      const doc = handbook.byId.get(id);
      return doc ? [{ id, titel: doc.titel, typ: doc.typ as string, nämns_i }] : [];
    })
    .sort(byTitleAndId);
}
