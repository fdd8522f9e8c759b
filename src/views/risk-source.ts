import type { RiskRow } from '../queries/risks.js';
import type { Context } from './context.js';
import type { Source } from './figure.js';

/** The analyses of some risks, with the lines of those very risks. */
export const riskSources = (context: Context, rows: readonly Pick<RiskRow, 'analys' | 'risk'>[]): Source[] =>
  rows.map(({ analys, risk }) => context.source(analys, [{ key: 'risker', item: risk }]));
