import type { ExplainReporter } from './explain-reporter.js';

/** The formats of `explain`, each loaded when it is asked for. A new one is one file and one line here. */
export const EXPLAIN_REPORTERS: Readonly<Record<string, () => Promise<ExplainReporter>>> = {
  text: async () => (await import('./text.js')).text,
  md: async () => (await import('./md.js')).md,
};
