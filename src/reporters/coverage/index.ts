import type { CoverageReporter } from './coverage-reporter.js';

/** The formats of `coverage` but HTML, which is drawn in src/render. Each is loaded when it is asked for. */
export const COVERAGE_REPORTERS: Readonly<Record<string, () => Promise<CoverageReporter>>> = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
};
