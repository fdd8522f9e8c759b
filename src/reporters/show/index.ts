import type { ShowReporter } from './show-reporter.js';

const drawn = async (format: 'text' | 'md'): Promise<ShowReporter> => {
  const [{ EXPLAIN_REPORTERS }, { articleOf }] = await Promise.all([
    import('../explain/index.js'),
    import('./article.js'),
  ]);
  const draw = await EXPLAIN_REPORTERS[format]?.();
  return (outcome) => draw?.([articleOf(outcome)], outcome) ?? '';
};

/** The formats of `show`, each loaded when it is asked for. */
export const SHOW_REPORTERS: Readonly<Record<string, () => Promise<ShowReporter>>> = {
  text: () => drawn('text'),
  md: () => drawn('md'),
  json: async () => (await import('./json.js')).json,
};
