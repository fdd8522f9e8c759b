import { type GoalRow, goalRows } from '../../queries/goals.js';
import { bars, charts } from '../charts.js';
import { type Context, type SectionMaker, table, titleOf } from '../context.js';
import { type Figure, figure, hidden, unknown } from '../figure.js';
import { goalYears } from '../goal-years.js';
import { hiddenOutcomes, maySplit, yearBefore } from '../survey-hiding.js';
import type { Cell } from '../view.js';

/** Goals with target, outcome, the year before and a verdict. */
export const mal: SectionMaker = (context) => {
  const rows = goalRows(context.year);
  const goals = rows.filter((row) => row.mål.length);
  const watched = rows.filter((row) => !row.mål.length);
  const columns = ['Indikator', 'Period', 'Målvärde', 'Utfall', 'Ett år tidigare', 'Bedömning', 'Källa och population'];
  const tabeller = [
    table(
      'maluppfyllelse',
      'Mål och utfall',
      ['Mål', ...columns],
      goals.map((row) => [row.mål.map((doc) => doc.titel).join(', '), ...cells(context, row)]),
      'Inga mål gäller året.',
      'Utfallet bedöms mot det målvärde som gällde under året. Källa och population står på varje rad.',
    ),
    table(
      'bevakade',
      'Indikatorer som bevakas utan mål',
      columns,
      watched.map((row) => cells(context, row)),
      'Inga indikatorer bevakas utan mål.',
      'Indikatorer som inte hör till något mål. Källa och population står på varje rad.',
    ),
    goalYears(context, goals),
  ];
  return {
    tabeller,
    diagram: charts(tabeller, { 'over-aren': bars() }),
    skriv: 'Kommentera de mål som inte nåddes: vad beror det på, och vad görs åt det?',
  };
};

/** A target with its unit, where it is a number. */
export function targetText({ målvärde, indikator: { data } }: Pick<GoalRow, 'målvärde' | 'indikator'>): string {
  if (!målvärde) return 'inget målvärde';
  const bare = !data.mått || data.mått === 'antal' || ['ökar', 'minskar'].includes(målvärde);
  if (bare) return målvärde;
  return data.mått === 'medelvärde' ? `${data.mått} ${målvärde}` : `${målvärde} ${data.mått}`;
}

function cells(context: Context, row: GoalRow): Cell[] {
  const { indikator, enhet, period, målvärde, outcome } = row;
  const isHidden = hiddenOutcomes(context, indikator);
  const few = isHidden(period, enhet);
  const skala = indikator.data.skala ? `, ${indikator.data.skala}` : '';
  return [
    enhet ? `${indikator.titel} (${titleOf(context, enhet)})` : indikator.titel,
    period,
    målvärde ? `${targetText(row)}${skala}` : 'inget målvärde',
    few ? hidden(FEW) : outcomeFigure(context, row),
    isHidden(yearBefore(period), enhet)
      ? hidden(FEW)
      : row.förra === undefined
        ? unknown('Inget utfall för samma period året före.')
        : figure(row.förra, [context.source(indikator)], { mått: indikator.data.mått }),
    few ? 'visas inte' : verdict(row),
    [
      sourceOf(row),
      indikator.data.population,
      few ? 'för få svar för att visas' : outcome?.antal_svar === undefined ? undefined : `${outcome.antal_svar} svar`,
      few || outcome?.svarsfrekvens === undefined ? undefined : `svarsfrekvens ${outcome.svarsfrekvens} %`,
      few || !maySplit(row, context.year.handbook.settings.minstaGrupp) ? undefined : split(row),
    ]
      .filter(Boolean)
      .join('; '),
  ];
}

/** Too few have answered, or the answer would give away another unit where too few have. */
const FEW = 'visas inte';

function outcomeFigure(context: Context, { indikator, utfall }: GoalRow): Figure {
  if (utfall === undefined) return unknown('Inget utfall är registrerat för året.');
  return figure(utfall, [context.source(indikator)], { mått: indikator.data.mått });
}

function verdict({ uppfyllt, målvärde, utfall }: GoalRow): string {
  if (!målvärde) return 'bedöms inte';
  if (uppfyllt !== undefined) return uppfyllt ? 'nått' : 'inte nått';
  return utfall === undefined ? 'kan inte bedömas: utfall saknas' : 'kan inte bedömas: jämförelse saknas';
}

/** Where an indikator's figures come from, with the key figure's own code. */
export function sourceOf({ indikator }: Pick<GoalRow, 'indikator'>): string | undefined {
  const { slag, nyckeltal } = indikator.data.källa ?? {};
  return slag && (nyckeltal ? `${slag} ${nyckeltal}` : slag);
}

function split({ outcome }: GoalRow): string | undefined {
  if (outcome?.kvinnor === undefined && outcome?.män === undefined) return undefined;
  return `kvinnor ${outcome.kvinnor ?? 'uppgift saknas'}, män ${outcome.män ?? 'uppgift saknas'}`;
}
