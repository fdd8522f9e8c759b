import type { ReportView } from '../views/view.js';

/** What stands at the right of each page's head, in every format: the diarienummer, the decision's day, or that it is a proposal. */
export function markOf({ beslut }: Pick<ReportView, 'beslut'>): string {
  if (!beslut) return 'Förslag';
  return beslut.dnr ? `Dnr ${beslut.dnr}` : `Fastställd ${beslut.fastställd}`;
}
