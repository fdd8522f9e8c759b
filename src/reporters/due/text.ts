import { Chalk, type ChalkInstance } from 'chalk';
import type { DueItem } from '../../queries/due-item.js';
import { count, plain, wrap } from '../plain.js';
import { byResponsible, type DueOutcome, type DueReporter, lateness } from './due-reporter.js';

/** For people: grouped by who answers, soonest first, with the reason and the days. */
export const text: DueReporter = (outcome) => {
  const paint = new Chalk({ level: outcome.color ? 1 : 0 });
  const width = Math.min(outcome.width, 100);
  const groups = byResponsible(outcome).map(
    ({ name, items }) =>
      `${paint.underline(plain(name))} (${items.length})\n${items.map((item) => one(item, width, paint)).join('')}`,
  );
  return [...groups, ...unreadable(outcome, width, paint), closing(outcome, paint)].join('\n');
};

function one(item: DueItem, width: number, paint: ChalkInstance): string {
  const color = item.state === 'overdue' ? paint.red : paint.yellow;
  const days = lateness(item.days);
  const lines = wrap(plain(item.title), width - 30);
  const head = `  ${item.due}  ${color(days.padEnd(14))}  ${lines[0]}\n`;
  const rest = lines.slice(1).map((line) => `${' '.repeat(30)}${line}\n`);
  const why = item.reasons.map((reason) => plain(reason.text)).join(' ');
  const detail = wrap(`${item.type} ${item.document ?? ''} · ${why}`, width - 30).map(
    (line) => `${' '.repeat(30)}${paint.dim(line)}\n`,
  );
  return head + rest.join('') + detail.join('');
}

function unreadable({ list }: DueOutcome, width: number, paint: ChalkInstance): string[] {
  if (!list.unreadable.length) return [];
  const lines = list.unreadable.flatMap(({ file, reason }) => [
    `  ${plain(file)}\n`,
    ...wrap(plain(reason), width - 4).map((line) => `    ${paint.dim(line)}\n`),
  ]);
  return [`${paint.underline('Går inte att bedöma')} (${list.unreadable.length})\n${lines.join('')}`];
}

function closing({ list, within, today }: DueOutcome, paint: ChalkInstance): string {
  const { overdue, soon, later } = list.summary;
  const color = overdue || list.unreadable.length ? paint.red : soon ? paint.yellow : paint.green;
  const open = list.unreadable.length ? ` ${list.unreadable.length} går inte att bedöma.` : '';
  return `${color(paint.bold(`${count(overdue, 'försenad', 'försenade')}, ${soon} inom ${within}, ${later} senare (räknat från ${today}).`))}${open}\n`;
}
