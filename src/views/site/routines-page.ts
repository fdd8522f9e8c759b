import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, SitePage, Words } from './page.js';
import { replacedBy } from './replaced.js';
import { answeringFor, marked, reviewWords } from './rows.js';
import { comma, dateWords, link, paragraph, section, tableOr } from './say.js';
import { standingOf } from './structure.js';
import { start } from './trail.js';
import { unitTree } from './units.js';

/** What is for everybody is told under this heading. */
const COMMON = 'Gemensamma för hela organisationen';

type Rutin = Dokument<'rutin'>;

/** Every routine that holds, under the unit that it is for: staff know where they work. Drafts and repealed ones apart. */
export function routinesPage(context: SiteContext): SitePage {
  const { handbook, today } = context;
  const all = ofTyp(handbook, 'rutin').sort(byTitle);
  const of = (...standing: string[]) => all.filter((doc) => standing.includes(standingOf(doc, today)));
  const holding = of('gäller');
  return {
    path: 'rutiner.html',
    titel: 'Rutiner',
    väg: start,
    block: [
      paragraph(
        'Rutiner som gäller, efter den enhet som de är till för. Allt som gäller hos dig, också det som är gemensamt, står på ',
        { text: 'din enhets sida', till: { sida: 'enheter' } },
        '.',
      ),
      ...(holding.length ? byUnit(context, holding) : [paragraph('Ingen rutin gäller.')]),
      ...apart(context, 'Gäller inte än', 'galler-inte-an', of('kommande')),
      ...apart(context, 'Utkast', 'utkast', of('utkast')),
      ...repealed(context, of('upphävd')),
    ],
  };
}

/** The common ones first, then unit by unit in the order of the organisation. One for several units stands under each. */
function byUnit(context: SiteContext, docs: readonly Rutin[]): Block[] {
  const shown = new Set(docs);
  const { inUnit } = context.structure();
  const ofUnit = (unit: string) => inUnit(unit).filter((doc): doc is Rutin => shown.has(doc as Rutin));
  const common = ofUnit('');
  return [
    ...(common.length ? [section(COMMON, 'gemensamma', table(context, COMMON, common))] : []),
    ...unitTree(context).flatMap(({ unit }) => {
      const own = ofUnit(unit.id);
      return own.length ? [section(unit.titel, unit.id, table(context, unit.titel, own))] : [];
    }),
  ];
}

const table = (context: SiteContext, name: string, docs: readonly Rutin[]): Block =>
  tableOr(
    name,
    ['Rutin', 'Process', 'Ansvarig', 'Ses över senast'],
    docs.map((doc) => [
      marked(context, doc),
      comma(processesOf(context, doc).map(link), 'uppgift saknas'),
      answeringFor(context, doc),
      reviewWords(context, doc),
    ]),
    'Inga rutiner.',
  );

/** The processes that a routine belongs to, itself, through its activities or through the routine that it is local to. */
export function processesOf({ handbook, structure }: SiteContext, doc: Rutin): Dokument[] {
  const found = new Set<Dokument>();
  for (const id of structure().describes(doc)) {
    const of = handbook.byId.get(id);
    const process = of?.typ === 'aktivitet' ? handbook.byId.get((of as Dokument<'aktivitet'>).data.process ?? '') : of;
    if (process?.typ === 'process') found.add(process);
  }
  return [...found].sort(byTitle);
}

const apart = (context: SiteContext, title: string, id: string, docs: readonly Rutin[]): Block[] =>
  docs.length ? [section(title, id, table(context, title, docs))] : [];

function repealed(context: SiteContext, docs: readonly Rutin[]): Block[] {
  if (!docs.length) return [];
  const rows = docs.map((doc): Words[] => [
    [link(doc)],
    [dateWords(doc.data.gäller_till)],
    replacedBy(context, doc, 'Inget dokument anges ha ersatt den.'),
  ]);
  return [
    section('Upphävda', 'upphavda', tableOr('Upphävda', ['Rutin', 'Gällde till och med', 'Ersatt av'], rows, '')),
  ];
}
