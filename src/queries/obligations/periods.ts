import type { Reason } from '../due-item.js';
import type { Occasion } from './obligation.js';

/** How many periods are missing beside the one that is told (format.md 5.6); nothing when it is the only one. */
export const others = (missing: readonly Occasion[]): Reason[] =>
  missing.length > 1
    ? [{ code: 'perioder-saknas', text: `${missing.length} perioder saknas sedan ${missing[0]?.what}.` }]
    : [];
