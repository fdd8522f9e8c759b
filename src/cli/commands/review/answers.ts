import type { OpenReview } from '../../../api/review.js';
import type { ReviewTold } from '../../../authoring/review.js';
import { isExternal } from '../../../authoring/reviewable.js';
import { type Day, parseDay } from '../../../calendar/dates.js';
import { type Handbook, ofTyp } from '../../../model/handbook.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import { decidersOf } from '../../../queries/deciders.js';
import type { Ask } from '../../ask.js';
import { mustExist } from '../../must-exist.js';

/** What the command line may say of a review. */
export interface ReviewFlags {
  unchanged?: boolean;
  decided?: string;
  by?: string;
  decision?: string;
  versionTo?: string;
}

/** What the flags say of one document's review, and what a person answers about the rest. */
export async function answersTo(
  flags: ReviewFlags,
  review: OpenReview,
  handbook: Handbook,
  { today, ask }: { today: string; ask: Ask | undefined },
): Promise<ReviewTold> {
  const { decided, by, decision, versionTo: version } = flags;
  const isOpen = [decided, by, decision, version].every((one) => one === undefined);
  if (flags.unchanged) return { unchanged: true };
  if (isOpen && !ask) throw nothingSaid(review.doc.id);
  if (isOpen && ask && !(await hasChanged(ask, review))) return { unchanged: true };
  const date =
    decided ??
    (await ask?.text('Vilken dag fattades beslutet?', {
      suggestion: today,
      check: (text) => dayFault(text, review, today),
    }));
  const role = by ?? (await ask?.choose('Vem fattade beslutet?', deciders(handbook, review)));
  if (date === undefined) throw missing('--decided', 'vilken dag beslutet fattades, till exempel --decided 2026-11-10');
  if (role === undefined) throw missing('--by', 'rollen som fattade beslutet, till exempel --by socialnamnden');
  if (!isExternal(review.doc)) mustExist(handbook, 'roll', '--by', role);
  const asked = isOpen && ask ? await decisionAsked(ask) : decision;
  return { unchanged: false, decided: dayOf(date), by: role, decision: asked, version };
}

const nothingSaid = (id: string) =>
  new KvalitetError('Det saknas vad översynen kom fram till: --unchanged, eller --decided och --by.', {
    hint: `Inget ändrades: kvalitet review ${id} --unchanged. Ändrat och beslutat: kvalitet review ${id} --decided <datum> --by <roll>.`,
  });

const missing = (flag: string, what: string) => new KvalitetError(`${flag} saknas.`, { hint: `Ange ${what}.` });

async function hasChanged(ask: Ask, { doc, changed }: OpenReview): Promise<boolean> {
  if (doc.data.status === 'utkast') return true;
  const last = doc.data.reviderad ?? doc.data.fastställd;
  const known = changed === undefined ? '' : ` Enligt Git: ${changed}.`;
  return ask.confirm(`Har innehållet i ${doc.id} ändrats${last ? ` sedan översynen ${last}` : ''}?${known}`);
}

async function decisionAsked(ask: Ask): Promise<string | undefined> {
  if (!(await ask.confirm('Har beslutet en beteckning, som SN 2026-11-10 § 26?'))) return undefined;
  return ask.text('Vilken beteckning har beslutet?');
}

/** Those who may decide the document; every role where the handbook does not say. */
function deciders(handbook: Handbook, { doc }: OpenReview) {
  const allowed = decidersOf(handbook, doc);
  const roles = ofTyp(handbook, 'roll').filter(({ id, data }) => allowed?.ids.has(id) ?? data.status !== 'upphävd');
  return roles.map(({ id, titel }) => ({ value: id, name: `${titel} (${id})` }));
}

/** What is wrong with a day for a decision, while it can still be put right; `reviewChanges` has the last word. */
function dayFault(text: string, { doc }: OpenReview, today: string): string | undefined {
  if (parseDay(text) === undefined) return 'Skriv dagen som ÅÅÅÅ-MM-DD.';
  if (text > today) return `Dagen har inte varit än (i dag är det ${today}).`;
  const { fastställd } = doc.data;
  return fastställd && text < fastställd ? `Dokumentet är redan fastställt ${fastställd}.` : undefined;
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined)
    throw new KvalitetError(`--decided kan inte vara "${text}".`, { hint: 'Skriv dagen som ÅÅÅÅ-MM-DD.' });
  return day;
}
