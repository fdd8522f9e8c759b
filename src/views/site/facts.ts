import { type Day, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isJa } from '../../model/yes.js';
import type { Fact, Word } from './page.js';
import { allNamed, comma, dateWords, named } from './say.js';

/** Keys that `factsOf` tells, so that nothing tells them again. */
export const TOLD_AS_FACTS: ReadonlySet<string> = new Set([
  ...['typ', 'id', 'titel', 'status', 'ansvar', 'utförs_av', 'enhet', 'område', 'process', 'aktivitet', 'del_av'],
  ...['fastställd', 'fastställd_av', 'beslut', 'först_fastställd', 'reviderad', 'reviderad_utan_ändring'],
  ...['revisionsdatum', 'version', 'gäller_från', 'gäller_till', 'upphävd_av', 'ersätter', 'lagrum', 'dnr', 'bilagor'],
  ...['pappersutskrift', 'undantag', 'intervall', 'tidigare_id', 'uppfyller', 'upprättad_av'],
]);

/** The keys of any type that facts are made of. */
type Data = {
  [key in
    | 'fastställd'
    | 'fastställd_av'
    | 'beslut'
    | 'reviderad'
    | 'revisionsdatum'
    | 'gäller_från'
    | 'gäller_till']?: string;
} & {
  version?: string | number;
  status?: string;
  reviderad_utan_ändring?: unknown;
  bilagor?: { fil?: string; titel?: string }[];
  dnr?: string;
};
type Tell = (doc: Dokument, data: Data, known: Known) => Fact[];

/** What a reader must know of a document whose review is late, on the screen and on paper. */
export const STILL_HOLDS =
  'Dokumentet gäller tills något annat är beslutat. Fråga den som ansvarar om något är oklart.';

/** What facts rest on: the handbook, the day, and what may not be named. */
export interface Known {
  handbook: Handbook;
  today: Day;
  isHidden: (id: string) => boolean;
}

/**
 * What a document's frontmatter says, in words: who answers, who decided and when, until when it holds, what it belongs
 * to. The same for the site and for paper; what the document does not have is left out.
 */
export const factsOf = (known: Known, doc: Dokument): Fact[] =>
  TELL.flatMap((tell) => tell(doc, doc.data as Data, known));

const TELL: readonly Tell[] = [
  (doc, _, known) => documents('Ansvarar', known, answering(known, doc)),
  (doc, _, known) => documents('Utför', known, idsIn(doc, 'utförs_av')),
  (doc, _, known) => units(known, doc),
  (doc, _, known) => documents('Hör till processen', known, idsIn(doc, 'process')),
  (doc, _, known) => documents('Beskriver steget', known, idsIn(doc, 'aktivitet')),
  (doc, _, known) => documents('Är en del av', known, idsIn(doc, 'del_av')),
  (_, data, known) => decided(known, data),
  (_, data) => reviewed(data),
  (_, data, { today }) => review(data, today),
  (_, { version }) => said('Version', version),
  (_, { gäller_från }) => said('Gäller från', gäller_från && dateWords(gäller_från)),
  (_, { gäller_till }) => said('Gäller till', gäller_till && dateWords(gäller_till)),
  (doc, _, known) => documents('Ersätter', known, idsIn(doc, 'ersätter')),
  (doc) => said('Lag', (doc.data.lagrum ?? []).join(', ')),
  (_, { dnr }) => said('Diarienummer', dnr),
];

const said = (term: string, value: string | number | undefined): Fact[] =>
  value === undefined || value === '' ? [] : [{ term, value: [String(value)] }];

function documents(term: string, known: Known, ids: readonly string[]): Fact[] {
  const words = allNamed(known, ids);
  return words.length ? [{ term, value: comma(words) }] : [];
}

const idsIn = (doc: Dokument, key: string): readonly string[] => {
  const value = (doc.data as Record<string, unknown>)[key];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
};

/** Roles and units answer for themselves; everything else has somebody, its own or inherited. */
const answering = ({ handbook }: Known, doc: Dokument): readonly string[] =>
  ['roll', 'enhet'].includes(doc.typ) ? (doc.data.ansvar ?? []) : responsible(handbook, doc);

const units = (known: Known, doc: Dokument): Fact[] => {
  if (['roll', 'enhet', 'utförare'].includes(doc.typ)) return documents('Enhet', known, doc.data.enhet ?? []);
  return [{ term: 'Gäller för', value: comma(allNamed(known, doc.data.enhet), 'hela organisationen') }];
};

function decided(known: Known, { fastställd, fastställd_av, beslut }: Data): Fact[] {
  if (fastställd === undefined) return [];
  const who = named(known, fastställd_av);
  const by: Word[] = who ? [' av ', who] : [];
  return [{ term: 'Fastställd', value: [dateWords(fastställd), ...by, ...(beslut ? [` (${beslut})`] : [])] }];
}

const reviewed = ({ reviderad, reviderad_utan_ändring: unchanged }: Data): Fact[] =>
  reviderad === undefined
    ? []
    : said('Senast översedd', `${dateWords(reviderad)}${isJa(unchanged) ? ', utan ändring' : ''}`);

/** What no longer holds is never looked over again. */
function review({ revisionsdatum, status, gäller_till }: Data, today: Day): Fact[] {
  const [day, end] = [parseDay(revisionsdatum), parseDay(gäller_till)];
  if (revisionsdatum === undefined || status === 'upphävd' || (end !== undefined && end < today)) return [];
  const late = day !== undefined && day < today ? ' – måste ses över, dagen har passerat' : '';
  return said('Ses över senast', `${dateWords(revisionsdatum)}${late}`);
}
