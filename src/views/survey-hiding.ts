import type { Dokument } from '../model/document.js';
import { lookUp } from '../model/handbook.js';
import { parseNumber } from '../model/number.js';
import type { GoalRow } from '../queries/goals.js';
import type { Context } from './context.js';
import { isSmall } from './figure.js';

type Outcome = NonNullable<Dokument<'indikator'>['data']['utfall']>[number];

/** Which outcomes of an indikator are not shown, by the period and the unit that they are of. */
export type HiddenOutcomes = (period: string, enhet: string | undefined) => boolean;

/**
 * What few have answered is not shown for a unit by itself. With the whole organisation's outcome beside it a single
 * hidden unit could be worked out, weighted by its answers; so the next smallest is hidden too, until at least two are
 * and enough have answered in them together. The organisation's own outcome is always shown.
 */
export function hiddenOutcomes(context: Context, { id, data }: Dokument<'indikator'>): HiddenOutcomes {
  const { handbook } = (context.unit?.whole ?? context).year;
  const least = handbook.settings.minstaGrupp;
  const outcomes = lookUp(handbook, 'indikator', id)?.data.utfall ?? data.utfall ?? [];
  const periods = new Set(outcomes.map(({ period }) => String(period)));
  const secret = new Set([...periods].flatMap((period) => hiddenIn(outcomes, period, least)));
  return (period, enhet) => enhet !== undefined && secret.has(keyOf(period, enhet));
}

function hiddenIn(outcomes: readonly Outcome[], period: string, least: number): string[] {
  const units = outcomes
    .filter((outcome) => outcome.enhet !== undefined && String(outcome.period) === period)
    .map(({ enhet, antal_svar }) => ({ enhet: enhet ?? '', svar: parseNumber(antal_svar) }));
  const counted = units
    .flatMap(({ enhet, svar }) => (svar === undefined ? [] : [{ enhet, svar }]))
    .sort((a, b) => a.svar - b.svar || (a.enhet < b.enhet ? -1 : 1));
  const small = counted.filter(({ svar }) => isSmall(svar, least));
  if (!small.length) return [];
  const rest = counted.filter(({ svar }) => svar >= least);
  const hidden = [...small];
  while (hidden.length < 2 || hidden.reduce((sum, { svar }) => sum + svar, 0) < least) {
    const next = rest.shift();
    if (!next) return units.map(({ enhet }) => keyOf(period, enhet));
    hidden.push(next);
  }
  return hidden.map(({ enhet }) => keyOf(period, enhet));
}

const keyOf = (period: string, enhet: string) => `${period} ${enhet}`;

/** The same period of the year before, as it is written. */
export const yearBefore = (period: string) => period.replace(/^\d{4}/, (year) => String(Number(year) - 1));

/** Whether an outcome may be told for women and men apart: how many answered of each nobody has told, so there must be many. */
export const maySplit = ({ outcome }: Pick<GoalRow, 'outcome'>, least: number) => {
  const answers = parseNumber(outcome?.antal_svar);
  return answers === undefined || answers >= 2 * least;
};
