import { count, plain } from '../plain.js';
import { byResponsible, type DueReporter, lateness } from './due-reporter.js';

/** A checklist to paste into an issue or a mail. */
export const md: DueReporter = (outcome) => {
  const { list, today } = outcome;
  const head = `# Att se över, läget ${today}\n\n${count(list.summary.overdue, 'försenad', 'försenade')}, ${list.summary.soon} snart${list.unreadable.length ? `, ${list.unreadable.length} går inte att bedöma` : ''}.\n`;
  const groups = byResponsible(outcome).map(({ name, items }) => {
    const lines = items.map(
      (item) =>
        `- [ ] ${asText(item.title)} (\`${item.document ?? ''}\`): senast ${item.due}, ${lateness(item.days)}. ${item.reasons.map((reason) => asText(reason.text)).join(' ')}`,
    );
    return `\n## ${asText(name)}\n\n${lines.join('\n')}\n`;
  });
  const unreadable = list.unreadable.map(({ file, reason }) => `- [ ] ${asText(file)}: ${asText(reason)}`);
  return [
    head,
    ...groups,
    ...(unreadable.length ? [`\n## Går inte att bedöma\n\n${unreadable.join('\n')}\n`] : []),
  ].join('');
};

const asText = (text: string) => plain(text).replace(/[\\`*_[\]<>#|@]/g, '\\$&');
