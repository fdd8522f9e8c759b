import { goalRows } from '../../queries/goals.js';
import { type SectionMaker, table, titleOf } from '../context.js';
import { type Figure, figure, hidden, unknown } from '../figure.js';
import { outcomeSource } from '../outcome-source.js';
import { hiddenOutcomes, yearBefore } from '../survey-hiding.js';
import type { Cell } from '../view.js';

/** Surveys of users, relatives and staff, with how many answered. */
export const undersokningar: SectionMaker = (context) => {
  const surveys = goalRows(context.year).filter(({ indikator }) =>
    ['brukarundersökning', 'medarbetarenkät'].includes(indikator.data.källa?.slag ?? ''),
  );
  const rows = surveys.map(({ indikator, enhet, period, utfall, outcome, förra, outcomeBefore }): Cell[] => {
    const isHidden = hiddenOutcomes(context, indikator);
    const few = isHidden(period, enhet);
    const own = (cell: Figure) => (few ? hidden('visas inte') : cell);
    return [
      enhet ? `${indikator.titel} (${titleOf(context, enhet)})` : indikator.titel,
      period,
      own(
        utfall === undefined
          ? unknown('Inget utfall är registrerat.')
          : figure(utfall, [outcomeSource(context, indikator, outcome)], { mått: indikator.data.mått }),
      ),
      isHidden(yearBefore(period), enhet)
        ? hidden('visas inte')
        : förra === undefined
          ? unknown('Inget utfall året före.')
          : figure(förra, [outcomeSource(context, indikator, outcomeBefore)], { mått: indikator.data.mått }),
      own(
        outcome?.antal_svar === undefined
          ? unknown('Antal svar är inte angivet.')
          : figure(outcome.antal_svar, [outcomeSource(context, indikator, outcome)]),
      ),
      own(
        outcome?.svarsfrekvens === undefined
          ? unknown('Svarsfrekvens är inte angiven.')
          : figure(
              Number(String(outcome.svarsfrekvens).replace(',', '.')),
              [outcomeSource(context, indikator, outcome)],
              {
                mått: 'procent',
              },
            ),
      ),
      indikator.data.population ?? 'ej angivet',
    ];
  });
  return {
    tabeller: [
      table(
        'resultat',
        'Undersökningar',
        ['Fråga', 'Period', 'Utfall', 'Ett år tidigare', 'Antal svar', 'Svarsfrekvens', 'Vilka som tillfrågades'],
        rows,
        'Inga undersökningar är registrerade för året.',
        'Brukarundersökningar och medarbetarenkäter bland indikatorerna. En enhet där för få har svarat visas inte för sig.',
      ),
    ],
    skriv: 'Beskriv vad brukare, närstående och medarbetare har svarat och vad det leder till.',
  };
};
