import { capital } from '../../model/capital.js';
import { countKinds } from '../kinds.js';
import { mdText } from '../md-text.js';
import { leftOut } from '../plain.js';
import { MONTHS, monthRows, type Row, rowsOf, scopeOf, sumOf, type YearReporter } from './year-reporter.js';

/** To paste into a document or an issue: the months at a glance, then a table for each. */
export const md: YearReporter = (outcome) => {
  const months = monthRows(outcome);
  const löpande = rowsOf(outcome.plan.löpande, outcome);
  const overview = months.map((rows, index) => [capital(MONTHS[index] ?? ''), String(rows.length), countKinds(rows)]);
  return [
    `# Årshjul ${outcome.plan.year}\n\n${mdText(`${[sumOf(months, löpande), ...scopeOf(outcome)].join('. ')}.`)}\n`,
    table(['Månad', 'Antal', 'Slag'], overview),
    ...months.map((rows, index) => section(capital(MONTHS[index] ?? ''), rows)),
    ...(löpande.length ? [section('Utan fast dag', löpande)] : []),
    ...(outcome.plan.common ? [`${leftOut(outcome.plan.common, 'sak', 'saker')}\n`] : []),
  ].join('\n');
};

function section(name: string, rows: readonly Row[]): string {
  if (!rows.length) return `## ${name}\n\nInget planerat.\n`;
  const dated = rows.some(({ day }) => day !== undefined);
  const cells = rows.map((row) => [
    dated ? String(row.day ?? '') : row.what,
    row.kindName,
    [row.title, dated && row.what].filter(Boolean).join(', '),
    row.responsible.join(', '),
    row.units.join(', '),
  ]);
  return `## ${name}\n\n${table([dated ? 'Dag' : 'När', 'Slag', 'Vad', 'Ansvarig', 'Enhet'], cells)}`;
}

const line = (cells: readonly string[]) => `| ${cells.map(mdText).join(' | ')} |\n`;

const table = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
  [line(headings), `|${' --- |'.repeat(headings.length)}\n`, ...rows.map(line)].join('');
