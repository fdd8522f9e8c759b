import { analysesIn, analysesInUse, type RiskRow, riskRows } from '../../queries/risks.js';
import { charts } from '../charts.js';
import { type Content, type Context, countOf, type SectionMaker, table, titlesOf } from '../context.js';
import { figure } from '../figure.js';
import { matrixChart, riskMatrix } from '../risk-matrix.js';
import { riskSources } from '../risk-source.js';
import type { Cell } from '../view.js';

/** The year's risk analyses, and the risks that demand an åtgärd with what was done about them. */
export const riskanalys: SectionMaker = (context) => riskSection(context, () => true);

/** The same with only the risks that something is about: an analysis may hold risks of several kinds. */
export function riskSection(context: Context, isMeant: (row: RiskRow) => boolean): Content {
  const { riskmatris } = context.year.handbook.settings;
  const made = analysesIn(context.year);
  const reasons = [
    ...new Set([...made, ...analysesIn(context.before)].map((doc) => doc.data.anledning ?? 'ej angiven')),
  ].sort();
  const all = riskRows(context.year, analysesInUse(context.year)).filter(isMeant);
  const rows = all.filter((row) => row.över);
  const matris = riskMatrix(context, all);
  return {
    rader: [
      `Riskmatris: ${riskmatris.skala} × ${riskmatris.skala}. Åtgärd krävs från riskvärde ${riskmatris.åtgärdFrån} (sannolikhet × konsekvens) och alltid vid konsekvens ${riskmatris.alltidVidKonsekvens}.`,
    ],
    tabeller: [
      table(
        'gjorda',
        'Riskanalyser under året',
        ['Anledning', 'I år', 'Året före'],
        [...reasons.map((reason) => count(context, reason)), total(context)],
        'Inga riskanalyser gjordes under året.',
        'Riskanalyser med datum under året, efter anledning.',
      ),
      matris,
      table(
        'risker-over-gransen',
        'Risker som kräver åtgärd',
        ['Risk', 'Analys', 'Sannolikhet', 'Konsekvens', 'Riskvärde', 'Efter åtgärd', 'Åtgärd'],
        rows.map((row) => cells(context, row)),
        'Inga risker når gränsen.',
        'Risker ur analyser från året, och ur tidigare analyser som ännu inte ska göras om.',
      ),
      table(
        'utan-atgard',
        'Risker över gränsen utan åtgärd eller skäl',
        ['Antal'],
        unanswered(context, rows),
        'Alla risker över gränsen har en åtgärd eller ett skäl.',
        'Av riskerna i tabellen ovan, de som varken har en åtgärd eller ett skäl till att ingen behövs.',
      ),
    ],
    diagram: charts([matris], { matris: matrixChart(context) }),
    skriv: 'Beskriv de viktigaste riskerna och hur de har hanterats.',
  };
}

function count(context: Context, reason: string): Cell[] {
  const of = (year: Context['year']) =>
    analysesIn(year).filter((doc) => (doc.data.anledning ?? 'ej angiven') === reason);
  return [reason, countOf(context, of(context.year)), countOf(context, of(context.before))];
}

const total = (context: Context): Cell[] => [
  'Alla',
  countOf(context, analysesIn(context.year)),
  countOf(context, analysesIn(context.before)),
];

function cells(context: Context, row: RiskRow): Cell[] {
  const { analys, risk, värde, efter, åtgärder } = row;
  const source = riskSources(context, [row]);
  const { sannolikhet: words, konsekvens: levels } = context.year.handbook.settings.riskmatris;
  const level = (value: number | undefined, list: readonly string[]) =>
    value === undefined ? '' : list[value - 1] ? `${value} (${list[value - 1]})` : String(value);
  const done = åtgärder.length
    ? åtgärder.map((doc) => doc.titel).join(', ')
    : risk.ingen_åtgärd
      ? `Ingen åtgärd: ${risk.ingen_åtgärd}`
      : risk.hanteras_av?.length
        ? `saknas (hanteras av ${titlesOf(context, risk.hanteras_av)})`
        : 'saknas';
  return [
    risk.händelse ?? '',
    `${analys.titel} (${analys.data.datum})`,
    level(risk.sannolikhet, words),
    level(risk.konsekvens, levels),
    figure(värde, source),
    efter === undefined ? 'inte bedömd' : figure(efter, source),
    done,
  ];
}

function unanswered(context: Context, rows: readonly RiskRow[]): Cell[][] {
  const open = rows.filter(({ risk, åtgärder }) => !åtgärder.length && !risk.ingen_åtgärd);
  return open.length ? [[figure(open.length, riskSources(context, rows), { av: rows.length })]] : [];
}
