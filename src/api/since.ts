import { changedSince, type NotComparable } from '../history/since.js';
import type { Finding } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { touchedBy } from '../queries/touched.js';

const WHY: Readonly<Record<NotComparable, (ref: string) => [string, string]>> = {
  'no-git': () => ['--since behöver Git, men handboken ligger inte i Git.', 'Kör utan --since, så visas alla fynd.'],
  unknown: (ref) => [
    `Git känner inte till "${ref}".`,
    'Ange en gren, tagg eller commit, till exempel origin/main. I en byggtjänst: hämta hela historiken (fetch-depth: 0).',
  ],
  incomplete: () => [
    'Klonen saknar äldre innehåll i filerna (den är gjord med --filter), och kvalitet hämtar aldrig något över nätet.',
    'Hämta hela historiken, till exempel med git fetch --refetch --no-filter.',
  ],
  unrelated: (ref) => [
    `Det finns ingen gemensam punkt i historiken med "${ref}".`,
    'Klonen är troligen avkortad. Hämta hela historiken: fetch-depth: 0, eller git fetch --unshallow.',
  ],
};

/** Says which findings belong to what has changed since a branch, tag or commit. */
export async function sinceFilter(
  root: string,
  handbook: Handbook,
  ref: string,
): Promise<(finding: Finding) => boolean> {
  const since = await changedSince(root, ref);
  if (typeof since !== 'string') return touchedBy(handbook, since.files);
  const [message, hint] = WHY[since](ref);
  throw new KvalitetError(message, { hint });
}
