import { type Article, type Block, text } from '../../model/article.js';
import { ownKeys } from './keys.js';
import { history, law, pointing } from './links.js';
import { obligations } from './obligations.js';
import { events, measures, risks } from './sections.js';
import type { ShowOutcome } from './show-reporter.js';

/** One document as an article: the same for the terminal and for markdown. */
export function articleOf(outcome: ShowOutcome): Article {
  const { shown } = outcome;
  const { document } = shown;
  const blocks: Block[] = [
    ...warning(document.sameId),
    ...ownKeys(outcome),
    ...obligations(outcome),
    ...risks(shown.risks),
    ...events(shown.events),
    ...measures(shown.measures),
    ...pointing(shown.pointing),
    ...law(shown.law),
    ...history(shown.history),
  ];
  return { title: document.title, kind: [document.type, document.document ?? 'utan id'].join(' '), blocks };
}

const warning = (files: readonly string[]): Block[] =>
  files.length ? [text(`Samma id står också på ${files.join(', ')}. Kör kvalitet validate.`)] : [];
