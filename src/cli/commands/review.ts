import { type OpenReview, openReview, planReview, type ReviewPlan } from '../../api/review.js';
import type { ReviewTold } from '../../authoring/review.js';
import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { decidersOf } from '../../queries/deciders.js';
import { doneText } from '../../reporters/done.js';
import type { Ask } from '../ask.js';
import type { Io } from '../io.js';
import { mustExist } from '../must-exist.js';
import { type CommonOptions, handbookFolder, referenceDate, useColor } from '../options.js';
import { editDiff, writeEdit } from '../write-edit.js';

interface Options extends CommonOptions {
  unchanged?: boolean;
  decided?: string;
  by?: string;
  decision?: string;
  versionTo?: string;
  dryRun?: boolean;
}

/** `kvalitet review <id>`: a review is written into the document, with or without change of content. */
export async function reviewCommand(id: string, options: Options, io: Io): Promise<number> {
  mustAgree(options);
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const review = await openReview(root, id, today.day);
  const told = (await toldBy(options, review, today.text, io.ask)) ?? refuse(id);
  if (!told.unchanged && !isExternal(review)) mustExist(review.open.handbook, 'roll', '--by', told.by);
  const plan = await planReview(review, told);
  writeEdit(root, plan, Boolean(options.dryRun));
  if (plan.before !== plan.after) io.stdout(`${editDiff(plan, useColor(options, io))}\n`);
  io.stdout(doneText(reportOf(review.doc.id, plan, told, options), io.width));
  return 0;
}

function mustAgree({ unchanged, decided, by, decision, versionTo }: Options): void {
  if (unchanged && (decided ?? by ?? decision ?? versionTo) !== undefined)
    throw new KvalitetError('--unchanged säger att inget ändrades: då finns inget nytt beslut att ange.', {
      hint: 'Välj --unchanged, eller --decided <datum> --by <roll>.',
    });
}

function refuse(id: string): never {
  throw new KvalitetError('Det saknas vad översynen kom fram till.', {
    hint: `Inget ändrades: kvalitet review ${id} --unchanged. Ändrat och beslutat: kvalitet review ${id} --decided <datum> --by <roll>.`,
  });
}

/** What the flags say, and what a person answers about the rest; undefined when neither says what the review found. */
async function toldBy(options: Options, review: OpenReview, today: string, ask: Ask | undefined) {
  const { decided, by, decision, versionTo } = options;
  const isAsked = [decided, by, decision, versionTo].every((one) => one === undefined);
  if (options.unchanged) return { unchanged: true } satisfies ReviewTold;
  if (isAsked && !ask) return undefined;
  if (isAsked && ask && !(await hasChanged(ask, review))) return { unchanged: true } satisfies ReviewTold;
  const date = decided ?? (await ask?.text('Vilken dag fattades beslutet?', { suggestion: today, check: dayFault }));
  const role = by ?? (await ask?.choose('Vem fattade beslutet?', deciders(review)));
  const asked = isAsked && ask ? await decisionAsked(ask) : decision;
  if (date === undefined) throw missing('--decided', 'vilken dag beslutet fattades, till exempel --decided 2026-11-10');
  if (role === undefined) throw missing('--by', 'rollen som fattade beslutet, till exempel --by socialnamnden');
  return { unchanged: false, decided: dayOf(date), by: role, decision: asked, version: versionTo } satisfies ReviewTold;
}

const missing = (flag: string, what: string) => new KvalitetError(`${flag} saknas.`, { hint: `Ange ${what}.` });

async function hasChanged(ask: Ask, { doc, changed }: OpenReview): Promise<boolean> {
  if (doc.data.status === 'utkast') return true;
  const last = doc.data.reviderad ?? doc.data.fastställd;
  const known = changed === undefined ? '' : ` Enligt Git: ${changed}.`;
  return ask.confirm(`Har innehållet ändrats${last ? ` sedan översynen ${last}` : ''}?${known}`);
}

async function decisionAsked(ask: Ask): Promise<string | undefined> {
  if (!(await ask.confirm('Har beslutet en beteckning, som SN 2026-11-10 § 26?'))) return undefined;
  return ask.text('Vilken beteckning har beslutet?');
}

/** Those who may decide the document; every role where the handbook does not say. */
function deciders({ open, doc }: OpenReview) {
  const allowed = decidersOf(open.handbook, doc);
  const roles = ofTyp(open.handbook, 'roll').filter(({ id, data }) => allowed?.ids.has(id) ?? data.status !== 'upphävd');
  return roles.map(({ id, titel }) => ({ value: id, name: `${titel} (${id})` }));
}

const dayFault = (text: string) => (parseDay(text) === undefined ? 'Skriv dagen som ÅÅÅÅ-MM-DD.' : undefined);

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined)
    throw new KvalitetError(`--decided kan inte vara "${text}".`, { hint: 'Skriv dagen som ÅÅÅÅ-MM-DD.' });
  return day;
}

const isExternal = ({ doc }: OpenReview) => ['ja', true].includes((doc.data as { externt?: string | boolean }).externt ?? '');

function reportOf(id: string, plan: ReviewPlan, told: ReviewTold, { dryRun }: Options) {
  const what = told.unchanged ? 'en översyn utan ändring' : `beslutet ${formatDay(told.decided)} av ${told.by}`;
  if (plan.before === plan.after)
    return { headline: `${id} har redan ${what}. Inget är ändrat.`, notes: plan.notes, told: [], next: [] };
  return {
    headline: dryRun ? `${id} skulle få ${what}. Inget är skrivet.` : `${id} har fått ${what}.`,
    notes: plan.notes,
    told: plan.told,
    next: dryRun ? [] : [`Spara ändringen i Git, till exempel: git commit -m "Översyn av ${id}" -- ${plan.file}`],
  };
}
