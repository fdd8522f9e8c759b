import { formatDay } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { ofTyp } from '../model/handbook.js';
import { isJa } from '../model/yes.js';
import { inForceOn } from '../queries/in-force.js';
import { holdsAt, type Year } from '../queries/year.js';
import { type Context, type MadePart, titleOf } from './context.js';
import { ended } from './ended.js';

type Styrdokument = Dokument<'styrdokument'>;

/** The organisation's own styrdokument of some kinds that hold at the end of what the report is about. */
export const decidedNow = ({ handbook, span, day }: Year, ...slag: readonly string[]): Styrdokument[] =>
  handbook.documents.filter(
    (doc): doc is Styrdokument =>
      doc.typ === 'styrdokument' &&
      slag.includes((doc as Styrdokument).data.slag ?? '') &&
      !isJa((doc as Styrdokument).data.externt) &&
      inForceOn(doc as Styrdokument, day < span.first ? span.last : Math.min(day, span.last)),
  );

/** What the nämnd may decide on: the drafts of a kind, where nothing of it has been decided. */
export const proposedNow = (year: Year, slag: string): Styrdokument[] =>
  decidedNow(year, slag).length
    ? []
    : ofTyp(year.handbook, 'styrdokument').filter(({ data }) => data.slag === slag && isDraft({ data }));

const isDraft = ({ data }: Pick<Styrdokument, 'data'>) => data.status === 'utkast' && !isJa(data.externt);

/** A decided document in its own words, with who decided it. */
export const decidedPart = (context: Context, doc: Styrdokument): MadePart => {
  const text = context.body?.(doc) ?? '';
  return {
    id: doc.id,
    rubrik: doc.titel,
    rader: [
      ...(isDraft(doc) ? [PROPOSAL] : [decisionOf(context, doc)]),
      ...(doc.data.lagrum?.length ? [ended(`Lagrum: ${doc.data.lagrum.join(', ')}`)] : []),
      ...(isDraft(doc) ? [] : laterSaid(context, doc)),
    ],
    texter: text.trim() ? [{ document: doc.id, titel: doc.titel, text }] : [],
  };
};

const PROPOSAL = 'Förslag. Texten är ett utkast som inte är beslutat.';

/** The handbook holds the text of today: one that was changed after the report's day is not the one that held then. */
const laterSaid = ({ year }: Context, doc: Styrdokument): string[] =>
  holdsAt(doc, year.day)
    ? []
    : [`Texten har ändrats efter ${formatDay(year.day)}. Här står den som handboken har nu, inte den som gällde då.`];

/** On the cover: which decided text the document holds, since all else is taken from the handbook as it is. */
export const decidedSaid = (context: Context, docs: readonly Styrdokument[]): string[] =>
  docs.map((doc) =>
    isDraft(doc)
      ? `Texten som föreslås är ${doc.titel}, ett utkast. Resten är hämtat ur handboken.`
      : `Den beslutade texten är ${doc.titel}. ${decisionOf(context, doc)} Resten är hämtat ur handboken.`,
  );

/** Before words that are taken from a decided document: which it is, and who decided it. */
export const takenFrom = (context: Context, doc: Styrdokument): string =>
  `Ur ${doc.titel}. ${decisionOf(context, doc)}`;

function decisionOf(context: Context, { data }: Styrdokument): string {
  const { fastställd, fastställd_av, upprättad_av, reviderad, beslut, dnr, version } = data;
  const by = fastställd_av ? ` av ${titleOf(context, fastställd_av)}` : '';
  return [
    fastställd ? `Fastställd ${fastställd}${by}` : 'Uppgift saknas om när texten fastställdes',
    ...(beslut ? [beslut] : []),
    ...(dnr ? [`dnr ${dnr}`] : []),
    ...(version ? [`version ${version}`] : []),
    ...(upprättad_av ? [`upprättad av ${titleOf(context, upprättad_av)}`] : []),
    ...(reviderad ? [`senast sedd över ${reviderad}`] : []),
  ]
    .join(', ')
    .concat('.');
}
