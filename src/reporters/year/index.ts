import type { YearReporter } from './year-reporter.js';

/** The formats of `year`, each loaded when it is asked for. A new one is one file and one line here. */
export const YEAR_REPORTERS: Readonly<Record<string, () => Promise<YearReporter>>> = {
  text: async () => (await import('./text.js')).text,
  md: async () => (await import('./md.js')).md,
  svg: async () => (await import('./svg.js')).svg,
};
