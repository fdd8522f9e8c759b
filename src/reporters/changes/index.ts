import type { ChangesReporter } from './changes-reporter.js';

/** The formats of `changes`, each loaded when it is asked for. A new one is one file and one line here. */
export const CHANGES_REPORTERS: Readonly<Record<string, () => Promise<ChangesReporter>>> = {
  text: async () => (await import('./text.js')).text,
  md: async () => (await import('./md.js')).md,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
};
