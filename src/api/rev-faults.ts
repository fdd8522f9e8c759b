import type { NotFound } from '../history/at-rev.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';

/** Says what is wrong with a point in history that somebody named, and what to write instead. */
export function notFound(found: NotFound, rev: string): KvalitetError {
  const [message, hint] = MESSAGES[found.why](found, rev);
  return new KvalitetError(message, { hint });
}

const FETCH = 'Hämta hela historiken med "git fetch --unshallow" (i en byggtjänst: fetch-depth: 0).';

const MESSAGES: Readonly<Record<NotFound['why'], (found: NotFound, rev: string) => [string, string]>> = {
  'no-git': () => [
    'Handboken ligger inte i Git, så det går inte att läsa hur den var förr.',
    'Kör kommandot där handboken ligger i Git, eller utan --rev för läget nu.',
  ],
  empty: () => ['Git-arkivet har inga sparade ändringar (commits) än.', 'Spara handboken i Git först.'],
  unknown: (found, rev) => [`Det finns ingen commit eller tagg som heter "${rev}".`, unknownHint(found, rev)],
  before: ({ shallow, begins }, rev) => [
    `${shallow ? 'Klonen är avkortad (shallow)' : 'Så långt tillbaka går inte att se'}: historiken börjar efter ${rev}.`,
    shallow ? FETCH : `Den börjar ${begins}. Välj den dagen eller en senare.`,
  ],
};

function unknownHint({ shallow, names }: NotFound, rev: string): string {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(rev)) return 'Det är inte heller någon dag. Skriv dagen som ÅÅÅÅ-MM-DD.';
  const near = nearest(rev, names);
  if (near) return `Menar du ${near}?`;
  return shallow
    ? `Klonen är avkortad (shallow), så den kan finnas längre bak. ${FETCH}`
    : 'Skriv en commit, en tagg, en gren eller en dag (ÅÅÅÅ-MM-DD).';
}
