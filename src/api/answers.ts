import { freeId, takenIds } from '../fix/free-id.js';
import type { Answer } from '../fix/new-faults.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { severityOf } from './locate.js';

/** The mends that reports have: those whose rule is on, whose target exists, and for which a free id is found. */
export function answersTo(reports: readonly Report[], handbook: Handbook): Answer[] {
  const taken = takenIds(handbook);
  return reports.flatMap((report): Answer[] => {
    const { fix, place } = report;
    if (!fix || severityOf(report, handbook) === 'av') return [];
    if (fix.kind === 'replace' && fix.names && !handbook.byId.has(fix.with.split('#')[0] ?? '')) return [];
    if (fix.kind !== 'name') return [{ report, fix, place }];
    const id = freeId(place.file, handbook, taken);
    return id === undefined ? [] : [{ report, fix, place, id }];
  });
}

/** What makes two mends the same, over several readings of a handbook. */
export const keyOf = ({ place: { file, path, on, line, column }, fix }: Answer): string =>
  JSON.stringify([file, path ?? [line, column], on, fix]);
