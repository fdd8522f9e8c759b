import { type Block, section } from '../../model/article.js';
import type { DueItem } from '../../queries/due-item.js';
import { lateness } from '../due/due-reporter.js';
import { short } from './short.js';
import type { ShowOutcome } from './show-reporter.js';

/** The kinds whose names do not say what somebody is to do. */
const KINDS: Partial<Record<DueItem['kind'], string>> = {
  revision: 'översyn',
  giltighet: 'slutar gälla',
  protokoll: 'ny kontroll enligt protokollet',
  effekt: 'uppföljning av effekten',
  lagstadgad: 'enligt lag',
};

/** What is to be done, the soonest first; for a role or a unit, what others' documents owe. */
export function obligations({ shown, nameOf }: ShowOutcome): Block[] {
  const isOthers = ['roll', 'enhet'].includes(shown.document.type);
  const items = shown.obligations.map((item) => {
    const about = isOthers ? [item.title] : isShared(item, shown.obligations) ? item.units.map(nameOf) : [];
    const why = whyOf(item);
    return {
      text: [`${item.due}, ${lateness(item.days)}: ${[whatOf(item), ...about].join(' · ')}`],
      ...(why ? { detail: [why] } : {}),
    };
  });
  return section(isOthers ? 'Att göra nu, för det som hör hit' : 'Att göra', short(items));
}

/** Whether several units owe the same: then each row says which. */
const isShared = (item: DueItem, all: readonly DueItem[]) =>
  all.some((other) => other !== item && other.kind === item.kind && other.due === item.due);

/** The period stands beside the kind unless the reason tells it. */
function whatOf({ kind, period, reasons }: DueItem): string {
  const isTold = period === undefined || reasons.some(({ text }) => text.includes(period));
  return [KINDS[kind] ?? kind, ...(isTold ? [] : [period])].join(', ');
}

/** That a day far ahead is near is no reason. */
const whyOf = ({ state, reasons }: DueItem) =>
  reasons
    .flatMap(({ code: why, text: told }) => (state === 'later' && why === 'revisionsdatum' ? [] : [told]))
    .join(' ');
