import type { PatternsReporter } from './patterns-reporter.js';

/** The formats of `patterns` but markdown, which is drawn in src/render. Each is loaded when it is asked for. */
export const PATTERNS_REPORTERS: Readonly<Record<string, () => Promise<PatternsReporter>>> = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
};
