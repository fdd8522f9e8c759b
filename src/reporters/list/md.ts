import { leftOut, plain } from '../plain.js';
import { byType, type ListReporter, remarkOf } from './list-reporter.js';

/** To paste into a page or a mail. */
export const md: ListReporter = (outcome) => {
  const groups = byType(outcome).map(({ type, items }) => {
    const lines = items.map((item) => `- ${asText(item.title + remarkOf(item))} (\`${item.document ?? item.file}\`)`);
    return `## ${asText(type)}\n\n${lines.join('\n')}\n`;
  });
  const broken = outcome.listing.unreadable.map(({ file, reason }) => `- ${asText(file)}: ${asText(reason)}`);
  const common = leftOut(outcome.listing.common, 'dokument', 'dokument');
  return [
    ...groups,
    ...(broken.length ? [`## Går inte att läsa\n\n${broken.join('\n')}\n`] : []),
    ...(common ? [`${common}\n`] : []),
  ].join('\n');
};

const asText = (text: string) => plain(text).replace(/[\\`*_[\]<>#|@]/g, '\\$&');
