import { formatDay } from '../../calendar/dates.js';
import type { SiteContext } from './context.js';
import { dateWords } from './say.js';

/** What every page says of the site: whose it is, and what it was made from. No clock: the same handbook says the same. */
export function frameOf({ handbook, today, commit, history, public: isPublic }: SiteContext) {
  const read = `Läget ${dateWords(formatDay(today))}.`;
  const from = commit
    ? ` Gjord av handboken som den var ${dateWords(commit.date)} (${commit.id.slice(0, 8)})${history.dirty ? ', med ändringar som inte är sparade i Git' : ''}.`
    : ' Handboken har ingen historik i Git.';
  return { organisation: handbook.settings.organisation, ursprung: `${read}${from}`, publik: isPublic };
}
