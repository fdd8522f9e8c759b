import { civil, type Day, parseDay } from '../calendar/dates.js';
import { parsePeriod, within, yearSpan } from '../calendar/spans.js';
import { inYearOf, parseYearDay } from '../calendar/yearly.js';
import type { Handbook } from '../model/handbook.js';
import { protokollOf } from './protokoll-index.js';

/** When a statutory report about a year is due, and what the handbook says of when it was ready. */
export interface ReportDeadline {
  /** The day of the statute, in the year after the one that the report is about. */
  lag: Day;
  /** The organisation's own day, when it is another. */
  egen: Day | undefined;
  /** What the handbook holds of it being ready, each with its date as written and whether it was in time. */
  klar: { hur: 'fastställd' | 'upprättad'; datum: string; iTid: boolean }[];
}

/** The deadline of the statutory report with an id (regelverk/plikter.yaml); undefined when the statutes know none. */
export function reportDeadline(handbook: Handbook, id: string, year: number): ReportDeadline | undefined {
  const limit = parseYearDay(handbook.duties.get(id)?.senast);
  if (!limit) return undefined;
  const lag = inYearOf(limit, year + 1);
  const own =
    id === 'patientsakerhetsberattelse' ? handbook.settings.raw.patientsäkerhetsberättelse?.senast : undefined;
  const egen = parseYearDay(own);
  const inTime = (datum: string) => (parseDay(datum) ?? Number.POSITIVE_INFINITY) <= lag;
  const klar = [
    ...made(handbook, id, year).map((datum) => ({ hur: 'upprättad' as const, datum, iTid: inTime(datum) })),
    ...decided(handbook, id, year).map((datum) => ({ hur: 'fastställd' as const, datum, iTid: inTime(datum) })),
  ];
  return { lag, egen: egen && inYearOf(egen, year + 1) !== lag ? inYearOf(egen, year + 1) : undefined, klar };
}

/** The days on which a protokoll says that the report about the year was made. */
const made = (handbook: Handbook, id: string, year: number) =>
  protokollOf(handbook, id)
    .filter(({ data }) => {
      const period = parsePeriod(data.period);
      return (
        period && data.utfall !== 'ej genomförd' && within(period, yearSpan(year)) && civil(period.last).year === year
      );
    })
    .flatMap(({ data }) => data.datum ?? []);

const decided = ({ settings: { raw } }: Handbook, id: string, year: number) =>
  (raw.berättelse?.beslut ?? []).flatMap((one) =>
    one.mall === id && one.år === year && !one.enhet && one.fastställd ? [String(one.fastställd)] : [],
  );
