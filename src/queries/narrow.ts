import type { Dokument, Typ } from '../model/document.js';
import { type Handbook, lookUp } from '../model/handbook.js';
import { concerns, isWithin } from '../model/units.js';
import type { CountedEvent } from './events.js';
import type { Past, Year } from './year.js';

/** A year of one unit, and the documents that had to be copied, each with the one that it was made from. */
export interface Narrowed {
  year: Year;
  originals: ReadonlyMap<Dokument, Dokument>;
}

/**
 * A year of one unit with all below it (format.md 6): what names them, and nothing that is common to all. What looks
 * for an answer to something (an åtgärd, a rutin) may still look in the whole handbook, `year.whole`.
 */
export function narrowYear(year: Year, unit: string): Narrowed {
  const narrowing = new Narrowing(year, unit);
  const documents = narrowing.all(year.handbook.documents);
  const past = year.past && narrowPast(year.past, narrowing);
  const byId = new Map([...year.handbook.byId, ...documents.map((doc) => [doc.id, doc] as const)]);
  const handbook: Handbook = {
    ...year.handbook,
    documents,
    byId,
    settings: narrowSettings(year.handbook, unit),
    rows: year.handbook.rows.filter((row) => concerns(year.handbook, unitsOfRow(row), unit)),
  };
  return {
    year: {
      ...year,
      handbook,
      whole: year.handbook,
      past,
      standing: year.standing.filter(({ doc }) => concerns(year.handbook, doc.data.enhet, unit)),
      events: eventsOfUnit(year, unit),
    },
    originals: narrowing.originals,
  };
}

/** A händelse belongs to the first unit that it names, so that the units add up. */
export const eventsOfUnit = ({ handbook, events }: Pick<Year, 'handbook' | 'events'>, unit: string): CountedEvent[] =>
  events.filter(({ enhet }) => concerns(handbook, enhet.slice(0, 1), unit));

const unitsOfRow = ({ data, register }: Handbook['rows'][number]) =>
  data.enhet ? [data.enhet].flat() : (register.data.enhet ?? []);

/** The laws that a unit works under are its own, else those of the unit that it is part of, else the handbook's. */
function narrowSettings(handbook: Handbook, unit: string): Handbook['settings'] {
  const { settings } = handbook;
  const seen = new Set<string>();
  for (
    let at = lookUp(handbook, 'enhet', unit);
    at && !seen.has(at.id);
    at = lookUp(handbook, 'enhet', at.data.del_av)
  ) {
    if (at.data.lagar?.length) return { ...settings, raw: { ...settings.raw, lagar: at.data.lagar } };
    seen.add(at.id);
  }
  return settings;
}

function narrowPast(past: Past, narrowing: Narrowing): Past {
  const documents = narrowing.all(past.documents);
  return { ...past, documents, byId: new Map([...past.byId, ...documents.map((doc) => [doc.id, doc] as const)]) };
}

/** Types that have no dates: one that did not concern the unit at the year's end is not its own, whatever it says now. */
const UNDATED: ReadonlySet<Typ> = new Set<Typ>(['enhet', 'roll', 'egenkontroll', 'uppföljning', 'åtgärd']);

/** Decides which documents are a unit's own, and takes away from shared ones what other units have in them. */
class Narrowing {
  readonly originals = new Map<Dokument, Dokument>();
  readonly #year: Year;
  readonly #unit: string;

  constructor(year: Year, unit: string) {
    this.#year = year;
    this.#unit = unit;
  }

  all(documents: readonly Dokument[]): Dokument[] {
    const own = documents.flatMap((doc) => (this.#wasOthers(doc) ? [] : this.#ownPart(doc)));
    const ids = new Set(own.map(({ id }) => id));
    const more = documents.filter(
      (doc) => doc.typ === 'protokoll' && this.#answersFor(doc as Dokument<'protokoll'>, ids),
    );
    const kept = new Set([...own, ...more]);
    const order = new Map(documents.map((doc, index) => [doc.file, index]));
    return [...kept].sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  }

  #concerns = (units: readonly string[] | undefined) => concerns(this.#year.handbook, units, this.#unit);

  #wasOthers(doc: Dokument): boolean {
    const { past, finished } = this.#year;
    const then = finished && UNDATED.has(doc.typ) ? past?.byId.get(doc.id) : undefined;
    return then !== undefined && then.typ === doc.typ && !this.#ownPart(then).length;
  }

  /** What is the unit's of a document: all of it, a part, or nothing. */
  #ownPart(doc: Dokument): Dokument[] {
    const part = this.#parts[doc.typ];
    if (part) return part(doc);
    return this.#concerns(doc.data.enhet) ? [doc] : [];
  }

  /** Types that name their units in other ways than by `enhet` alone. Minutes are decided last, by what they are about. */
  readonly #parts: Partial<Record<Typ, (doc: Dokument) => Dokument[]>> = {
    enhet: (doc) => (isWithin(this.#year.handbook, doc.id, this.#unit) ? [doc] : []),
    register: (doc) => (this.#mayTell(doc) ? [doc] : []),
    roll: (doc) => (this.#concerns(doc.data.enhet) || this.#isChef(doc.id) ? [doc] : []),
    protokoll: () => [],
    aktivitet: (doc) => {
      const process = lookUp(this.#year.handbook, 'process', (doc as Dokument<'aktivitet'>).data.process);
      return this.#concerns(doc.data.enhet) || this.#concerns(process?.data.enhet) ? [doc] : [];
    },
    riskanalys: (doc) => {
      const about = (doc as Dokument<'riskanalys'>).data.gäller;
      return this.#concerns(doc.data.enhet?.length ? doc.data.enhet : about) ? [doc] : [];
    },
    indikator: (doc) => this.#partOfLists(doc),
    kompetens: (doc) => this.#partOfLists(doc),
    egenkontroll: (doc) => this.#onlyOwnUnits(doc),
    uppföljning: (doc) => this.#onlyOwnUnits(doc),
  };

  /** A register of all units, or of one above, may tell of the unit: what it lacks is then known to be none. */
  #mayTell = (doc: Dokument) =>
    !doc.data.enhet?.length ||
    this.#concerns(doc.data.enhet) ||
    doc.data.enhet.some((above) => isWithin(this.#year.handbook, this.#unit, above));

  #isChef = (id: string) =>
    this.#year.handbook.documents.some(
      (doc) =>
        doc.typ === 'enhet' &&
        (doc as Dokument<'enhet'>).data.chef === id &&
        isWithin(this.#year.handbook, doc.id, this.#unit),
    );

  /** A control that several units owe is owed here by those within only. */
  #onlyOwnUnits(doc: Dokument): Dokument[] {
    const enhet = (doc.data.enhet ?? []).filter((id) => this.#concerns([id]));
    if (!enhet.length) return [];
    return [enhet.length === doc.data.enhet?.length ? doc : this.#copy(doc, { enhet })];
  }

  /** Outcomes and occasions name a unit each. In a document of the unit's own, those that name none are its too. */
  #partOfLists(doc: Dokument): Dokument[] {
    const own = this.#concerns(doc.data.enhet);
    const data = doc.data as { utfall?: readonly { enhet?: unknown }[]; genomförd?: readonly { enhet?: unknown }[] };
    const key = doc.typ === 'indikator' ? 'utfall' : 'genomförd';
    const items = data[key] ?? [];
    const kept = items.filter(({ enhet }) => (enhet ? this.#concerns([enhet as string].flat()) : own));
    if (!own && !kept.length) return [];
    return [kept.length === items.length ? doc : this.#copy(doc, { [key]: kept })];
  }

  /** Minutes of the unit's controls: their own, and those that count for all. */
  #answersFor(doc: Dokument<'protokoll'>, ids: ReadonlySet<string>): boolean {
    const { handbook } = this.#year;
    const units = doc.data.enhet;
    const about = doc.data.avser?.split('#')[0] ?? '';
    if (!ids.has(about) || this.#year.handbook.byId.get(about)?.typ === 'roll') return this.#concerns(units);
    return !units?.length || this.#concerns(units) || units.some((above) => isWithin(handbook, this.#unit, above));
  }

  #copy(doc: Dokument, data: Record<string, unknown>): Dokument {
    const copy = { ...doc, data: { ...doc.data, ...data } } as Dokument;
    this.originals.set(copy, doc);
    return copy;
  }
}
