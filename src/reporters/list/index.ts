import type { ListReporter } from './list-reporter.js';

/** The formats of `list`, each loaded when it is asked for. */
export const LIST_REPORTERS: Readonly<Record<string, () => Promise<ListReporter>>> = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  md: async () => (await import('./md.js')).md,
};
