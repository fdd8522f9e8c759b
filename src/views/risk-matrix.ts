import { demandsMeasure, isOnScale, type RiskRow } from '../queries/risks.js';
import type { ChartMaker } from './charts.js';
import { type Context, table } from './context.js';
import { figure } from './figure.js';
import { riskSources } from './risk-source.js';
import type { Cell } from './view.js';

/** A matrix with longer sides than this is no picture. */
const LARGEST = 10;

const levels = (context: Context) =>
  Array.from({ length: context.year.handbook.settings.riskmatris.skala }, (_, index) => index + 1);

const named = (level: number, words: readonly string[]) =>
  words[level - 1] ? `${level} ${words[level - 1]}` : `${level}`;

/** How many risks there are of each sannolikhet (rows, highest first) and konsekvens (columns). */
export function riskMatrix(context: Context, rows: readonly RiskRow[]) {
  const { sannolikhet, konsekvens } = context.year.handbook.settings.riskmatris;
  const told = rows.filter(({ risk }) => isOnScale(context.year.handbook, risk));
  const beyond = rows.length - told.length;
  const cells = (level: number): Cell[] =>
    levels(context).map((other) => {
      const own = told.filter(({ risk }) => risk.sannolikhet === level && risk.konsekvens === other);
      return figure(own.length, riskSources(context, own));
    });
  return table(
    'matris',
    'Risker efter sannolikhet och konsekvens',
    ['Sannolikhet', ...levels(context).map((level) => `Konsekvens ${named(level, konsekvens)}`)],
    told.length
      ? levels(context)
          .reverse()
          .map((level) => [named(level, sannolikhet), ...cells(level)])
      : [],
    'Inga bedömda risker.',
    `Alla bedömda risker före åtgärd, ur analyser från året och ur tidigare analyser som ännu inte ska göras om.${beyond ? ` Risker med värden utanför skalan räknas inte här: ${beyond}.` : ''}`,
  );
}

/** The matrix as a picture, with the cells marked in which a risk demands an åtgärd. */
export const matrixChart =
  (context: Context): ChartMaker =>
  (made) => {
    const { handbook } = context.year;
    const sides = levels(context);
    if (sides.length > LARGEST || !made.rader.length) return [];
    const marked = [...sides]
      .reverse()
      .flatMap((sannolikhet, serie) =>
        sides.flatMap((konsekvens, kategori): [number, number][] =>
          demandsMeasure(handbook, { sannolikhet, konsekvens }) ? [[serie, kategori]] : [],
        ),
      );
    return [
      {
        id: made.id,
        tabell: made.id,
        form: 'matris',
        rubrik: made.rubrik,
        axel: 'Konsekvens',
        kategorier: sides.map((level) => named(level, handbook.settings.riskmatris.konsekvens)),
        serier: made.rader.map(([namn], row) => ({ namn: String(namn), celler: sides.map((level) => [row, level]) })),
        matris: { serieaxel: 'Sannolikhet', markering: 'Åtgärd krävs', markerade: marked },
        anmärkningar: [],
      },
    ];
  };
