import type { Article } from '../../model/article.js';

/** What the screen allows. */
export interface Canvas {
  width: number;
  color: boolean;
}

/** Turns articles into the text of one format. Pure. */
export type ExplainReporter = (articles: readonly Article[], canvas: Canvas) => string;
