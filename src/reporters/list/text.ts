import { Chalk, type ChalkInstance } from 'chalk';
import type { Listed } from '../../queries/listing.js';
import { count, leftOut, plain, wrap } from '../plain.js';
import { byType, type ListOutcome, type ListReporter, remarkOf } from './list-reporter.js';

/** An id that is longer than this gets a line of its own. */
const WIDEST_ID = 34;

/** For people: each type with its documents, the id first, since that is what other commands take. */
export const text: ListReporter = (outcome) => {
  const paint = new Chalk({ level: outcome.color ? 1 : 0 });
  const width = Math.min(outcome.width, 100);
  const groups = byType(outcome).map(({ type, items }) => {
    const column = Math.min(WIDEST_ID, Math.max(...items.map(({ document }) => (document ?? '').length)));
    const rows = items.flatMap((item) => row(item, column, width, paint));
    return `${paint.underline(plain(type))} (${items.length})\n${rows.map((line) => `${line}\n`).join('')}`;
  });
  return [...groups, ...unreadable(outcome, width, paint), closing(outcome)].join('\n');
};

function row(item: Listed, column: number, width: number, paint: ChalkInstance): string[] {
  const id = plain(item.document ?? `(utan id) ${item.file}`);
  const at = column + 4;
  const lines = wrap(plain(item.title + remarkOf(item)), width - at);
  const rest = lines.map((line) => ' '.repeat(at) + line);
  if (id.length > column) return [`  ${paint.cyan(id)}`, ...rest];
  return [`  ${paint.cyan(id.padEnd(column))}  ${lines[0]}`, ...rest.slice(1)];
}

function unreadable({ listing }: ListOutcome, width: number, paint: ChalkInstance): string[] {
  if (!listing.unreadable.length) return [];
  const lines = listing.unreadable.flatMap(({ file, reason }) => [
    `  ${plain(file)}`,
    ...wrap(plain(reason), width - 4).map((line) => `    ${line}`),
  ]);
  return [`${paint.underline('Går inte att läsa')} (${listing.unreadable.length})\n${lines.join('\n')}\n`];
}

function closing({ listing: { items, unreadable: broken, common }, width }: ListOutcome): string {
  const sum = `${items.length ? count(items.length, 'dokument', 'dokument') : 'Inga dokument'}${broken.length ? `, ${count(broken.length, 'fil går', 'filer går')} inte att läsa` : ''}.`;
  const rest = leftOut(common, 'dokument', 'dokument');
  return [sum, ...(rest ? wrap(rest, Math.min(width, 100)) : [])].map((line) => `${line}\n`).join('');
}
