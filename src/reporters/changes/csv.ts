import { whatChanged } from '../../queries/changes/words.js';
import { csvText } from '../csv-text.js';
import { plain } from '../plain.js';
import type { ChangesReporter } from './changes-reporter.js';

const HEADINGS = [
  ...['Ändring', 'Typ', 'Titel', 'Id', 'Fil', 'Id förut', 'Fil förut', 'Titel förut', 'Beslutad av', 'Beslutsdag'],
  ...['Beslut', 'Senast reviderad', 'Vad som har ändrats'],
];

/** For Swedish Excel: one line per document. */
export const csv: ChangesReporter = ({ changes }) => {
  const rows = changes.items.map((item) => [
    ...[item.kinds.join(', '), item.type, item.title, item.document, item.file],
    ...[item.was?.document ?? '', item.was?.file ?? '', item.was?.title ?? ''],
    item.decision.state === 'beslutad' ? item.decision.names.join(', ') : item.decision.state,
    ...[item.decision.date ?? '', item.decision.reference ?? '', item.reviewed ?? ''],
    whatChanged(item).join(' '),
  ]);
  const unreadable = changes.unreadable.map(({ file, reason }) => [
    ...['går inte att jämföra', '', '', '', file],
    ...Array<string>(7).fill(''),
    reason,
  ]);
  return csvText([HEADINGS, ...[...rows, ...unreadable].map((row) => row.map(safe))]);
};

/** No control characters. Tabs stay until the formula guard has seen them. */
const safe = (cell: string) => cell.replace(/[^\t]+/g, plain);
