import { goalRows } from '../../queries/goals.js';
import { type SectionMaker, table, titleOf } from '../context.js';
import { figure, unknown } from '../figure.js';
import type { Cell } from '../view.js';

/** Surveys of users, relatives and staff, with how many answered. */
export const undersokningar: SectionMaker = (context) => {
  const surveys = goalRows(context.year).filter(({ indikator }) =>
    ['brukarundersökning', 'medarbetarenkät'].includes(indikator.data.källa?.slag ?? ''),
  );
  const rows = surveys.map(({ indikator, enhet, period, utfall, outcome, förra }): Cell[] => [
    enhet ? `${indikator.titel} (${titleOf(context, enhet)})` : indikator.titel,
    period,
    utfall === undefined
      ? unknown('Inget utfall är registrerat.')
      : figure(utfall, [context.source(indikator)], { mått: indikator.data.mått }),
    förra === undefined
      ? unknown('Inget utfall året före.')
      : figure(förra, [context.source(indikator)], { mått: indikator.data.mått }),
    outcome?.antal_svar === undefined
      ? unknown('Antal svar är inte angivet.')
      : figure(outcome.antal_svar, [context.source(indikator)]),
    outcome?.svarsfrekvens === undefined
      ? unknown('Svarsfrekvens är inte angiven.')
      : figure(Number(String(outcome.svarsfrekvens).replace(',', '.')), [context.source(indikator)], {
          mått: 'procent',
        }),
  ]);
  return {
    tabeller: [
      table(
        'resultat',
        'Undersökningar',
        ['Fråga', 'Period', 'Utfall', 'Ett år tidigare', 'Antal svar', 'Svarsfrekvens'],
        rows,
        'Inga undersökningar är registrerade för året.',
      ),
    ],
    skriv: 'Beskriv vad brukare, närstående och medarbetare har svarat och vad det leder till.',
  };
};
