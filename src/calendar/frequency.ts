/**
 * How often something is done (format.md 2). `kalender` repeats every so many months; `antal` is N times a year
 * without fixed windows; `sammanträde` follows a forum's meetings; `händelse` never falls due by the calendar.
 */
export type Frequency =
  | { slag: 'kalender'; months: number; anchored: boolean; gracePeriod: number }
  | { slag: 'antal'; times: number }
  | { slag: 'sammanträde' }
  | { slag: 'händelse' };

const kalender = (months: number, anchored = false, gracePeriod = 30): Frequency => ({
  slag: 'kalender',
  months,
  anchored,
  gracePeriod,
});

/** `dagligen` and the weekly ones owe one protokoll a month with counts (format.md 5.4). */
const FREQUENCIES: Readonly<Record<string, Frequency>> = {
  dagligen: kalender(1),
  'varje vecka': kalender(1, false, 7),
  'varannan vecka': kalender(1, false, 7),
  'varje månad': kalender(1),
  'varannan månad': kalender(2, true),
  'varje kvartal': kalender(3),
  'varje tertial': kalender(4),
  'varje halvår': kalender(6),
  'varje år': kalender(12),
  'vartannat år': kalender(24, true),
  'vart tredje år': kalender(36, true),
  'vart fjärde år': kalender(48, true),
  'varje sammanträde': { slag: 'sammanträde' },
  löpande: { slag: 'händelse' },
  'vid behov': { slag: 'händelse' },
  'vid förändring': { slag: 'händelse' },
  'vid nyanställning': { slag: 'händelse' },
  'vid återgång i arbete': { slag: 'händelse' },
};

/** The words that a handbook may use, for messages and suggestions. */
export const FREQUENCY_WORDS: readonly string[] = [...Object.keys(FREQUENCIES), '2 gånger per år'];

/** Reads a frekvens; undefined when it is none. */
export function parseFrequency(text: unknown): Frequency | undefined {
  if (typeof text !== 'string') return undefined;
  const times = /^([1-9]\d?) gång(?:er)? per år$/.exec(text);
  if (times) return { slag: 'antal', times: Number(times[1]) };
  return Object.hasOwn(FREQUENCIES, text) ? FREQUENCIES[text] : undefined;
}
