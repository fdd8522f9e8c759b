import { type Day, formatDay, parseDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { isJa } from '../model/yes.js';
import { type Beslutat, isBeslutat } from '../queries/in-force.js';

/** The document that somebody wants to have reviewed. Throws where it is not one that has reviews of its own, and says what is. */
export function reviewable(handbook: Handbook, doc: Dokument, today: Day): Dokument<Beslutat> {
  if (!isBeslutat(doc)) {
    const hint = doc.typ === 'aktivitet' ? parentHint((doc.data as { process?: string }).process) : OTHER_HINT;
    throw new KvalitetError(`${doc.id} är ett dokument av typen ${doc.typ}, och de ses inte över med review.`, {
      hint,
    });
  }
  const above = inheritsFrom(doc, handbook);
  if (above)
    throw new KvalitetError(`${doc.id} är en delprocess utan eget revisionsdatum: den ses över med ${above}.`, {
      hint: `Kör kvalitet review ${above}. Ska delprocessen ses över för sig, så ge den ett eget revisionsdatum.`,
    });
  if (doc.data.status === 'upphävd')
    throw new KvalitetError(`${doc.id} är upphävd, och ses inte över.`, {
      hint: 'Ska dokumentet gälla igen, så ändra status för hand och fastställ det på nytt.',
    });
  const last = parseDay(doc.data.gäller_till);
  if (last !== undefined && last < today)
    throw new KvalitetError(`${doc.id} gällde till ${formatDay(last)}, och ses inte över.`, {
      hint: 'Ändra gäller_till om dokumentet ska gälla längre.',
    });
  const [unreadable] = doc.refused.filter((key) => READ.includes(key));
  if (unreadable !== undefined)
    throw new KvalitetError(`${unreadable} i ${doc.id} går inte att läsa, så översynen går inte att föra in.`, {
      hint: `Rätta ${unreadable} först: kvalitet validate ${doc.file}.`,
    });
  return doc;
}

/** Whether somebody else decides the document: then it has no decider of the handbook's own. */
export const isExternal = (doc: Dokument<Beslutat>) => isJa((doc.data as { externt?: unknown }).externt);

/** What a review goes by. */
const READ = ['status', 'version', 'fastställd', 'fastställd_av', 'reviderad', 'intervall', 'gäller_till', 'beslut'];

const OTHER_HINT = 'Det som ses över är processer, rutiner, styrdokument och överenskommelser om samverkan.';
const parentHint = (process: string | undefined) =>
  process ? `En aktivitet ses över med sin process: kör kvalitet review ${process}.` : OTHER_HINT;

/** The process above that has the review, for a delprocess without anything decided of its own. */
function inheritsFrom(doc: Dokument<Beslutat>, handbook: Handbook): string | undefined {
  let [at, steps]: [Dokument | undefined, number] = [doc, 0];
  const parentOf = (one: Dokument) => (one.typ === 'process' ? (one.data as { del_av?: string }).del_av : undefined);
  while (at && isBeslutat(at) && parentOf(at) && !hasOwn(at) && steps < 50)
    [at, steps] = [handbook.byId.get(parentOf(at) ?? ''), steps + 1];
  return at && at !== doc ? at.id : undefined;
}

const hasOwn = ({ data, refused }: Dokument<Beslutat>) =>
  data.revisionsdatum !== undefined || data.fastställd !== undefined || refused.includes('revisionsdatum');
