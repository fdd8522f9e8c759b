import type { GoalRow } from '../queries/goals.js';
import type { Context } from './context.js';

/** An indikator, with the lines of one outcome. */
export const outcomeSource = (context: Context, indikator: GoalRow['indikator'], outcome: GoalRow['outcome']) =>
  context.source(indikator, [{ key: 'utfall', item: outcome }]);
