import type { DueItem } from '../../queries/due-item.js';
import { KIND_WORDS } from '../../views/kind-words.js';
import { mdText } from '../md-text.js';
import { count, leftOut } from '../plain.js';
import {
  byResponsible,
  type DueOutcome,
  type DueReporter,
  lateness,
  otherNames,
  titleOf,
  unitNames,
  why,
} from './due-reporter.js';

/** A checklist to paste into an issue or a mail: a row says what, by when, where and why. */
export const md: DueReporter = (outcome) => {
  const { list, today } = outcome;
  const open = list.unreadable.length ? `, ${list.unreadable.length} går inte att bedöma` : '';
  const sum = `${count(list.summary.overdue, 'försenad', 'försenade')}, ${list.summary.soon} snart${open}.`;
  const groups = byResponsible(outcome).map(
    ({ name, items }) => `\n## ${mdText(name)}\n\n${items.map((item) => row(item, outcome)).join('')}`,
  );
  const unreadable = list.unreadable.map(({ file, reason }) => `- [ ] ${mdText(file)}: ${mdText(reason)}\n`);
  return [
    `# ${mdText(titleOf(outcome))}, läget ${today}\n\n${sum}\n`,
    ...groups,
    ...(unreadable.length ? [`\n## Går inte att bedöma\n\n${unreadable.join('')}`] : []),
    ...(list.common ? [`\n${leftOut(list.common, 'sak', 'saker')}\n`] : []),
  ].join('');
};

function row(item: DueItem, outcome: DueOutcome): string {
  const id = item.document ? ` (${code(item.document)})` : '';
  const where = unitNames(item, outcome).join(', ');
  const what = outcome.all ? [KIND_WORDS[item.kind].name, where].filter(Boolean).join(', ') : where;
  const others = otherNames(item, outcome);
  const parts = [
    `${mdText(item.title)}${id}: senast ${item.due}, ${lateness(item.days)}.`,
    what && `${mdText(what)}.`,
    mdText(why(item)),
    others.length && `Delas med ${mdText(others.join(', '))}.`,
  ];
  return `- [ ] ${parts.filter(Boolean).join(' ')}\n`;
}

/** An id as code; one with other signs than an id may have is shown as text. */
const code = (id: string) => (/^[\p{L}\p{N}_-]+$/u.test(id) ? `\`${id}\`` : mdText(id));
