import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp } from '../model/handbook.js';
import { parseLagrum } from '../model/lagrum.js';
import type { Law } from '../model/law.js';
import { statutesNamed } from '../model/statutes.js';
import { lawsOf } from './coverage/applies.js';
import type { CountedEvent } from './events.js';

/** What tells health care from the rest of a handbook's work. */
export interface CareTest {
  /** It is about health care, perhaps among other things. */
  isCare: (doc: Dokument) => boolean;
  /** It is about health care and nothing else. */
  isWholly: (doc: Dokument) => boolean;
  /** It cites a statute of health care itself. */
  cites: (doc: Dokument) => boolean;
  /** The part of the law that a händelse belongs to; undefined when nothing says it. */
  lawOf: (event: CountedEvent) => string | undefined;
}

const CARE: readonly string[] = ['HSL', 'TvL'];

const onlyCare = (laws: readonly string[]) => laws.length > 0 && laws.every((law) => CARE.includes(law));

/**
 * Health care is what is done in units that work by no other law, what cites a statute of health care, and what
 * concerns a process or routine that is wholly health care. Without the statutes, only units and händelser can tell.
 */
export function careTest(handbook: Handbook, law: Law | undefined): CareTest {
  const areas = areasIn(law);
  const known = new Map<Dokument, boolean>();
  const targets = (doc: Dokument) => targetsOf(doc).flatMap((id) => handbook.byId.get(id) ?? []);
  const isWholly = (doc: Dokument): boolean => {
    const before = known.get(doc);
    if (before !== undefined) return before;
    known.set(doc, false);
    const verdict = judge(handbook, doc, areas(doc)) ?? isAll(targets(doc), isWholly);
    known.set(doc, verdict);
    return verdict;
  };
  const whole = onlyCare(lawsOf(handbook, undefined));
  return {
    isCare: (doc) =>
      whole || areas(doc).some((area) => CARE.includes(area)) || isWholly(doc) || targets(doc).some(isWholly),
    cites: (doc) => areas(doc).some((area) => CARE.includes(area)),
    isWholly: (doc) => whole || isWholly(doc),
    lawOf: (event) => lawOfEvent(handbook, event),
  };
}

const isAll = (docs: readonly Dokument[], test: (doc: Dokument) => boolean) => docs.length > 0 && docs.every(test);

/** What a document says of itself: its units, its own laws, the statutes that it cites; undefined when it says nothing. */
function judge(handbook: Handbook, doc: Dokument, areas: readonly string[]): boolean | undefined {
  if (doc.typ === 'enhet') return onlyCare(lawsOf(handbook, doc.id));
  if (areas.length) return onlyCare(areas);
  const units = (doc.data.enhet ?? []).filter((id) => lookUp(handbook, 'enhet', id));
  return units.length > 0 && units.every((id) => onlyCare(lawsOf(handbook, id))) ? true : undefined;
}

/** The keys by which a document says what it is about. */
const ABOUT = ['gäller', 'process', 'aktivitet', 'ändrar', 'innehåll', 'del_av'] as const;

const targetsOf = ({ data }: Dokument) =>
  ABOUT.flatMap((key) => (data as Record<string, unknown>)[key] ?? []).filter(
    (id): id is string => typeof id === 'string',
  );

/** The parts of the law that a document's citations belong to. A statute that belongs to several says nothing. */
function areasIn(law: Law | undefined): (doc: Dokument) => string[] {
  const known = new Map<string, readonly string[]>();
  const areasOf = (text: string): readonly string[] => {
    const before = known.get(text);
    if (before) return before;
    const statute = law && statutesNamed(parseLagrum(text)?.statute ?? text, law)[0];
    known.set(text, statute?.lagområde ?? []);
    return statute?.lagområde ?? [];
  };
  return ({ data }) => [...new Set((data.lagrum ?? []).flatMap(areasOf))];
}

/** Its own `lag`; lex Maria is health care by its kind; else what its units have in common, when that is one law. */
function lawOfEvent(handbook: Handbook, { slag, data, enhet }: CountedEvent): string | undefined {
  if (slag === 'lex Maria') return 'HSL';
  if (data.lag) return data.lag;
  if (slag === 'lex Sarah') return 'SoL';
  if (data.bedömning?.includes('vårdskada')) return 'HSL';
  const laws = new Set((enhet.length ? enhet : [undefined]).flatMap((id) => lawsOf(handbook, id)));
  return laws.size === 1 ? [...laws][0] : undefined;
}
