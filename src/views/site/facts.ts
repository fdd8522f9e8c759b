import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import { dayInWords } from '../../calendar/format-day.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { isJa } from '../../model/yes.js';
import type { Fact, Word, Words } from './page.js';

/** Keys that `factsOf` tells, so that nothing tells them again. */
export const TOLD_AS_FACTS: ReadonlySet<string> = new Set([
  ...['typ', 'id', 'titel', 'status', 'ansvar', 'utförs_av', 'enhet', 'område', 'process', 'aktivitet', 'del_av'],
  ...['fastställd', 'fastställd_av', 'beslut', 'först_fastställd', 'reviderad', 'reviderad_utan_ändring'],
  ...['revisionsdatum', 'version', 'gäller_från', 'gäller_till', 'upphävd_av', 'ersätter', 'lagrum', 'dnr', 'bilagor'],
  ...['pappersutskrift', 'undantag', 'intervall', 'tidigare_id', 'uppfyller', 'upprättad_av'],
]);

/** The keys of any type that facts are made of. */
type Data = {
  [key in 'fastställd' | 'beslut' | 'reviderad' | 'revisionsdatum' | 'gäller_från' | 'gäller_till']?: string;
} & {
  version?: string | number;
  reviderad_utan_ändring?: unknown;
  bilagor?: { fil?: string; titel?: string }[];
  dnr?: string;
};
type Tell = (doc: Dokument, data: Data, known: Known) => Fact[];

interface Known {
  handbook: Handbook;
  today: Day;
}

/**
 * What a document's frontmatter says, in words: who answers, who decided and when, until when it holds, what it belongs
 * to. The same for the site and for paper; what the document does not have is left out.
 */
export const factsOf = (handbook: Handbook, doc: Dokument, today: Day): Fact[] =>
  TELL.flatMap((tell) => tell(doc, doc.data as Data, { handbook, today }));

const TELL: readonly Tell[] = [
  (doc, _, { handbook }) => named('Ansvarar', handbook, answering(handbook, doc)),
  (doc, _, { handbook }) => named('Utför', handbook, idsIn(doc, 'utförs_av')),
  (doc, _, { handbook }) => units(handbook, doc),
  (doc, _, { handbook }) => named('Hör till processen', handbook, idsIn(doc, 'process')),
  (doc, _, { handbook }) => named('Beskriver steget', handbook, idsIn(doc, 'aktivitet')),
  (doc, _, { handbook }) => named('Är en del av', handbook, idsIn(doc, 'del_av')),
  (_, data, { handbook }) => decided(handbook, data as Data & { fastställd_av?: string }),
  (_, data) => reviewed(data),
  (_, data, { today }) => review(data, today),
  (_, { version }) => said('Version', version),
  (_, { gäller_från }) => said('Gäller från', gäller_från && dayInWords(gäller_från)),
  (_, { gäller_till }) => said('Gäller till', gäller_till && dayInWords(gäller_till)),
  (doc, _, { handbook }) => named('Ersätter', handbook, idsIn(doc, 'ersätter')),
  (doc) => said('Lag', (doc.data.lagrum ?? []).join(', ')),
  (_, { dnr }) => said('Diarienummer', dnr),
];

const said = (term: string, value: string | number | undefined): Fact[] =>
  value === undefined || value === '' ? [] : [{ term, value: [String(value)] }];

/** Documents by their titles, as links; an id that the handbook does not have stands as it is. */
export const titles = (handbook: Handbook, ids: readonly string[]): Words =>
  joined(ids.map((id) => titled(handbook, id)));

/** One document by its title, as a link. */
export function titled(handbook: Handbook, id: string): Word {
  const doc = handbook.byId.get(id);
  return doc ? { text: doc.titel, till: { dokument: id } } : id;
}

/** Words with commas between. */
export const joined = (words: readonly Word[]): Words =>
  words.flatMap((word, index) => (index ? [', ', word] : [word]));

function named(term: string, handbook: Handbook, ids: readonly string[]): Fact[] {
  return ids.length ? [{ term, value: titles(handbook, ids) }] : [];
}

const idsIn = (doc: Dokument, key: string): readonly string[] => {
  const value = (doc.data as Record<string, unknown>)[key];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
};

/** Roles and units answer for themselves; everything else has somebody, its own or inherited. */
const answering = (handbook: Handbook, doc: Dokument): readonly string[] =>
  ['roll', 'enhet'].includes(doc.typ) ? (doc.data.ansvar ?? []) : responsible(handbook, doc);

const units = (handbook: Handbook, doc: Dokument): Fact[] =>
  ['roll', 'enhet', 'utförare'].includes(doc.typ)
    ? named('Enhet', handbook, doc.data.enhet ?? [])
    : [
        {
          term: 'Gäller för',
          value: doc.data.enhet?.length ? titles(handbook, doc.data.enhet) : ['hela organisationen'],
        },
      ];

function decided(handbook: Handbook, data: Data & { fastställd_av?: string }): Fact[] {
  const { fastställd, fastställd_av, beslut } = data;
  if (fastställd === undefined) return [];
  const by: Word[] = fastställd_av ? [' av ', titled(handbook, fastställd_av)] : [];
  return [{ term: 'Fastställd', value: [dayInWords(fastställd), ...by, ...(beslut ? [` (${beslut})`] : [])] }];
}

const reviewed = ({ reviderad, reviderad_utan_ändring: unchanged }: Data): Fact[] =>
  reviderad === undefined
    ? []
    : said('Senast översedd', `${dayInWords(reviderad)}${isJa(unchanged) ? ', utan ändring' : ''}`);

function review({ revisionsdatum }: Data, today: Day): Fact[] {
  const day = parseDay(revisionsdatum);
  if (revisionsdatum === undefined) return [];
  const late = day !== undefined && day < today ? ' – måste ses över, dagen har passerat' : '';
  return said('Ses över senast', `${dayInWords(revisionsdatum)}${late}`);
}

/** Today in the words of a page. */
export const todayInWords = (today: Day): string => dayInWords(formatDay(today));
