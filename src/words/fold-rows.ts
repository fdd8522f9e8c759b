import { runsOf } from './runs.js';

/** What is folded: a fault told of a row, which is the line of its place. */
interface RowFault {
  message: string;
  place: { line?: number };
}

/** So many rows with one and the same fault are told row by row; the rest are told together. */
const ALONE = 20;

/**
 * A unit that the handbook does not know is one fault, also when a year's rows name it. The first rows are told one by
 * one, the rest in one finding that names them, so that no other fault is lost among them.
 */
export function foldSameFault<T extends RowFault>(reports: readonly T[], formatNumber: (n: number) => string): T[] {
  const rows = new Map<string, number[]>();
  for (const { message, place } of reports) {
    const same = rows.get(message);
    if (same) same.push(place.line ?? 0);
    else rows.set(message, [place.line ?? 0]);
  }
  const told = new Map<string, number>();
  return reports.flatMap((report) => {
    const [all = [], before = 0] = [rows.get(report.message), told.get(report.message) ?? 0];
    told.set(report.message, before + 1);
    if (before < ALONE || all.length === ALONE + 1) return [report];
    if (before > ALONE) return [];
    const rest = all.slice(ALONE);
    const message = `${report.message} Samma fel finns på ${formatNumber(rest.length)} rader: ${runsOf(rest)}.`;
    return [{ ...report, message }];
  });
}
