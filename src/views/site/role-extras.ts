import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { isBeslutat } from '../../queries/in-force.js';
import { isOpenMeasure } from '../../queries/measures.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, Words } from './page.js';
import { decided } from './role-decisions.js';
import { documentList, inSentence, marked, reviewWords, toDo } from './rows.js';
import { dateWords, listOr, paragraph, section, tableOr } from './say.js';
import { byType, isRecord, typeName } from './types.js';

type Roll = Dokument<'roll'>;

/** What stands on a function's own page before its text: "Det här är mitt ansvar", as whoever has the function asks. */
export function roleExtras(context: SiteContext, doc: Roll): Block[] {
  return [
    section('Det här är mitt ansvar', 'ansvar', ...duties(doc)),
    section(
      'Att göra',
      'att-gora',
      ...toDo(context, context.dueOf(doc.id), 'Inget är försenat eller nära i tiden.', false),
    ),
    ...performing(context, doc),
    ...answering(context, doc),
    ...measures(context, doc),
    ...decided(context, doc),
    ...leading(context, doc),
    ...forums(context, doc),
    ...learning(context, doc),
  ];
}

/** The duties as they are decided, each with its law, and what whoever has the function must be qualified for. */
function duties({ data }: Roll): Block[] {
  const rows = (data.uppgifter ?? []).map((duty): Words => {
    const { text, lagrum } = typeof duty === 'string' ? { text: duty, lagrum: [] } : duty;
    return [`${text ?? ''}${lagrum?.length ? ` (${lagrum.join(', ')})` : ''}`];
  });
  return [
    listOr(rows, 'Inga uppgifter är beskrivna.'),
    ...(data.behörighet?.length ? [paragraph(`Behörighet: ${data.behörighet.join(', ')}.`)] : []),
  ];
}

/** The routines that the function works by, and the steps that are its own. */
function performing(context: SiteContext, { id }: Roll): Block[] {
  const { performs, answers } = context.structure();
  const routines = performs(id);
  const steps = answers(id).filter(
    (doc): doc is Dokument<'aktivitet'> => doc.typ === 'aktivitet' && (doc.data.ansvar ?? []).includes(id),
  );
  return [
    ...(routines.length
      ? [section('Rutiner som jag arbetar efter', 'rutiner', documentList(context, routines, ''))]
      : []),
    ...(steps.length ? [section('Steg som jag gör', 'steg', stepList(context, steps))] : []),
  ];
}

const stepList = (context: SiteContext, steps: readonly Dokument<'aktivitet'>[]): Block =>
  listOr(
    steps.map((step): Words => {
      const process = context.handbook.byId.get(step.data.process ?? '');
      return [...marked(context, step), ...(process ? [' – i processen ', ...marked(context, process)] : [])];
    }),
    '',
  );

/** Types that are told elsewhere on the page, or are no document that somebody looks after. */
const ELSEWHERE: readonly string[] = ['enhet', 'roll', 'aktivitet'];

/** The documents that a function looks after: not its units and steps, nor what is written down as it happens. */
export const answeredBy = (context: SiteContext, id: string): Dokument[] =>
  context
    .structure()
    .answers(id)
    .filter(({ typ }) => !ELSEWHERE.includes(typ) && !isRecord(typ));

/** The documents that the function answers for, type by type. What is reviewed says when. */
function answering(context: SiteContext, { id }: Roll): Block[] {
  const docs = answeredBy(context, id).sort((a, b) => byType(a.typ, b.typ) || byTitle(a, b));
  if (!docs.length) return [];
  const rows = docs.map((doc): Words[] => [
    marked(context, doc),
    [typeName(doc.typ).one],
    isBeslutat(doc) ? reviewWords(context, doc) : ['–'],
  ]);
  const head = ['Dokument', 'Slag', 'Ses över senast'];
  return [section('Dokument som jag svarar för', 'dokument', tableOr('Dokument som jag svarar för', head, rows, ''))];
}

/** The open åtgärder that the function is to carry out. */
function measures(context: SiteContext, { id }: Roll): Block[] {
  const docs = context
    .structure()
    .answers(id)
    .filter((doc): doc is Dokument<'åtgärd'> => doc.typ === 'åtgärd' && isOpenMeasure(doc as Dokument<'åtgärd'>));
  const rows = docs.map((doc): Words[] => [
    marked(context, doc),
    [doc.data.status ?? 'uppgift saknas'],
    [dateWords(doc.data.senast)],
  ]);
  return docs.length
    ? [
        section(
          'Åtgärder som jag ansvarar för',
          'atgarder',
          tableOr('Åtgärder som jag ansvarar för', ['Åtgärd', 'Status', 'Senast'], rows, ''),
        ),
      ]
    : [];
}

/** The units that the function leads. */
function leading(context: SiteContext, { id }: Roll): Block[] {
  const units = ofTyp(context.handbook, 'enhet')
    .filter(({ data }) => data.chef === id)
    .sort(byTitle);
  return units.length ? [section('Enheter som jag leder', 'enheter', documentList(context, units, ''))] : [];
}

/** The forums that the function is a member of; for a forum, its members and when it meets. */
function forums(context: SiteContext, { id, data }: Roll): Block[] {
  const member = [...new Set(context.pointing(id).flatMap(({ key, from }) => (key === 'ingår' && from ? [from] : [])))];
  const members = (data.ingår ?? []).flatMap((one) => context.handbook.byId.get(one) ?? []);
  return [
    ...(members.length ? [section('Deltar i mötet', 'deltar', documentList(context, members, ''))] : []),
    ...(member.length
      ? [section('Möten som jag deltar i', 'moten', documentList(context, member.sort(byTitle), ''))]
      : []),
  ];
}

/** Introduction, training and supervision that are for the function. */
function learning(context: SiteContext, { id }: Roll): Block[] {
  const docs = ofTyp(context.handbook, 'kompetens')
    .filter(({ data }) => data.för?.includes(id))
    .sort(byTitle);
  const rows = docs.map(
    (doc): Words => [
      ...marked(context, doc),
      ...(doc.data.frekvens?.length ? [` – ${doc.data.frekvens.join(', ')}`] : []),
      ...contents(context, doc),
    ],
  );
  return docs.length ? [section('Introduktion och utbildning', 'utbildning', listOr(rows, ''))] : [];
}

function contents(context: SiteContext, { data }: Dokument<'kompetens'>): Words {
  const docs = (data.innehåll ?? []).flatMap((id) => context.handbook.byId.get(id) ?? []);
  return docs.length ? ['. Innehåll: ', ...inSentence(context, docs)] : [];
}
