import { type Day, parseDay } from '../../calendar/dates.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** The last month of a season; what runs into the next year counts on. */
const LAST_MONTH: Readonly<Record<string, number>> = { vår: 6, vt: 6, sommar: 8, höst: 12, ht: 12, vinter: 15 };

/** A point or stretch of time in running text, with its year: "hösten 2016", "maj 2024", "Q1 2025", "2024-05-01", "2023". */
export const POINT =
  /(?<![\p{L}\p{N}:/.-])(?:(?<dag>20\d\d-\d\d(?:-\d\d)?)|(?:(?<del>vår(?:en|terminen)?|sommar(?:en)?|höst(?:en|terminen)?|vinter(?:n)?|vt|ht|q[1-4]|t[1-3]|(?:kvartal|tertial) [1-4]|(?:första|andra|tredje|fjärde) (?:kvartalet|tertialet|halvåret)|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?: månad)?|årsskiftet|års-?skiftet)[\s>-]{1,3}(?:år )?|(?:under |år |i |till |senast |före )?)(?<år>20\d\d)(?!-(?:0[1-9]|1[0-2])(?!\d))(?:[/–-](?:20)?\d\d)?)(?![\p{L}\p{N}:]|-\p{L}|\/\d|[.]\d)/giu;

/** The last day of what POINT found. */
export function lastDayOf({ dag, del = '', år = '' }: Readonly<Record<string, string | undefined>>): Day | undefined {
  if (dag) return parseDay(dag) ?? endOfMonth(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)));
  const year = Number(år);
  const part = del.toLowerCase();
  if (/skiftet/.test(part)) return endOfMonth(year, 13);
  return endOfMonth(year, lastMonth(part));
}

function lastMonth(part: string): number {
  const month = MONTHS.findIndex((name) => part.startsWith(name));
  if (month >= 0) return month + 1;
  const number =
    ['första', 'andra', 'tredje', 'fjärde'].findIndex((word) => part.startsWith(word)) + 1 || Number(part.at(-1));
  if (/^(?:q|kvartal)|kvartal/.test(part)) return number * 3;
  if (/^t\d|tertial/.test(part)) return number * 4;
  if (part.includes('halvår')) return number * 6;
  return Object.entries(LAST_MONTH).find(([word]) => part.startsWith(word))?.[1] ?? 12;
}

/** The day before the first of the next month; months over twelve lie in the next year. */
function endOfMonth(year: number, month: number): Day | undefined {
  const [y, m] = [year + Math.floor(month / 12), (month % 12) + 1];
  const first = parseDay(`${y}-${String(m).padStart(2, '0')}-01`);
  return first === undefined ? undefined : first - 1;
}
