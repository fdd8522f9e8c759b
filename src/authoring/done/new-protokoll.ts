import { formatSpan } from '../../calendar/format-span.js';
import { parsePeriod } from '../../calendar/spans.js';
import { takenIds } from '../../fix/free-id.js';
import type { Handbook } from '../../model/handbook.js';
import { asId } from '../../words/nearest.js';
import type { Given, Written } from './doing.js';
import type { Owed } from './owed.js';

/** The protokoll that closes something owed, by one of its units or by all. */
export function protokollFor(
  { avser, titel, units, points }: Pick<Owed, 'avser' | 'titel' | 'units' | 'points'>,
  handbook: Handbook,
  unit: string | undefined,
  given: Given,
): Written {
  const { date, period, outcome, reason } = given;
  const where = units.length > 1 ? unit : undefined;
  const id = idFor(handbook, [avser, where, period]);
  const keys = { id, avser, datum: date, period, enhet: unit, utfall: outcome, orsak: reason };
  const said = Object.entries(keys).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  const isCounted = points.length > 0 && outcome !== 'ej genomförd';
  return {
    what: `ett protokoll för ${period}`,
    notes: isCounted ? [`Skriv under resultat vad varje kontrollpunkt visade: ${points.join(', ')}.`] : [],
    changes: [],
    born: { typ: 'protokoll', titel: titleOf(handbook, titel, given, where), given: said },
  };
}

/** An id that says of what, where and when, without the words that every protokoll would repeat. */
function idFor(handbook: Handbook, parts: readonly (string | undefined)[]): string {
  const words = parts.map((part) => asId(part ?? '').replace(/^(?:egenkontroll|uppfoljning|utforare|enhet)-/, ''));
  const id = `protokoll-${words.filter(Boolean).join('-')}`;
  const taken = takenIds(handbook);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(name)) return name;
  }
}

function titleOf(handbook: Handbook, titel: string, { period, date }: Given, unit: string | undefined): string {
  const span = parsePeriod(period);
  const where = unit === undefined ? undefined : handbook.byId.get(unit)?.titel;
  return [titel, where, span ? formatSpan(span) : date].filter(Boolean).join(', ');
}
