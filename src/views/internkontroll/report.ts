import type { Control } from '../../queries/controls.js';
import { planFor } from '../../queries/internal-control.js';
import { measureRows } from '../../queries/measures.js';
import { measuresBecauseOf } from '../../queries/measures-by-cause.js';
import type { Context, SectionMaker } from '../context.js';
import { table } from '../context.js';
import { pointTable } from '../point-table.js';
import { measureTables } from '../sections/atgarder.js';
import { byControl, CONTROL_COLUMNS, CONTROL_WORDS, notDone, windowsOf } from '../sections/egenkontroll.js';

/** What became of the year's controls: done or not, what they found, and against which target. */
export const rapport: SectionMaker = (context) => {
  const { egna, andra } = controlsOf(context);
  const windows = windowsOf(context, egna);
  const others = windowsOf(context, andra);
  return {
    tabeller: [
      table(
        'utfall',
        'Interna kontroller under året',
        CONTROL_COLUMNS,
        byControl(context, windows),
        NONE,
        wordsOf(context),
      ),
      pointTable(context, 'kontrollmoment', 'Resultat av de interna kontrollerna', egna),
      table(
        'andra-utfall',
        'Andra kontroller som hanterar risker under året',
        CONTROL_COLUMNS,
        byControl(context, others),
        'Ingen annan kontroll är kopplad till en risk.',
        'Egenkontroller och uppföljningar som en riskanalys pekar ut. Räknat på samma sätt som de interna kontrollerna.',
      ),
      pointTable(context, 'andra-kontrollmoment', 'Resultat av de andra kontrollerna', andra),
      table(
        'inte-gjorda',
        'Kontroller som inte blev gjorda',
        ['Kontroll', 'Enhet', 'Period', 'Orsak'],
        notDone(context, [...windows, ...others]),
        'Allt som skulle göras är gjort.',
      ),
    ],
    skriv:
      'Beskriv vad kontrollerna visade, vilka brister som är allvarligast och varför någon kontroll inte blev gjord.',
  };
};

/** In an unfinished year the columns close only together with what still goes on. */
const wordsOf = ({ year }: Context) =>
  year.finished ? CONTROL_WORDS : `${CONTROL_WORDS} Planerade som varken är gjorda eller saknas pågår fortfarande.`;

const NONE = 'Ingen intern kontroll skulle göras under året.';

/** What the controls, and the risks that they handle, led to. */
export const atgarder: SectionMaker = (context) => {
  const { egna, andra } = planFor(context.year, context.year.year);
  const controls = new Set([...egna, ...andra].map(({ control }) => control.id));
  const risks = new Set([...egna, ...andra].flatMap(({ risk }) => (risk ? `${risk.analys.id}#${risk.risk.id}` : [])));
  const ids = measuresBecauseOf(
    context.year.handbook,
    (doc, part) =>
      controls.has(doc.id) ||
      controls.has((doc.data as { avser?: string }).avser ?? '') ||
      (part !== undefined && risks.has(`${doc.id}#${part}`)),
  );
  return {
    tabeller: measureTables(
      context,
      measureRows(context.year).filter(({ doc }) => ids.has(doc.id)),
      measureRows(context.before).filter(({ doc }) => ids.has(doc.id)),
    ),
    skriv: 'Beskriv vad bristerna har lett till, och vad nämnden behöver besluta.',
  };
};

/** The controls of the year's plan, each once. */
function controlsOf({ year }: Context): { egna: Control[]; andra: Control[] } {
  const { egna, andra } = planFor(year, year.year);
  const once = (rows: typeof egna) => [...new Set(rows.map(({ control }) => control))];
  return { egna: once(egna), andra: once(andra) };
}
