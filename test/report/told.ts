import { readTemplate } from '../../src/api/read-template.js';
import { yearReport } from '../../src/api/report.js';
import { parseDay } from '../../src/calendar/dates.js';
import { show } from '../../src/views/figure.js';
import type { ReportView } from '../../src/views/view.js';

const TODAY = parseDay('2026-11-22') ?? 0;

/** The built-in report templates. */
export const TEMPLATES = [
  'kvalitetsberattelse',
  'patientsakerhetsberattelse',
  'lex-sarah',
  'internkontroll',
  'ledningssystem',
  'kvalitetsplan',
  'uppfoljning',
] as const;

/** A document with only frontmatter. */
export const doc = (front: string) => `---\n${front.trim()}\n---\n`;

/** A report of a handbook, and its tables as a reader sees them: rows of words. */
export async function told(root: string, template: string, year = 2024) {
  const { view } = await yearReport(root, year, TODAY, readTemplate(template));
  return {
    view,
    table: (section: string, id: string) => rowsOf(view, section, id),
    section: (id: string) => sectionOf(view, id),
  };
}

const sectionOf = (view: ReportView, id: string) => view.avsnitt.find((section) => section.id === id);

function rowsOf(view: ReportView, section: string, id: string): string[][] {
  const table = sectionOf(view, section)?.tabeller.find((one) => one.id === id);
  if (!table) throw new Error(`No table ${section}/${id}`);
  return table.rader.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : show(cell))));
}
