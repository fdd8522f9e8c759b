import type { Change } from './change.js';

/**
 * Types that tell what has been done, seen or counted. They come and go every year; what people work by is all the
 * others, an organisation's own types too.
 */
const RECORDS = new Set<string>([
  ...['protokoll', 'händelse', 'register', 'tillsyn', 'åtgärd', 'riskanalys'],
  ...['kvalitetsinsats', 'indikator', 'analys'],
]);

/** Whether a changed document only tells of the work, and is not part of how the work is done. */
export const isRecord = ({ type }: Pick<Change, 'type'>) => RECORDS.has(type);
