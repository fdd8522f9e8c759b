import type { DueReporter } from './due-reporter.js';

/** The formats of `due`, each loaded when it is asked for. A new one is one file and one line here. */
export const DUE_REPORTERS: Readonly<Record<string, () => Promise<DueReporter>>> = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  md: async () => (await import('./md.js')).md,
  ics: async () => (await import('./ics.js')).ics,
};
