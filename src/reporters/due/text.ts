import { Chalk, type ChalkInstance } from 'chalk';
import type { DueItem } from '../../queries/due-item.js';
import { KIND_WORDS } from '../../views/kind-words.js';
import { countKinds } from '../kinds.js';
import { count, leftOut, linesOf, plain } from '../plain.js';
import {
  byResponsible,
  type DueOutcome,
  type DueReporter,
  lateness,
  overdueOf,
  unitNames,
  why,
} from './due-reporter.js';

/** For people: grouped by who answers, soonest first, with what it is, where and why. Never wider than 80 columns. */
export const text: DueReporter = (outcome) => {
  const paint = new Chalk({ level: outcome.color ? 1 : 0 });
  const width = Math.min(outcome.width, 80);
  const groups = byResponsible(outcome).map(
    ({ name, items }) =>
      heading(`${plain(name)} (${items.length})${overdueOf(items)}`, width, paint) +
      items.map((item) => one(item, outcome, width, paint)).join(''),
  );
  return [...groups, ...unreadable(outcome, width, paint), closing(outcome, width, paint)].join('\n');
};

const heading = (line: string, width: number, paint: ChalkInstance) =>
  linesOf(line, width)
    .map((part) => `${paint.underline(part)}\n`)
    .join('');

/** Under so many columns the title stands below the date instead of beside it. */
const NARROW = 70;

function one(item: DueItem, outcome: DueOutcome, width: number, paint: ChalkInstance): string {
  const color = item.state === 'overdue' ? paint.red : paint.yellow;
  const days = lateness(item.days);
  const column = width < NARROW ? 4 : 16 + Math.max(14, days.length);
  const lines = linesOf(plain(item.title), width - column);
  const beside = width < NARROW ? '' : `${' '.repeat(column - 14 - days.length)}${lines.shift()}`;
  const below = (line: string) => `${' '.repeat(column)}${line}\n`;
  const details = [detail(item, outcome), why(item)]
    .flatMap((part) => linesOf(part, width - column))
    .map((line) => below(paint.dim(line)));
  return `  ${item.due}  ${color(days)}${beside}\n${lines.map(below).join('')}${details.join('')}`;
}

/** What kind of thing (when the list has several), which document and where. */
function detail(item: DueItem, outcome: DueOutcome): string {
  const kind = outcome.all ? KIND_WORDS[item.kind].name.toLowerCase() : '';
  const name = kind === item.type ? '' : item.type;
  const document = plain([name, item.document].filter(Boolean).join(' '));
  return [kind, document, unitNames(item, outcome).join(', ')].filter(Boolean).join(' · ');
}

function unreadable({ list }: DueOutcome, width: number, paint: ChalkInstance): string[] {
  if (!list.unreadable.length) return [];
  const lines = list.unreadable.flatMap(({ file, reason }) => [
    ...linesOf(plain(file), width - 2).map((line) => `  ${line}\n`),
    ...linesOf(plain(reason), width - 4).map((line) => `    ${paint.dim(line)}\n`),
  ]);
  return [`${paint.underline('Går inte att bedöma')} (${list.unreadable.length})\n${lines.join('')}`];
}

function closing({ list, within, today, all }: DueOutcome, width: number, paint: ChalkInstance): string {
  const { overdue, soon, later } = list.summary;
  const color = overdue || list.unreadable.length ? paint.red : soon ? paint.yellow : paint.green;
  const open = list.unreadable.length ? ` ${list.unreadable.length} går inte att bedöma.` : '';
  const kinds = all && list.items.length ? linesOf(`Slag: ${countKinds(list.items)}.`, width) : [];
  const sum = `${count(overdue, 'försenad', 'försenade')}, ${soon} inom ${within}, ${later} senare (räknat från ${today}).${open}`;
  const common = leftOut(list.common, 'sak', 'saker');
  const sums = linesOf(sum, width).map((line) => color(paint.bold(line)));
  return [...kinds, ...sums, ...(common ? linesOf(common, width) : [])].map((line) => `${line}\n`).join('');
}
