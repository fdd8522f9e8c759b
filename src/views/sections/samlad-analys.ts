import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { controlWindows } from '../../queries/controls.js';
import { analysesInUse, riskRows } from '../../queries/risks.js';
import { inForce } from '../../queries/year.js';
import { type Context, countOf, type SectionMaker, table } from '../context.js';
import { eventsOf, sum } from '../event-tables.js';
import { type Figure, figure, hideSmall } from '../figure.js';
import type { Cell } from '../view.js';

/** What the sources together point at, process by process (SOSFS 2011:9 5 kap. 6 §). Numbers only: people analyse. */
export const samladAnalys: SectionMaker = (context) => {
  const rows = inForce(context.year, 'process').map(({ doc }) => signals(context, doc as Dokument<'process'>));
  const telling = rows
    .filter((row) => row.number > 0)
    .sort((a, b) => b.number - a.number || a.title.localeCompare(b.title, 'sv'));
  return {
    tabeller: [
      table(
        'signaler',
        'Processer med signaler från flera källor',
        ['Process', 'Händelser', 'Kontroller med brist', 'Risker över gränsen', 'Försenade rutiner'],
        telling.map((row) => row.cells),
        'Inga signaler.',
        'Händelser som anger processen eller en av dess rutiner. Flest olika slags signaler står först.',
      ),
    ],
    skriv:
      'Analysera det som har kommit in samlat: vilka mönster och trender syns, och vilka processer och rutiner behöver förbättras?',
  };
};

function signals(context: Context, process: Dokument<'process'>): { title: string; number: number; cells: Cell[] } {
  const { year } = context;
  const rutiner = routinesOf(context, process.id);
  const ids = new Set([process.id, ...rutiner.map((doc) => doc.id)]);
  const events = eventsOf(year, 'avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria').filter(
    (event) => event.data.process === process.id || [event.data.rutin ?? []].flat().some((id) => ids.has(id)),
  );
  const flawed = ofTyp(year.handbook, 'egenkontroll')
    .filter((control) => control.data.gäller?.some((id) => ids.has(id)))
    .flatMap((control) =>
      controlWindows(year.handbook, control, year.year, year.day).flatMap((item) =>
        item.protokoll.filter((doc) => ['mindre brist', 'större brist'].includes(doc.data.utfall ?? '')),
      ),
    );
  const risks = riskRows(year, analysesInUse(year)).filter(
    (row) => row.över && row.analys.data.gäller?.some((id) => ids.has(id)),
  );
  const late = rutiner.filter((doc) => (parseDay(doc.data.revisionsdatum) ?? Number.POSITIVE_INFINITY) < year.day);
  const happened = hideSmall([sum(context, year, events)], year.handbook.settings.minstaGrupp)[0] as Figure;
  const cells: Cell[] = [
    process.titel,
    happened,
    countOf(context, [...new Set(flawed)]),
    figure(
      risks.length,
      risks.map(({ analys }) => context.source(analys)),
    ),
    countOf(context, late),
  ];
  return { title: process.titel, number: [events, flawed, risks, late].filter((list) => list.length).length, cells };
}

/** The routines of a process: named directly, or through one of its activities. */
function routinesOf({ year }: Context, process: string): Dokument<'rutin'>[] {
  const activities = new Set(
    ofTyp(year.handbook, 'aktivitet')
      .filter((doc) => doc.data.process === process)
      .map((doc) => doc.id),
  );
  return inForce(year, 'rutin')
    .filter(({ known }) => known)
    .map(({ doc }) => doc as Dokument<'rutin'>)
    .filter((doc) => doc.data.process?.includes(process) || doc.data.aktivitet?.some((id) => activities.has(id)));
}
