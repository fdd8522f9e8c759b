import type { Change } from '../../queries/changes/change.js';
import { deciderWords, KIND_NAMES, whatChanged } from '../../queries/changes/words.js';
import { mdText } from '../md-text.js';
import { byKind, type ChangesReporter, sumWords, titleOf } from './changes-reporter.js';

/** To paste into a decision's papers or a mail: a heading per kind, an item per document. */
export const md: ChangesReporter = (outcome) => {
  const groups = byKind(outcome).map(
    ({ kind, items }) => `\n## ${KIND_NAMES[kind].heading}\n\n${items.map(one).join('')}`,
  );
  const unread = outcome.changes.unreadable.map(({ file, reason }) => `- ${mdText(file)}: ${mdText(reason)}\n`);
  return [
    `# ${mdText(titleOf(outcome))}\n\n${mdText(outcome.organisation)}\n\n${mdText(sumWords(outcome).join(' '))}\n`,
    ...groups,
    ...(unread.length ? [`\n## Går inte att jämföra\n\n${unread.join('')}`] : []),
  ].join('');
};

function one(item: Change): string {
  const name = [item.type, item.document].filter(Boolean).join(' ');
  const decided = item.decision.state === 'ej tillämpligt' ? '' : ` Beslut: ${mdText(deciderWords(item))}.`;
  const reviewed =
    item.kinds[0] === 'reviderad utan ändring' && item.reviewed ? ` Sågs över ${mdText(item.reviewed)}.` : '';
  const details = whatChanged(item).map((detail) => `  - ${mdText(detail)}\n`);
  return `- **${mdText(item.title)}** (${mdText(name)}, ${mdText(item.file)}).${decided}${reviewed}\n${details.join('')}`;
}
