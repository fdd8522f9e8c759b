import { formatDay } from '../../calendar/dates.js';
import { lawsOf } from '../../queries/coverage/applies.js';
import { reportDeadline } from '../../queries/report-deadline.js';
import type { SectionMaker } from '../context.js';

const PLIKT = 'patientsakerhetsberattelse';

/** When the report must be ready, whether it was, and whether the handbook's work asks for it at all. */
export const forsattsblad: SectionMaker = (context) => {
  const { handbook, year } = context.year;
  const laws = lawsOf(handbook, undefined);
  const bound = !laws.length || laws.some((law) => law === 'HSL' || law === 'TvL');
  const notBound = 'Ej tillämpligt: enligt handbok.yaml bedrivs ingen hälso- och sjukvård eller tandvård.';
  const deadline = reportDeadline(handbook, PLIKT, year);
  if (!bound) return { rader: [notBound] };
  if (!deadline) return {};
  const statute = handbook.duties.get(PLIKT)?.lagrum.join(', ') ?? '';
  const { lag, egen, klar } = deadline;
  const made = klar.map(
    ({ hur, datum, iTid }) =>
      `${hur === 'fastställd' ? 'Fastställd' : 'Upprättad'} ${datum}: ${iTid ? 'i tid' : 'för sent'}.`,
  );
  return {
    rader: [
      `Berättelsen om ${year} ska vara klar senast ${formatDay(lag)} (${statute}).${egen === undefined ? '' : own(egen, lag)}`,
      ...(made.length ? made : ['Handboken visar varken att berättelsen är upprättad eller att den är fastställd.']),
    ],
  };
};

/** An organisation's own day may be earlier than the statute's, never later. */
const own = (egen: number, lag: number) =>
  egen < lag
    ? ` Organisationens egen dag är ${formatDay(egen)}.`
    : ` Handboken anger ${formatDay(egen)}, men lagens dag gäller.`;
