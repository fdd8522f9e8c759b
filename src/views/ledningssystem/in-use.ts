import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTypThen } from '../../queries/year.js';
import type { Context } from '../context.js';

/** The units or roles that were in use on the report's day: neither drafts nor repealed. */
export const inUse = <T extends 'enhet' | 'roll'>(context: Context, typ: T): Dokument<T>[] =>
  (ofTypThen(context.year, false, typ) as Dokument<T>[]).filter(
    ({ data }) =>
      data.status !== 'utkast' && (data.status !== 'upphävd' || (parseDay(data.gäller_till) ?? 0) >= context.year.day),
  );
