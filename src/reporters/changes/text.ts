import { Chalk, type ChalkInstance } from 'chalk';
import type { Change } from '../../queries/changes/change.js';
import { deciderWords, KIND_NAMES, whatChanged } from '../../queries/changes/words.js';
import { linesOf, plain } from '../plain.js';
import { byKind, type ChangesOutcome, type ChangesReporter, sumWords, titleOf } from './changes-reporter.js';

/** For people: what has happened, by kind, each document with who decided and what changed. Never wider than 80 columns. */
export const text: ChangesReporter = (outcome) => {
  const paint = new Chalk({ level: outcome.color ? 1 : 0 });
  const width = Math.min(outcome.width, 80);
  const title = lines(titleOf(outcome), 0, width).map((line) => `${paint.bold(line)}\n`);
  const groups = byKind(outcome).map(
    ({ kind, items }) =>
      `${paint.underline(`${KIND_NAMES[kind].heading} (${items.length})`)}\n${items.map((item) => one(item, width, paint)).join('')}`,
  );
  const closing = sumWords(outcome).flatMap((line) => lines(line, 0, width));
  return [
    title.join(''),
    ...groups,
    ...unreadable(outcome, width, paint),
    closing.map((line) => `${paint.bold(line)}\n`).join(''),
  ].join('\n');
};

function one(item: Change, width: number, paint: ChalkInstance): string {
  const head = lines(item.title, 2, width).map((line) => `${line}\n`);
  const details = [
    [item.type, item.document, item.file].filter(Boolean).join(' · '),
    ...(item.decision.state === 'ej tillämpligt' ? [] : [`Beslut: ${deciderWords(item)}.`]),
    ...(item.kinds[0] === 'reviderad utan ändring' && item.reviewed ? [`Sågs över ${item.reviewed}.`] : []),
    ...whatChanged(item),
  ];
  return `${head.join('')}${details
    .flatMap((detail) => lines(detail, 6, width))
    .map((line) => `${paint.dim(line)}\n`)
    .join('')}`;
}

function unreadable({ changes }: ChangesOutcome, width: number, paint: ChalkInstance): string[] {
  if (!changes.unreadable.length) return [];
  const told = changes.unreadable.flatMap(({ file, reason }) => [...lines(file, 2, width), ...lines(reason, 6, width)]);
  return [
    `${paint.underline('Går inte att jämföra')} (${changes.unreadable.length})\n${told.map((line) => `${line}\n`).join('')}`,
  ];
}

const lines = (text: string, indent: number, width: number) =>
  linesOf(plain(text), width - indent).map((line) => ' '.repeat(indent) + line);
