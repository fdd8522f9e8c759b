import { parsePeriod } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Need, words } from './doing.js';
import type { Owed } from './owed.js';

/** The period that was examined. `fault` says why a period that can be read may not be it. */
export const periodNeed = (
  suggestion?: string,
  called: Owed['called'] = 'kontrollen',
  fault?: (period: string) => string | undefined,
): Need => ({
  flag: 'period',
  text: `Vilken period gäller ${called}? Till exempel 2026, 2026-Q3 eller 2026-05`,
  check: (answer) =>
    parsePeriod(answer)
      ? fault?.(answer)
      : 'Skriv perioden som 2026, 2026-H1, 2026-T2, 2026-Q3, 2026-05 eller 2026-W07.',
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

/** What the control showed; of a report, whether it was made: the rest of the words can be given, and are not offered. */
export const outcomeNeed = (called: Owed['called'] = 'kontrollen'): Need => ({
  flag: 'outcome',
  ...(called === 'rapporten'
    ? { text: 'Är rapporten lämnad?', choices: REPORTED, check: anyOutcome, example: 'genomförd' }
    : { text: `Vad visade ${called}?`, choices: words(...OUTCOMES), example: '"utan brist"' }),
});

const REPORTED = [
  { value: 'genomförd', name: 'Ja (genomförd)' },
  { value: 'ej genomförd', name: 'Nej, och den blir inte av (ej genomförd)' },
];

const anyOutcome = (answer: string) =>
  OUTCOMES.some((word) => word === answer) ? undefined : `Välj mellan: ${OUTCOMES.join(', ')}.`;

/** Why a control was not done: without it, the control is still owed (format.md 5.6). */
export const reasonNeed = (called: Owed['called'] = 'kontrollen'): Need => ({
  flag: 'reason',
  text: `Varför blev ${called} inte gjord?`,
  example: '"Ingen kunde granska"',
});
