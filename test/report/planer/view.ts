import { readTemplate } from '../../../src/api/read-template.js';
import { yearReport } from '../../../src/api/report.js';
import { parseDay } from '../../../src/calendar/dates.js';
import { show } from '../../../src/views/figure.js';
import type { ReportView, Table } from '../../../src/views/view.js';
import { type Files, handbook } from '../../helpers/handbook.js';

/** The view of a template's report on a handbook of some files. */
export async function viewOf(
  mall: string,
  files: Files,
  { year = 2026, today = '2026-11-22', half }: { year?: number; today?: string; half?: 1 | 2 } = {},
): Promise<ReportView> {
  const { view } = await yearReport(
    handbook(files),
    year,
    parseDay(today) ?? 0,
    readTemplate(mall),
    half ? { half } : {},
  );
  return view;
}

export const sectionOf = (view: ReportView, id: string) => {
  const found = view.avsnitt.find((section) => section.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
};

/** A table's rows as a reader sees them. */
export const rowsOf = (tables: readonly Table[], id: string): string[][] =>
  (tables.find((table) => table.id === id)?.rader ?? []).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : show(cell))),
  );
