import { parsePeriod } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Need, words } from './doing.js';

/** The period that was examined. */
export const periodNeed = (suggestion?: string): Need => ({
  flag: 'period',
  text: 'Vilken period gäller kontrollen?',
  check: (answer) =>
    parsePeriod(answer) ? undefined : 'Skriv perioden som 2026, 2026-H1, 2026-T2, 2026-Q3, 2026-05 eller 2026-W07.',
  ...(suggestion && { suggestion }),
  example: suggestion ?? '2026-Q3',
});

const OUTCOMES = [
  'utan brist',
  'mindre brist',
  'större brist',
  'genomförd',
  'ej genomförd',
] as const satisfies NonNullable<Dokument<'protokoll'>['data']['utfall']>[];

/** What the control showed. */
export const outcomeNeed = (): Need => ({
  flag: 'outcome',
  text: 'Vad visade kontrollen?',
  choices: words(...OUTCOMES),
  example: '"utan brist"',
});

/** Why a control was not done: without it, the control is still owed (format.md 5.6). */
export const reasonNeed = (): Need => ({
  flag: 'reason',
  text: 'Varför blev kontrollen inte gjord?',
  example: '"Ingen kunde granska"',
});
