import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { SiteContext } from './context.js';
import { STILL_HOLDS } from './facts.js';
import type { Block, Word, Words } from './page.js';
import { replacing } from './replaced.js';
import { comma, dateWords, link, named } from './say.js';

type Standing = {
  status?: string;
  gäller_från?: string;
  gäller_till?: string;
  upphävd_av?: string;
  ersätter?: string[];
};

/** What a reader must see before anything else: that a document does not hold, not yet, or must be reviewed. */
export function noticesOf(context: SiteContext, doc: Dokument): Block[] {
  const data = doc.data as Standing;
  if (data.status === 'upphävd') return [repealed(context, doc, data)];
  if (data.status === 'utkast')
    return [box('utkast', ['Det här är ett utkast. Det är inte beslutat och gäller inte.'])];
  return [...ended(context, doc, data), ...notYet(context, data), ...overdue(context, doc)];
}

const box = (ton: Extract<Block, { slag: 'notis' }>['ton'], words: Words): Block => ({ slag: 'notis', ton, words });

/** A repealed document says so, and what holds instead. */
function repealed(context: SiteContext, doc: Dokument, { gäller_till, upphävd_av }: Standing): Block {
  const since = gäller_till ? ` sedan ${dateWords(gäller_till)}` : '';
  const by: Word[] = upphävd_av ? [', upphävt av ', named(context, upphävd_av) ?? upphävd_av] : [];
  return box('upphävd', [`Dokumentet gäller inte längre${since}`, ...by, '. ', ...insteadOf(context, doc)]);
}

function insteadOf(context: SiteContext, doc: Dokument): Words {
  const after = replacing(context, doc).flatMap((other) => (other.id ? [link(other)] : []));
  return after.length
    ? ['I stället gäller ', ...comma(after), '.']
    : ['Inget annat dokument säger att det ersätter det här.'];
}

/** A document that somebody forgot to repeal does not hold any more, whatever it says of itself. */
function ended(context: SiteContext, doc: Dokument, { gäller_till }: Standing): Block[] {
  const day = parseDay(gäller_till);
  if (day === undefined || day >= context.today) return [];
  return [box('upphävd', [`Dokumentet gällde till ${dateWords(gäller_till ?? '')}. `, ...insteadOf(context, doc)])];
}

function notYet({ today }: SiteContext, { gäller_från }: Standing): Block[] {
  const day = parseDay(gäller_från);
  return day === undefined || day <= today
    ? []
    : [box('utkast', [`Dokumentet börjar gälla ${dateWords(gäller_från ?? '')}.`])];
}

/** Only an overdue review is shown: what is near belongs to those who do it. */
function overdue(context: SiteContext, doc: Dokument): Block[] {
  const late = context.dueFor(doc.file).filter(({ kind, state }) => kind === 'revision' && state === 'overdue');
  return late.map(({ due }) =>
    box('varning', [`Måste ses över: det skulle ha gjorts senast ${dateWords(due)}. ${STILL_HOLDS}`]),
  );
}
