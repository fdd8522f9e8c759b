import { type Day, formatDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';

/** Whether a document excepts itself from a rule, with a reason, until a day that has not passed (format.md 3, `undantag`). */
export const isExceptedFrom = ({ data }: Dokument, rule: string, today: Day): boolean =>
  (data.undantag ?? []).some(
    ({ regel, skäl, till }) => regel === rule && Boolean(skäl) && (till ?? '') >= formatDay(today),
  );
