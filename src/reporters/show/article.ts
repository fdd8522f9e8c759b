import { type Article, type Block, text } from '../../model/article.js';
import { ownKeys } from './keys.js';
import * as sections from './sections.js';
import type { ShowOutcome } from './show-reporter.js';

/** One document as an article: the same for the terminal and for markdown. */
export function articleOf(outcome: ShowOutcome): Article {
  const { document, obligations, risks, events, measures, pointing, law, history } = outcome.shown;
  const blocks: Block[] = [
    ...warning(document.sameId),
    ...ownKeys(outcome),
    ...sections.obligations(obligations, document.type),
    ...sections.risks(risks),
    ...sections.events(events),
    ...sections.measures(measures),
    ...sections.pointing(pointing),
    ...sections.law(law),
    ...sections.history(history),
  ];
  return { title: document.title, kind: [document.type, document.document ?? 'utan id'].join(' '), blocks };
}

const warning = (files: readonly string[]): Block[] =>
  files.length ? [text(`Samma id står också på ${files.join(', ')}. Kör kvalitet validate.`)] : [];
