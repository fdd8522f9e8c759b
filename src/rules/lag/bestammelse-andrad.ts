import { parseDay } from '../../calendar/dates.js';
import { hits } from '../../model/lagrum-spans.js';
import type { ChangedProvision, Statute } from '../../model/law.js';
import { isBeslutat, owedReviewOn } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';
import { type Citation, citationsIn, statuteOf } from './citations.js';
import { type Cited, everyCitation } from './every-citation.js';
import { lastLooked } from './lagrum-entydigt.js';
import type { LawIndex } from './law-index.js';

/** A statute may be in force and still not say what it said when the routine was reviewed. */
export const bestammelseAndrad: Rule = {
  id: 'bestammelse-andrad',
  severity: 'varning',
  summary: 'Dokumentet är översett efter att en bestämmelse som det hänvisar till har ändrats i sak.',
  why: 'Lagen är densamma men paragrafen säger något nytt. En rutin från tiden före ändringen kan vara fel.',
  fix: 'Läs bestämmelsen som den lyder nu, rätta rutinen om det behövs och skriv in översynen.',
  lagrum: null,
  force: 'lokalt',
  ...everyCitation((citation, _, index) => changed(citation, index) !== undefined, judge),
};

function judge({ citation, doc }: Cited, index: LawIndex, { today }: { today: number }) {
  const provision = changed(citation, index);
  const from = parseDay(provision?.från);
  const looked = lastLooked(doc);
  if (!provision || !doc || from === undefined || from > today || looked === undefined || looked >= from)
    return undefined;
  if (!isBeslutat(doc) || !owedReviewOn(doc, today)) return undefined;
  return {
    message: `${provision.lagrum} ändrades i sak ${provision.från}, efter den senaste översynen.`,
    hint: provision.vad,
  };
}

/** A place as the format writes it: people leave out full stops and blanks. */
const asWritten = (place: string) => place.replace(/ ?kap\b\.?,? ?/, ' kap. ').replace(/ ?(§§?)/, ' $1');

/** The changed provision that a citation names; a bare abbreviation means the act that holds now. */
function changed(citation: Citation, index: LawIndex): ChangedProvision | undefined {
  const statute = statuteOf(citation, index) ?? bare(citation);
  if (!statute || !citation.place) return undefined;
  const cited = asWritten(citation.place);
  return provisionsIn(index)
    .get(statute)
    ?.find(({ place }) => hits(cited, place))?.provision;
}

const bare = ({ number, named }: Citation): Statute | undefined =>
  number ? undefined : named.filter(({ upphävd }) => !upphävd).at(-1);

const provisions = new WeakMap<LawIndex, Map<Statute, { provision: ChangedProvision; place: string }[]>>();

/** The table's changed provisions by their statute, read once. */
function provisionsIn(index: LawIndex) {
  const made = provisions.get(index) ?? new Map<Statute, { provision: ChangedProvision; place: string }[]>();
  if (provisions.has(index)) return made;
  provisions.set(index, made);
  for (const provision of index.law.bestämmelser) {
    const [of] = citationsIn(provision.lagrum, index);
    const statute = of && statuteOf(of, index);
    if (statute && of.place) made.set(statute, [...(made.get(statute) ?? []), { provision, place: of.place }]);
  }
  return made;
}
