import { csvText } from '../csv-text.js';
import { plain } from '../plain.js';
import { type DueReporter, reasonsOf } from './due-reporter.js';

const HEADINGS = ['Läge', 'Senast', 'Dagar', 'Slag', 'Typ', 'Titel', 'Id', 'Ansvarig', 'Enhet', 'Skäl', 'Fil'];
const STATE = { overdue: 'Försenad', soon: 'Snart', later: 'Senare' } as const;

/** For Swedish Excel: semicolon, BOM, CRLF, one line per row, and no cell that a program would run as a formula. */
export const csv: DueReporter = ({ list, nameOf }) => {
  const rows = list.items.map((item) => [
    STATE[item.state],
    item.due,
    item.days,
    item.kind,
    item.type,
    item.title,
    item.document ?? '',
    item.responsible.map(nameOf).join(', '),
    item.units.join(', '),
    reasonsOf(item),
    item.file,
  ]);
  const unreadable = list.unreadable.map(({ file, reason }) => [
    'Går inte att bedöma',
    ...Array<string>(8).fill(''),
    reason,
    file,
  ]);
  return csvText([HEADINGS, ...[...rows, ...unreadable].map((row) => row.map(safe))]);
};

/** No control characters. Tabs stay until the formula guard has seen them. */
const safe = (cell: string | number) => (typeof cell === 'number' ? cell : cell.replace(/[^\t]+/g, plain));
