import type { Day } from '../calendar/dates.js';
import { parseHistoric } from '../calendar/spans.js';
import type { Counterpart, Law, Statute } from '../model/law.js';
import { citationOf, numberIn, numberOf } from '../model/statutes.js';
import type { Section } from './view.js';

/**
 * Citations of today's law, said of a day in the past. What a later statute says is cited where it stood in the statute
 * of that day, if that is known; else it is not cited, and a sentence says which law held then. A statute that the table
 * does not know, or does not date, is cited as it is.
 */
export function lawThen(law: Law, lagrum: readonly string[], day: Day): Pick<Section, 'lagrum' | 'senare_lag'> {
  const found = lagrum.map((citation) => thenOf(law, citation, day));
  const unique = (lines: readonly (string | undefined)[]) => [...new Set(lines.filter((line) => line !== undefined))];
  return { lagrum: unique(found.map(({ cited }) => cited)), senare_lag: unique(found.map(({ said }) => said)) };
}

/** What a citation is on a day, and what must be said of it; nothing when it held then as it stands. */
function thenOf(law: Law, citation: string, day: Day): { cited?: string; said?: string } {
  const number = numberIn(citation);
  const statute = law.författningar.find((each) => numberOf(each) === number);
  if (!statute || firstDay(statute.gäller_från) <= day) return { cited: citation };
  const old = law.författningar.find((each) => isReplacedBy(each, statute) && heldOn(each, day));
  const place = old && law.motsvarigheter.find((each) => each.lagrum === citation && leadsTo(each, old, day));
  const since = `${citationOf(statute)} gäller från ${statute.gäller_från}.`;
  if (!place) return { said: old ? `${since} Vid periodens slut gällde ${citationOf(old)}.` : since };
  return {
    cited: place.stod,
    said: `Kravet är återgivet så som det står i ${citation}, som gäller från ${statute.gäller_från}.`,
  };
}

const firstDay = (date: string | undefined): Day => parseHistoric(date)?.first ?? Number.NEGATIVE_INFINITY;

const isReplacedBy = ({ ersatt_av = [] }: Statute, successor: Statute) =>
  ersatt_av.some((each) => numberIn(each) === numberOf(successor));

/** Whether it is known, and not only from memory, that a statute held on a day. */
const heldOn = ({ gäller_från, upphävd, säkerhet }: Statute, day: Day) =>
  (säkerhet === 'bekräftad' || säkerhet === 'trolig') &&
  gäller_från !== undefined &&
  firstDay(gäller_från) <= day &&
  day < firstDay(upphävd);

const leadsTo = ({ stod, känd_från }: Counterpart, old: Statute, day: Day) =>
  numberIn(stod) === numberOf(old) && firstDay(känd_från) <= day;
