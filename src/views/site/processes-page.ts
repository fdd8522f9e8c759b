import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, SitePage, Words } from './page.js';
import { replacedBy } from './replaced.js';
import { answeringFor, appliesIn, marked } from './rows.js';
import { dateWords, link, paragraph, section, tableOr } from './say.js';
import { standingOf } from './structure.js';
import { start } from './trail.js';

type Process = Dokument<'process'>;

/** The processes: each main process with what it is made of, and those that stand alone. Repealed ones apart. */
export function processesPage(context: SiteContext): SitePage {
  const all = ofTyp(context.handbook, 'process').sort(byTitle);
  const gone = all.filter((doc) => standingOf(doc, context.today) === 'upphävd');
  const held = all.filter((doc) => !gone.includes(doc));
  const { parts } = context.structure();
  const tops = topsOf(held);
  const whole = tops.filter(({ id }) => parts(id).length);
  const alone = tops.filter(({ id }) => !parts(id).length);
  return {
    path: 'processer.html',
    titel: 'Processer',
    väg: start,
    block: [
      paragraph('Så hänger arbetet ihop. Varje process visar sina steg i ordning, och rutinen för varje steg.'),
      ...whole.map((doc) => mainProcess(context, doc)),
      ...(alone.length ? [aloneSection(context, whole.length ? 'Andra processer' : 'Alla processer', alone)] : []),
      ...(held.length ? [] : [paragraph('Ingen process är beskriven.')]),
      ...repealed(context, gone),
    ],
  };
}

const aloneSection = (context: SiteContext, title: string, docs: readonly Process[]): Block =>
  section(title, 'andra', table(context, title, docs));

/** Processes that are part of no other that is shown; one in a circle of `del_av` counts as such. */
function topsOf(docs: readonly Process[]): Process[] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const isTop = (doc: Process) => {
    const seen = new Set<Process>();
    let at: Process | undefined = doc;
    while (at && !seen.has(at)) {
      seen.add(at);
      at = byId.get(at.data.del_av ?? '');
    }
    return seen.size === 1 || (at === doc && [...seen].sort(byTitle)[0] === doc);
  };
  return docs.filter(isTop);
}

const mainProcess = (context: SiteContext, doc: Process): Block =>
  section(
    doc.titel,
    doc.id,
    paragraph(doc.data.syfte ?? 'Syftet är inte beskrivet.', ' ', {
      text: `Mer om ${doc.titel}`,
      till: { dokument: doc.id },
    }),
    table(context, doc.titel, below(context, doc), doc),
  );

/** Everything that a process is made of, each before its own parts. */
function below({ structure }: SiteContext, doc: Process): Process[] {
  const seen = new Set([doc]);
  const down = (at: Process): Process[] =>
    structure()
      .parts(at.id)
      .flatMap((part) => {
        if (seen.has(part)) return [];
        seen.add(part);
        return [part, ...down(part)];
      });
  return down(doc);
}

const table = (context: SiteContext, name: string, docs: readonly Process[], whole?: Process): Block =>
  tableOr(
    name,
    ['Process', 'Vad den ska leda till', 'Enhet', 'Ansvarig'],
    docs.map((doc) => [
      [...marked(context, doc), ...deeper(context, doc, whole)],
      [doc.data.syfte ?? 'uppgift saknas'],
      appliesIn(context, doc),
      answeringFor(context, doc),
    ]),
    'Inga processer.',
  );

/** Where a process belongs that is part of a part. */
function deeper({ handbook }: SiteContext, { data }: Process, whole: Process | undefined): Words {
  const above = handbook.byId.get(data.del_av ?? '');
  return above && whole && above !== whole ? [` (del av ${above.titel})`] : [];
}

function repealed(context: SiteContext, docs: readonly Process[]): Block[] {
  const rows = docs.map((doc): Words[] => [
    [link(doc)],
    [dateWords(doc.data.gäller_till)],
    replacedBy(context, doc, 'Inget dokument anges ha ersatt den.'),
  ]);
  const table = tableOr('Upphävda', ['Process', 'Gällde till och med', 'Ersatt av'], rows, '');
  return docs.length ? [section('Upphävda', 'upphavda', table)] : [];
}
