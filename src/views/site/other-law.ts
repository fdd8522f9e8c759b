import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { groups } from '../../model/groups.js';
import { parseLagrum } from '../../model/lagrum.js';
import type { StatuteFacts } from '../../model/regelverk.js';
import { citationOf, statutesNamed } from '../../model/statutes.js';
import type { KravAnswer } from '../../queries/coverage/krav.js';
import type { SiteContext } from './context.js';
import { alphabetical, byTitle } from './order.js';
import type { Block, Words } from './page.js';
import { inShort } from './rows.js';
import { allNamed, comma, dateWords, paragraph, section, tableOr } from './say.js';
import { standingOf } from './structure.js';

/** What else binds the work: the handbook's own krav, the statutes that documents name, and who watches the law. */
export const otherLaw = (context: SiteContext): Block[] => [
  ...ownDemands(context),
  ...cited(context),
  ...watched(context),
];

/** The handbook's own krav with the documents that answer. Whether they do is our own judgement: never public. */
function ownDemands(context: SiteContext): Block[] {
  const answers = context.coverage().krav;
  if (!answers.length) return [];
  const rows = answers.map((krav): Words[] => [
    [krav.text],
    [krav.lagrum.join(', ') || 'eget krav'],
    answering(context, krav),
  ]);
  const head = ['Krav', 'Lagrum', 'Dokument som svarar'];
  return [section('Handbokens egna krav', 'egna-krav', tableOr('Handbokens egna krav', head, rows, ''))];
}

function answering(context: SiteContext, { documents }: KravAnswer): Words {
  const shown = documents.filter(({ id }) => context.handbook.byId.has(id));
  return shown.length ? inShort(context, shown, ALL, 'dokument') : [context.public ? '–' : 'Inget gällande dokument.'];
}

const ALL = { text: 'registret', till: { sida: 'alla' } } as const;

/** SOSFS 2011:9 has its own part of the page. */
const OWN = 'SOSFS 2011:9';

/** Every other statute that a document in force names in `lagrum`, with what names it. */
function cited(context: SiteContext): Block[] {
  const find = statuteFinder(context);
  const docs = context.handbook.documents
    .filter((doc) => doc.id && standingOf(doc, context.today) === 'gäller')
    .sort(byTitle);
  const naming = groups(docs, (doc) => statutesIn(find, doc));
  const rows = [...naming.keys()]
    .sort(alphabetical)
    .map((name): Words[] => [
      [name],
      [statusOf(context, find(name))],
      inShort(context, naming.get(name) ?? [], ALL, 'dokument'),
    ]);
  const head = ['Författning', 'Gäller', 'Dokument som anger den'];
  return [
    section(
      'Andra lagar och föreskrifter',
      'andra-lagar',
      tableOr('Andra lagar och föreskrifter', head, rows, 'Inget dokument anger någon annan lag.'),
    ),
  ];
}

type Find = (name: string) => StatuteFacts | undefined;

/** The statutes that a document names, by the name that regelverk/ knows, else as it is written. */
function statutesIn(find: Find, doc: Dokument): string[] {
  return (doc.data.lagrum ?? []).flatMap((text) => {
    const name = parseLagrum(text)?.statute;
    if (name === undefined || name.startsWith(OWN)) return [];
    const known = find(name);
    return [known ? citationOf(known) : name];
  });
}

/** Finds the statute that a name must mean; undefined when several or none have it. The same few names are asked for. */
function statuteFinder({ regelverk }: SiteContext): Find {
  const known = new Map<string, StatuteFacts | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const found: readonly StatuteFacts[] = statutesNamed(name, regelverk.law);
      known.set(name, found.length === 1 ? found[0] : undefined);
    }
    return known.get(name);
  };
}

/** What is known of whether a statute is in force. That nothing is known of it is said. */
function statusOf({ today }: SiteContext, statute: StatuteFacts | undefined): string {
  if (!statute || statute.säkerhet === 'okänd') return 'uppgift saknas';
  if (statute.upphävd) return `upphörde ${dateWords(statute.upphävd)}`;
  if ((parseDay(statute.gäller_från) ?? today) > today) return `från ${dateWords(statute.gäller_från)}`;
  return statute.kontrollerad ? `ja, kontrollerat ${dateWords(statute.kontrollerad)}` : 'ja, utan känd källa';
}

/** The handbook's register of law: who watches each statute, and when it was last checked. */
function watched(context: SiteContext): Block[] {
  const { lagregister = [] } = context.handbook.settings.raw;
  if (!lagregister.length) return [];
  const rows = lagregister.map(({ lag, kontrollerad, ansvar }): Words[] => [
    [lag ?? ''],
    comma(allNamed(context, ansvar), 'uppgift saknas'),
    [dateWords(kontrollerad)],
  ]);
  return [
    section(
      'Vem som bevakar lagen',
      'lagregister',
      paragraph('Författningarna som styr arbetet, enligt handbokens lagregister.'),
      tableOr('Vem som bevakar lagen', ['Författning', 'Bevakas av', 'Senast kontrollerad'], rows, ''),
    ),
  ];
}
