import { type PlanRow, planFor, processesOf, uncontrolled } from '../../queries/internal-control.js';
import type { RiskRow } from '../../queries/risks.js';
import { type Context, type Made, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { howOften, methodOf, pointsOf, toldTo } from '../control-words.js';
import { figure } from '../figure.js';
import { riskSources } from '../risk-source.js';
import type { Cell } from '../view.js';

const RISK = ['Process', 'Risk', 'S', 'K', 'S×K'];
const COLUMNS = [...RISK, 'Kontroll', 'Ansvarig'];

/** The year's plan: which risks are controlled, how, how often and by whom. */
export const plan: SectionMaker = (context) => ({
  tabeller: planTables(context, context.year.year),
});

/** The plan for the year after, beside the report of the year that was. */
export const nastaAr: SectionMaker = (context) => ({
  tabeller: planTables(context, context.year.year + 1),
  rader: [
    `Kontrollerna är de som handboken planerar för ${context.year.year + 1}. Riskerna är de som gäller ${context.year.year}, tills de har bedömts på nytt.`,
  ],
  skriv: `Beskriv vad som är nytt i planen för ${context.year.year + 1}, vad som har tagits bort och varför.`,
});

/** The risks that demand something and that nobody controls. */
export const risker: SectionMaker = (context) => ({
  tabeller: [
    table(
      'risker-utan-kontroll',
      'Risker över gränsen som ingen kontroll hanterar',
      [...RISK, 'Hanteras av'],
      uncontrolled(context.year).map((row) => [
        processesOfRisk(context, row),
        ...riskCells(context, row),
        titlesOf(context, row.risk.hanteras_av) || 'ingenting',
      ]),
      'Alla risker över gränsen hanteras av minst en kontroll.',
      'Riskerna kommer ur årets riskanalyser, och ur tidigare analyser som ännu inte ska göras om.',
    ),
  ],
  rader: [scaleOf(context)],
  skriv: 'Beskriv hur riskerna har bedömts och varför de kontrollerade riskerna är valda.',
});

function planTables(context: Context, wanted: number): Made[] {
  const { egna, andra } = planFor(context.year, wanted);
  return [
    table(
      `plan-${wanted}`,
      `Interna kontroller ${wanted}`,
      COLUMNS,
      egna.map((row) => cells(context, row)),
      `Handboken har ingen intern kontroll för ${wanted}: ingen uppföljning av slaget internkontroll eller internrevision.`,
      egna.length
        ? 'Uppföljningar av slaget internkontroll eller internrevision. S: sannolikhet. K: konsekvens.'
        : undefined,
    ),
    table(
      `andra-${wanted}`,
      `Andra kontroller som hanterar risker ${wanted}`,
      COLUMNS,
      andra.map((row) => cells(context, row)),
      'Ingen annan kontroll är kopplad till en risk.',
      andra.length ? 'Egenkontroller och uppföljningar som en riskanalys pekar ut.' : undefined,
    ),
    howTable(context, wanted),
  ];
}

/** How the controls of a year are made; for the year after only those that this year's plan has not told of already. */
function howTable(context: Context, wanted: number): Made {
  const { year } = context;
  const told = wanted === year.year ? [] : controlsIn(year, year.year);
  const planned = controlsIn(year, wanted);
  const fresh = planned.filter((control) => !told.includes(control));
  return table(
    `kontrollmoment-${wanted}`,
    `Så görs kontrollerna ${wanted}`,
    ['Kontroll', 'Kontrollmoment', 'Metod', 'Hur ofta', 'Rapporteras till'],
    fresh.map((control) => howCells(context, control)),
    planned.length
      ? `Kontrollerna är desamma som ${year.year} och görs på samma sätt.`
      : `Ingen kontroll är planerad ${wanted}.`,
    fresh.length && told.length ? `Kontroller som också planeras ${year.year} är beskrivna i årets plan.` : undefined,
  );
}

/** The controls of a year's plan, each once. */
const controlsIn = (year: Context['year'], wanted: number): PlanRow['control'][] => {
  const { egna, andra } = planFor(year, wanted);
  return [...new Set([...egna, ...andra].map(({ control }) => control))];
};

function cells(context: Context, { control, risk }: PlanRow): Cell[] {
  const own = processesOf(context.year, control);
  const shared = risk ? own.filter((title) => titlesIn(context, risk).includes(title)) : [];
  return [
    (shared.length ? shared : own).join(', ') || 'ingen angiven',
    ...(risk ? riskCells(context, risk) : ['ingen risk är kopplad', '–', '–', '–']),
    control.titel,
    titlesOf(context, control.data.ansvar) || 'ej angiven',
  ];
}

function riskCells(context: Context, row: RiskRow): Cell[] {
  const { risk, värde } = row;
  const source = riskSources(context, [row]);
  return [
    risk.händelse ?? risk.id ?? '',
    figure(risk.sannolikhet ?? 0, source),
    figure(risk.konsekvens ?? 0, source),
    figure(värde, source),
  ];
}

const titlesIn = (context: Context, { analys }: RiskRow) =>
  (analys.data.gäller ?? []).map((id) => titleOf(context, id));

const processesOfRisk = (context: Context, { analys }: RiskRow) =>
  (analys.data.gäller ?? [])
    .filter((id) => context.year.handbook.byId.get(id)?.typ === 'process')
    .map((id) => titleOf(context, id))
    .join(', ') || analys.titel;

const howCells = (context: Context, control: PlanRow['control']): Cell[] => [
  control.titel,
  pointsOf(control) || 'inga beskrivna',
  methodOf(control) || 'ej angiven',
  howOften(context, control),
  toldTo(context, control),
];

/** Which scale and limits the handbook uses: the same numbers mean other things on another scale. */
function scaleOf({ year: { handbook } }: Context): string {
  const { skala, åtgärdFrån, alltidVidKonsekvens } = handbook.settings.riskmatris;
  return `Sannolikhet och konsekvens bedöms på skalan 1–${skala}. Åtgärd krävs från riskvärdet ${åtgärdFrån}, och alltid när konsekvensen är minst ${alltidVidKonsekvens}.`;
}
