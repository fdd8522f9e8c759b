import type { Content, Context, Made, SectionMaker } from '../context.js';
import { table } from '../context.js';
import { figure, unknown } from '../figure.js';
import { comparabilityNotes } from '../patterns/notes.js';
import { type Scope, scopeOf } from '../patterns/scope.js';
import { kindsIn, processSignals } from '../patterns/signals.js';
import { tablesOf } from '../patterns/tables.js';
import type { GroupTable, ProcessSignals, Signal } from '../patterns/view.js';
import type { Cell } from '../view.js';

/** What the sources together point at (SOSFS 2011:9 5 kap. 6 §). Facts only: people analyse. */
export const samladAnalys: SectionMaker = (context) => {
  const scope = scopeOf(context, context.unit?.id);
  if (context.unit) return ofUnit(context, scope);
  const { tables } = tablesOf(scope);
  const byProcess = tables.filter(({ dimension }) => dimension === 'process');
  const kinds = tables.filter(({ dimension }) => dimension === 'slag');
  return {
    tabeller: [
      signalTable(context, processSignals(scope, byProcess), byProcess),
      ...[...kinds, ...byProcess].map((each) => countTable(scope, each)),
      ...(context.year.finished ? [changedTable(scope, tables)] : []),
    ],
    rader: [...comparabilityNotes(scope), READING],
    skriv: WRITE,
  };
};

/**
 * A unit's: what its controls, risks and rutiner point at. Its händelser are not sorted by process and rutin, since the
 * compiled report sorts them so, and a reader would subtract.
 */
const ofUnit = (context: Context, scope: Scope): Content => ({
  tabeller: [signalTable(context, processSignals(scope, []), [])],
  rader: ['Händelser per process och rutin visas i den samlade berättelsen.', READING],
  skriv: WRITE,
});

const WRITE =
  'Analysera det som har kommit in samlat: vilka mönster och trender syns, och vilka processer och rutiner behöver förbättras?';

const READING =
  'Fler rapporter kan betyda fler brister, eller att fler rapporterar. Siffrorna säger inte varför något har ändrats.';

const SIGNALS: readonly (readonly [Signal['slag'], string])[] = [
  ['brist i egenkontroll', 'Egenkontroller med brist'],
  ['hög risk', 'Höga risker utan åtgärd som har visat effekt'],
  ['försenad rutin', 'Försenade rutiner'],
];

function signalTable(context: Context, processes: readonly ProcessSignals[], tables: readonly GroupTable[]): Made {
  const names = tables.map(({ rubrik }) => rubrik.split(' per ')[0] ?? '');
  const rows = processes.map((each): Cell[] => [
    each.titel,
    ...tables.map(({ rader }) => rader.find(({ grupp }) => grupp === each.process)?.antal.at(-1) ?? unnamed(rader)),
    ...SIGNALS.map(([slag]) => each.läge.find((item) => item.slag === slag)?.figur ?? unknown('Inte räknat.')),
    `${kindsIn(each)}: ${[...new Set(each.signaler.map(({ slag }) => slag))].join(', ')}`,
  ]);
  return table(
    'signaler',
    'Processer med signaler från flera källor',
    ['Process', ...names, ...SIGNALS.map(([, name]) => name), 'Slags signaler'],
    rows,
    'Inga signaler.',
    `Händelser som anger processen eller en av dess rutiner${context.year.finished ? '' : ', till och med den senaste hela månaden'}. Flest olika slags signaler står först.`,
  );
}

/** The cell of a process that a table does not name: zero only where the table is broken down for the period. */
function unnamed(rows: GroupTable['rader']) {
  const last = rows.flatMap(({ antal }) => antal.at(-1) ?? []);
  return last.some(({ läge }) => läge === 'värde') ? figure(0, []) : (last[0] ?? figure(0, []));
}

const headings = ({ compared }: Scope) => compared.periods.map(({ name }) => name);

const countTable = (scope: Scope, { id, rubrik, rader }: GroupTable): Made =>
  table(
    id,
    `${rubrik} mot åren före`,
    ['Grupp', ...headings(scope), 'Mot åren före'],
    rader.map(({ titel, antal, förändring }) => [titel, ...antal, förändring.text]),
    'Inget har registrerats.',
    'Händelser som kom in under varje år. En händelse som hör till flera grupper räknas i var och en av dem, och summan kan därför bli större än alla.',
  );

/** Every difference that stands out, in whatever it was sorted by. */
function changedTable(scope: Scope, tables: readonly GroupTable[]): Made {
  const rows = tables.flatMap(({ rubrik, rader }) =>
    rader
      .filter(({ förändring }) => /fler|färre/.test(förändring.läge))
      .map(({ titel, antal, förändring }): Cell[] => [rubrik, titel, ...antal, förändring.text]),
  );
  return table(
    'forandringar',
    'Förändringar att tala om',
    ['Tabell', 'Grupp', ...headings(scope), 'Mot åren före'],
    rows,
    'Ingen skillnad mot åren före är större än slumpen brukar ge.',
    'Exakt test av två antal, rättat för att många jämförs (Holm). Det som kan vara slump är märkt så.',
  );
}
