import type { CountedEvent } from '../../queries/events.js';
import { type Dimension, NONE, sortedBy } from '../../queries/patterns/groups.js';
import { type Deed, type Handled, handled } from '../../queries/patterns/handling.js';
import { eventSources } from '../event-source.js';
import {
  type Box,
  type Figure,
  fewerThan,
  figure,
  hidden,
  isGivenAway,
  isSmall,
  NOT_SHOWN,
  notApplicable,
  unknown,
} from '../figure.js';
import type { CountRow } from './counts.js';
import { eventsIn, type Kinds, type Scope, singlesIn, tellings } from './scope.js';
import type { HandlingRow } from './view.js';

/** For each kind: how many were investigated by the end of each period and how fast, and the same of answers. */
export const handlingRows = (scope: Scope): HandlingRow[] =>
  scope.kinds.flatMap((kinds) => [
    ...deedRows(scope, kinds, 'utredd'),
    ...(kinds.slag.includes('klagomål') ? deedRows(scope, kinds, 'återkopplad') : []),
  ]);

function deedRows(scope: Scope, kinds: Kinds, deed: Deed): HandlingRow[] {
  const told = tellings(scope, kinds);
  const all = scope.compared.periods.map((period, index) => {
    const singles = singlesIn(scope, kinds, period);
    const isZero = told[index]?.state === 'hel' && !eventsIn(scope, kinds, period).some(({ antal }) => antal > 0);
    return { singles, of: handled(singles, deed, period.span), isZero };
  });
  if (all.every(({ singles }) => !singles.length)) return [];
  const [share, time] = deed === 'utredd' ? (['utredda', 'utredningstid'] as const) : ANSWERS;
  const row = (uppgift: HandlingRow['uppgift'], figurer: Figure[]): HandlingRow => ({
    slag: kinds.slag.join(', '),
    uppgift,
    titel: `${kinds.titel}: ${TITLES[uppgift]}`,
    figurer,
  });
  return [
    row(
      share,
      all.map((each) => unasked(each) ?? small(scope, each.of) ?? shareFigure(scope, each.of)),
    ),
    row(
      time,
      all.map((each) => unasked(each) ?? small(scope, each.of) ?? medianFigure(scope, each.of)),
    ),
  ];
}

const ANSWERS = ['återkopplade', 'återkopplingstid'] as const;

const TITLES: Record<HandlingRow['uppgift'], string> = {
  utredda: 'utredda',
  utredningstid: 'dagar till utredd, median',
  återkopplade: 'har fått svar',
  återkopplingstid: 'dagar till svar, median',
};

/** Of none at all nothing can be asked; of those that nobody tells of one by one, nothing is known. */
const unasked = ({ singles, of, isZero }: { singles: readonly CountedEvent[]; of: Handled; isZero: boolean }) =>
  isZero && !singles.length ? NONE_AT_ALL : silent(singles, of);

const NONE_AT_ALL = notApplicable('Inga händelser.');

function silent(singles: readonly CountedEvent[], { asked }: Handled): Figure | undefined {
  if (!singles.length) return unknown('Ingen händelse är registrerad för sig.');
  return asked.length ? undefined : unknown('Registret säger inte detta.');
}

/** Within a unit nothing is said where händelserna, those done or those left are too few. */
function small({ unit, least }: Scope, { asked, done }: Handled): Figure | undefined {
  if (!unit) return undefined;
  if (isSmall(asked.length, least)) return hidden(fewerThan(least));
  return [done.length, asked.length - done.length].some((part) => isSmall(part, least)) ? hidden(NOT_SHOWN) : undefined;
}

const sourcesOf = ({ context }: Scope, events: readonly CountedEvent[]) => eventSources(context, events);

const shareFigure = (scope: Scope, { asked, done }: Handled) =>
  figure(done.length, sourcesOf(scope, asked), { av: asked.length });

const medianFigure = (scope: Scope, { done, median }: Handled) =>
  median === undefined
    ? notApplicable('Ingen är klar.')
    : figure(median, sourcesOf(scope, done), { mått: 'dagar', antal: done.length });

/** What is said in a row of what became of the last period's händelser. */
export interface Handling {
  utredda: Figure;
  utredningstid: Figure;
}

/** For each row of a table: how many of the last period's händelser were investigated, and how fast. */
export function handledByGroup(
  scope: Scope,
  kinds: Kinds,
  dimension: Dimension,
  rows: readonly CountRow[],
): Handling[] {
  const { handbook } = scope.context.year;
  const singles = singlesIn(scope, kinds, scope.now);
  const byGroup = sortedBy(handbook, singles, dimension);
  const groups = rows.map(({ grupp }) => byGroup.get(grupp ?? NONE) ?? []);
  const of = groups.map((events) => handled(events, 'utredd', scope.now.span));
  const words = wordsFor(of, rows, scope);
  return of.map((each, index) => {
    const told = unsaid(rows[index], groups[index] ?? [], each);
    if (told) return { utredda: told, utredningstid: told };
    const word = words[index];
    if (word) return { utredda: hidden(word), utredningstid: hidden(NOT_SHOWN) };
    return { utredda: shareFigure(scope, each), utredningstid: medianFigure(scope, each) };
  });
}

/**
 * Among rutiner (each with its processes, `homes`): nothing is said of one whose process, or another of whose process's
 * rutiner, is hidden, so that neither can be worked out from the table of processes.
 */
export function hideHandledInWholes(
  rows: readonly Handling[],
  homes: readonly (readonly string[])[],
  processes: { rows: readonly CountRow[]; handled: readonly Handling[] },
): Handling[] {
  const isHidden = ({ utredda }: Handling) => utredda.läge === 'dold';
  const secret = new Set([
    ...processes.rows.flatMap(({ grupp }, index) => {
      const row = processes.handled[index];
      return row && isHidden(row) ? [grupp ?? NONE] : [];
    }),
    ...rows.flatMap((row, index) => (isHidden(row) ? (homes[index] ?? []) : [])),
  ]);
  return rows.map((row, index) =>
    row.utredda.läge === 'värde' && homes[index]?.some((process) => secret.has(process))
      ? { utredda: hidden(NOT_SHOWN), utredningstid: hidden(NOT_SHOWN) }
      : row,
  );
}

/** Where the number itself is not told, or is zero, nothing is said of what became of them. */
function unsaid(row: CountRow | undefined, singles: readonly CountedEvent[], of: Handled): Figure | undefined {
  if (hiddenCount(row)) return hidden(NOT_SHOWN);
  if (row?.antal.at(-1)?.läge === 'saknas') return row.antal.at(-1);
  return singles.length ? silent(singles, of) : NONE_AT_ALL;
}

const hiddenCount = (row: CountRow | undefined) => {
  const cell = row?.antal.at(-1);
  return cell?.läge === 'dold' ? cell : undefined;
};

/**
 * What is said instead of how many were investigated, where those that were, or those that were not, are few. What was
 * done in all groups together is told, so more groups are hidden until subtraction tells nothing. Groups whose number
 * is hidden already are taken as known: the others must keep their secret by themselves.
 */
function wordsFor(of: readonly Handled[], rows: readonly CountRow[], { least }: Scope): (string | undefined)[] {
  const words: (string | undefined)[] = of.map(() => undefined);
  const boxes: Box[] = [];
  const add = (index: number, word: string, box: Box) => {
    words[index] = word;
    boxes.push(box);
  };
  const free = of
    .map((each, index) => ({ index, all: each.asked.length, done: each.done.length }))
    .filter(({ index, all }) => all > 0 && !hiddenCount(rows[index]));
  for (const { index, all, done } of free) {
    const open = all - done;
    if (isSmall(all, least)) add(index, NOT_SHOWN, { value: open, low: 0, high: all });
    else if (isSmall(open, least))
      add(index, `alla utom ${fewerThan(least)}`, { value: open, low: 1, high: least - 1 });
    else if (isSmall(done, least)) add(index, fewerThan(least), { value: open, low: all - least + 1, high: all - 1 });
  }
  const rest = free.filter(({ index }) => words[index] === undefined).sort((a, b) => a.all - b.all);
  while (boxes.length && least > 2 && isGivenAway(boxes)) {
    const next = rest.shift();
    if (!next) return words.map((_, index) => (free.some((each) => each.index === index) ? NOT_SHOWN : undefined));
    add(next.index, NOT_SHOWN, { value: next.all - next.done, low: 0, high: next.all });
  }
  return words;
}
