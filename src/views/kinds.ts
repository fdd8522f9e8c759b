import type { Context } from './context.js';

/** Kinds of händelser that are told on one line. */
export interface Kind {
  name: string;
  slag: readonly string[];
}

const ALL: readonly Kind[] = ['avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria'].map((slag) => ({
  name: slag,
  slag: [slag],
}));

/**
 * The kinds that a report tells apart. A unit's tells klagomål and synpunkter together only: beside the tables that
 * break them down together, one of them would give the other away.
 */
export const KINDS = ({ unit }: Pick<Context, 'unit'>): readonly Kind[] =>
  unit
    ? [
        ...ALL.filter(({ name }) => name === 'avvikelse'),
        COMPLAINTS,
        ...ALL.filter(({ name }) => name.startsWith('lex')),
      ]
    : ALL;

/** Klagomål and synpunkter as one kind. */
export const COMPLAINTS: Kind = { name: 'klagomål och synpunkter', slag: ['klagomål', 'synpunkt'] };

/** Of these a unit's report may tell the months: the compiled one tells them of the same kinds, not of parts of them. */
export const MONTHLY_IN_UNIT: ReadonlySet<string> = new Set(['avvikelse', 'lex Sarah', 'lex Maria']);
