import type { Context, Made } from '../context.js';

const WORDS: [RegExp, string][] = [
  [/årets slut/g, 'halvårets slut'],
  [/under året/g, 'under halvåret'],
  [/årets sista dag/g, 'halvårets sista dag'],
  [/^I år$/, 'Halvåret'],
  [/^Året före$/, 'Halvåret före'],
];

const said = (text: string) => WORDS.reduce((all, [from, to]) => all.replace(from, to), text);

/** A table that speaks of the year, made to speak of the half. Only headings and names of rows: never people's words. */
export function inPeriod({ year }: Context, made: Made): Made {
  if (!year.halvår) return made;
  return {
    ...made,
    rubrik: said(made.rubrik),
    kolumner: made.kolumner.map(said),
    tom: said(made.tom),
    ...(made.definition ? { definition: said(made.definition) } : {}),
    rader:
      made.id === 'sammanstallning'
        ? made.rader.map(([name, ...rest]) => [typeof name === 'string' ? said(name) : (name ?? ''), ...rest])
        : made.rader,
  };
}
