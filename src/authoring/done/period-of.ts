import { civil } from '../../calendar/dates.js';
import { parsePeriod, type Span, within } from '../../calendar/spans.js';

/** The period that names a window; of a window of several years its last, of several months or a single day the last month. */
export function periodOf(span: Span): string {
  const { year, month } = civil(span.last);
  if (span.first === span.last) return `${year}-${two(month)}`;
  const names = ['', '-H1', '-H2', '-T1', '-T2', '-T3', '-Q1', '-Q2', '-Q3', '-Q4'].map((end) => `${year}${end}`);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`);
  const found = [...names, ...months].find((name) => {
    const one = parsePeriod(name);
    return one?.first === span.first && one.last === span.last;
  });
  const last = parsePeriod(String(year));
  return found ?? (last && within(last, span) ? String(year) : `${year}-${two(month)}`);
}

const two = (number: number) => String(number).padStart(2, '0');
