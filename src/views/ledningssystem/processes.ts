import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { describedBy } from '../../queries/structure.js';
import { inForce, withInherited } from '../../queries/year.js';
import { byTitle } from '../by-title.js';
import { type Context, countOf, type MadePart, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import type { Cell } from '../view.js';

type Process = Dokument<'process'>;

/** Every process in force: why it is there, who answers for it, its activities in order, and the routines of each. */
export const processer: SectionMaker = (context) => {
  const processes = inForce(context.year, 'process').map(({ doc }) => doc as Process);
  const own = processes.filter(({ data }) => !data.del_av);
  const rutiner = inForce(context.year, 'rutin').map(({ doc }) => doc as Dokument<'rutin'>);
  const ordered = [...own.sort(byTitle).flatMap((doc) => withParts(doc, processes)), ...processes];
  return {
    tabeller: [
      table(
        'antal',
        'Processer och rutiner i kraft',
        ['Uppgift', 'Antal'],
        [
          ['Processer', countOf(context, processes)],
          ['Rutiner', countOf(context, rutiner)],
        ],
        '',
        'De som är beslutade och gäller den dag som läget gäller. Delprocesser räknas som processer.',
      ),
      table(
        'ovriga-rutiner',
        'Rutiner som inte hör till någon aktivitet',
        ['Rutin', 'Process', 'Ansvarig'],
        rutiner
          .filter((doc) => !describedBy(context.year.handbook, doc).some((id) => isActivity(context, id)))
          .sort(byTitle)
          .map((doc) => [
            doc.titel,
            titlesOf(context, doc.data.process) || titleOf(context, doc.data.del_av) || 'ej angiven',
            titlesOf(context, responsible(context.year.handbook, doc)),
          ]),
        'Alla rutiner hör till en aktivitet.',
      ),
    ],
    delar: [...new Set(ordered)].map((doc) => part(context, doc, rutiner)),
  };
};

const isActivity = ({ year }: Context, id: string) => year.handbook.byId.get(id)?.typ === 'aktivitet';

/** A process with its delprocesser right after it. A circle of `del_av` ends the walk. */
function withParts(doc: Process, all: readonly Process[], seen = new Set<Process>()): Process[] {
  if (seen.has(doc)) return [];
  seen.add(doc);
  return [doc, ...all.filter(({ data }) => data.del_av === doc.id).flatMap((below) => withParts(below, all, seen))];
}

function part(context: Context, doc: Process, rutiner: readonly Dokument<'rutin'>[]): MadePart {
  const { handbook } = context.year;
  const data = withInherited(doc, context.year);
  const activities = ofTyp(handbook, 'aktivitet')
    .filter((each) => each.data.process === doc.id)
    .sort((a, b) => (a.data.ordning ?? 0) - (b.data.ordning ?? 0) || byTitle(a, b));
  return {
    id: doc.id,
    rubrik: doc.titel,
    rader: [
      `Syfte: ${doc.data.syfte ?? 'uppgift saknas'}`,
      `Ansvarig: ${titlesOf(context, responsible(handbook, doc))}. Fastställd: ${data.fastställd ?? 'uppgift saknas'}${data.fastställd_av ? ` av ${titleOf(context, data.fastställd_av)}` : ''}.`,
      ...(doc.data.del_av ? [`Delprocess av ${titleOf(context, doc.data.del_av)}.`] : []),
      ...(doc.data.enhet?.length ? [`Gäller: ${titlesOf(context, doc.data.enhet)}.`] : ['Gäller hela verksamheten.']),
    ],
    tabeller: [
      table(
        'aktiviteter',
        `Aktiviteter: ${doc.titel}`,
        ['Ordning', 'Aktivitet', 'Ansvarig', 'Rutiner'],
        activities.map((each, index) => activityRow(context, each, index + 1, rutiner)),
        'Inga aktiviteter.',
      ),
    ],
    efter: (doc.data.samverkan ?? []).map(
      ({ med, slag, hur }) =>
        `Samverkan${slag ? ` (${slag})` : ''} med ${titleOf(context, med) || 'ej angivet'}: ${titlesOf(context, [hur ?? []].flat()) || 'sättet är inte beskrivet'}.`,
    ),
  };
}

function activityRow(
  context: Context,
  activity: Dokument<'aktivitet'>,
  place: number,
  rutiner: readonly Dokument<'rutin'>[],
): Cell[] {
  const own = rutiner.filter((doc) => describedBy(context.year.handbook, doc).includes(activity.id)).sort(byTitle);
  const none = activity.data.utan_rutin ? `Ingen behövs: ${activity.data.utan_rutin}` : 'Rutin saknas';
  return [
    String(place),
    activity.titel,
    titlesOf(context, responsible(context.year.handbook, activity)),
    own.map(({ titel }) => titel).join(', ') || none,
  ];
}
