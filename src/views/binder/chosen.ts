import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp } from '../../model/handbook.js';
import { concerns, isWithin } from '../../model/units.js';
import { isJa } from '../../model/yes.js';
import { inForceOn, isBeslutat, isGällande, validFrom } from '../../queries/in-force.js';
import { byTitle } from '../by-title.js';
import { unitsInOrder } from './units-in-order.js';
import type { LeftOut } from './view.js';

/** Documents that stand together in the binder. */
export interface ChosenGroup {
  rubrik: string;
  dokument: Dokument[];
}

/** What is printed, in order, and what is marked for paper but must not be. */
export interface Chosen {
  grupper: ChosenGroup[];
  utelämnade: LeftOut[];
}

/**
 * The documents with `pappersutskrift: ja` that hold on a day; with a unit those that apply to it: its own first, then
 * those of the units above, last those of the whole organisation.
 */
export function chosen(handbook: Handbook, day: Day, unit?: string): Chosen {
  const marked = handbook.documents.filter((doc) => isForPaper(doc) && appliesTo(handbook, doc, unit));
  const whyNot = (doc: Dokument) => faultIn(handbook, doc) ?? notInForce(doc, day);
  const rank = unit === undefined ? rankOfAll(handbook) : rankFor(handbook, unit);
  const groups = new Map<number, ChosenGroup>();
  for (const doc of marked.filter((each) => whyNot(each) === undefined).sort(byTitle)) {
    const { order, rubrik } = rank(doc);
    const group = groups.get(order) ?? { rubrik, dokument: [] };
    group.dokument.push(doc);
    groups.set(order, group);
  }
  const utelämnade = marked.sort(byTitle).flatMap((doc) => {
    const skäl = whyNot(doc);
    return skäl === undefined ? [] : [{ id: doc.id, titel: doc.titel, skäl }];
  });
  return { grupper: [...groups].sort(([a], [b]) => a - b).map(([, group]) => group), utelämnade };
}

/** The key is a rutin's (format.md 4); an organisation may give it to more types by schemas of its own. */
const isForPaper = ({ data, refused }: Dokument) =>
  isJa((data as { pappersutskrift?: string | boolean }).pappersutskrift) || refused.includes('pappersutskrift');

const unitsOf = ({ data }: Dokument): readonly string[] => data.enhet ?? [];

const appliesTo = (handbook: Handbook, doc: Dokument, unit: string | undefined) =>
  unit === undefined ||
  !unitsOf(doc).length ||
  concerns(handbook, unitsOf(doc), unit) ||
  unitsOf(doc).some((above) => isWithin(handbook, unit, above));

/** What of its frontmatter makes a document impossible to print; undefined when it is whole. */
function faultIn(handbook: Handbook, doc: Dokument): string | undefined {
  if (doc.refused.includes('pappersutskrift')) return 'har ett annat värde än ja eller nej för pappersutskrift';
  if (!doc.id) return 'har inget giltigt id';
  return handbook.byId.get(doc.id) === doc ? undefined : `har samma id som ${handbook.byId.get(doc.id)?.file}`;
}

/** Why a document must not be used on a day; undefined when it holds. */
function notInForce(doc: Dokument, day: Day): string | undefined {
  const { status, gäller_till } = doc.data as { status?: string; gäller_till?: string };
  if (!isGällande(doc)) return status === 'utkast' ? 'är ett utkast' : 'är upphävd';
  if (!isBeslutat(doc) || inForceOn(doc, day)) return undefined;
  const from = validFrom(doc);
  const until = parseDay(gäller_till);
  return until !== undefined && until < day
    ? `gällde till ${gäller_till}`
    : `gäller först från ${formatDay(from ?? day)}`;
}

type Rank = (doc: Dokument) => { order: number; rubrik: string };

/** Everything: unit by unit, those below before those above; then what several units share, and what applies to all. */
function rankOfAll(handbook: Handbook): Rank {
  const order = unitsInOrder(handbook);
  return (doc) => {
    const units = unitsOf(doc);
    const at = order.findIndex(({ id }) => id === units[0]);
    if (units.length === 1 && at >= 0) return { order: at, rubrik: order[at]?.titel ?? '' };
    return units.length
      ? { order: order.length, rubrik: 'Gemensamt för flera enheter' }
      : { order: order.length + 1, rubrik: 'Gemensamt för hela organisationen' };
  };
}

/** One unit: its own with all below it, then unit by unit upwards, last what applies to everybody. */
function rankFor(handbook: Handbook, unit: string): Rank {
  const above: string[] = [];
  for (let at: string | undefined = unit; at && !above.includes(at); at = lookUp(handbook, 'enhet', at)?.data.del_av)
    above.push(at);
  const titleOf = (id = '') => lookUp(handbook, 'enhet', id)?.titel ?? id;
  return (doc) => {
    if (concerns(handbook, unitsOf(doc), unit)) return { order: 0, rubrik: titleOf(unit) };
    const at = above.findIndex((id) => unitsOf(doc).includes(id));
    return at > 0
      ? { order: at, rubrik: `Gemensamt för ${titleOf(above[at])}` }
      : { order: above.length, rubrik: 'Gemensamt för hela organisationen' };
  };
}
