import { isComparable, type Telling } from '../../queries/patterns/telling.js';
import { eventsIn, type Kinds, type Scope, tellings } from './scope.js';

/** Why some kinds of händelser, in some periods, cannot be held against each other. Kinds with the same reason share it. */
export function comparabilityNotes(scope: Scope): string[] {
  const notes = new Map<string, string[]>();
  for (const kinds of scope.kinds) {
    const why = reasonOf(scope, kinds, tellings(scope, kinds));
    if (why) notes.set(why, [...(notes.get(why) ?? []), kinds.titel]);
  }
  return [...notes].map(([why, titles]) => `${titles.join(', ')}: ${why}`);
}

function reasonOf(scope: Scope, kinds: Kinds, told: readonly Telling[]): string | undefined {
  const { compared, now } = scope;
  const last = told.at(-1) as Telling;
  if (last.state !== 'hel') {
    const isEmpty = !eventsIn(scope, kinds, now).length;
    return `${now.name} jämförs inte med åren före. ${whyPartial(last, isEmpty)}`;
  }
  const others = told.slice(0, -1).map((telling, index) => ({ telling, name: compared.periods[index]?.name ?? '' }));
  const left = others.filter(({ telling }) => !isComparable(telling, last));
  if (!left.length) return undefined;
  return `jämförs inte med ${left.map(({ telling, name }) => `${name} (${whyNot(telling)})`).join(', ')}.`;
}

function whyPartial({ state }: Telling, isEmpty: boolean): string {
  if (state === 'delvis') return 'Underlaget täcker bara en del av perioden, eller räknar en längre period.';
  return isEmpty
    ? 'Inget register täcker perioden.'
    : 'Inget register täcker perioden: bara händelser med egna dokument är räknade.';
}

function whyNot({ state, systems }: Telling): string {
  if (state === 'saknas') return 'uppgift saknas';
  return state === 'delvis' ? 'bara en del av perioden är känd' : `annat system: ${systems.join(', ')}`;
}
