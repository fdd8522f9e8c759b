import { type Handbook, ofTyp } from '../model/handbook.js';
import { isWithin } from '../model/units.js';
import type { CountedEvent } from '../queries/events.js';
import { byTitleAndId } from './by-title.js';
import { type Box, fewerThan, figure, hideSmall, isGivenAway, isSmall, NOT_SHOWN } from './figure.js';

/** The group of händelser that name no unit. */
export const NO_UNIT = '';

/** What may be said of how many händelser units have: the words that stand instead, or undefined where the number may be told. */
export interface UnitWords {
  /** Of each unit by itself, as the compiled report's table of units has it. `NO_UNIT` is among them. */
  alone: ReadonlyMap<string, string | undefined>;
  /** Of each unit with all below it, as its own report has it. */
  whole: ReadonlyMap<string, string | undefined>;
}

/**
 * Decides for all units at once which numbers are told, so that nobody who has every unit's report and the compiled one
 * can work out a small number. Whatever unit is asked for, the answer is the same: a report cannot be made that tells more.
 *
 * The compiled report hides small units among all (`hideSmall`). The numbers of units with others below are then told
 * from the top down, each only if the hidden numbers within it, and those left outside it, keep their secret: a told
 * number splits the hidden ones into two groups whose sums become known.
 */
export function unitWords(handbook: Handbook, events: readonly CountedEvent[], least: number): UnitWords {
  const tree = treeOf(handbook);
  const own = ownNumbers(handbook, events);
  const alone = wordsAlone(tree.order, own, least);
  const total = [...own.values()].reduce((sum, value) => sum + value, 0);
  if (isSmall(total, least)) return { alone, whole: new Map(tree.topDown.map((id) => [id, fewerThan(least)])) };
  const secrets = new Secrets(own, alone, least);
  const whole = new Map(
    tree.topDown.map((id) => {
      const within = tree.within(id);
      if (within.length === 1) return [id, alone.get(id)];
      return [id, secrets.mayTell(within) ? undefined : NOT_SHOWN];
    }),
  );
  return { alone, whole };
}

/** How many each unit has by itself. An id that is no unit of the handbook counts as none. */
export function ownNumbers(handbook: Handbook, events: readonly CountedEvent[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const event of events) {
    const unit = unitOf(handbook, event);
    numbers.set(unit, (numbers.get(unit) ?? 0) + event.antal);
  }
  return numbers;
}

/** The unit that a händelse is counted on: the first that it names. */
export const unitOf = ({ byId }: Pick<Handbook, 'byId'>, { enhet }: CountedEvent): string =>
  enhet[0] && byId.get(enhet[0])?.typ === 'enhet' ? enhet[0] : NO_UNIT;

/** Same order as the tables of units: by title, those without a unit last. Ties between equal numbers fall the same way. */
function treeOf(handbook: Handbook) {
  const units = [...new Map(ofTyp(handbook, 'enhet').map((doc) => [doc.id, doc])).values()];
  const sorted = units.sort(byTitleAndId);
  const ids = sorted.map(({ id }) => id);
  const within = (above: string) => ids.filter((id) => isWithin(handbook, id, above));
  const size = new Map(ids.map((id) => [id, within(id).length]));
  return {
    order: [...ids, NO_UNIT],
    topDown: [...ids].sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0)),
    within,
  };
}

function wordsAlone(
  order: readonly string[],
  own: ReadonlyMap<string, number>,
  least: number,
): Map<string, string | undefined> {
  const cells = hideSmall(
    order.map((id) => figure(own.get(id) ?? 0, [])),
    least,
  );
  return new Map(order.map((id, index) => [id, cells[index]?.läge === 'dold' ? cells[index]?.skäl : undefined]));
}

/** The hidden numbers, in groups whose sums a reader knows. */
class Secrets {
  #groups: string[][];
  readonly #own: ReadonlyMap<string, number>;
  readonly #alone: ReadonlyMap<string, string | undefined>;
  readonly #least: number;
  /** Everything is hidden, and no number says whether it is small. */
  readonly #isSilent: boolean;

  constructor(own: ReadonlyMap<string, number>, alone: ReadonlyMap<string, string | undefined>, least: number) {
    this.#own = own;
    this.#alone = alone;
    this.#least = least;
    this.#isSilent = [...alone.values()].every((word) => word === NOT_SHOWN);
    this.#groups = [[...alone].flatMap(([id, word]) => (word === undefined ? [] : [id]))];
  }

  /** Whether the sum of some units may be told; if so, it is known from now on. */
  mayTell(units: readonly string[]): boolean {
    const inside = units.filter((id) => this.#alone.get(id) !== undefined);
    if (!inside.length) return true;
    const group = this.#groups.find((ids) => ids.includes(inside[0] as string)) ?? [];
    const outside = group.filter((id) => !inside.includes(id));
    if (isSmall(this.#sum(units), this.#least) || !this.#isSafe(inside) || !this.#isSafe(outside)) return false;
    this.#groups = [...this.#groups.filter((ids) => ids !== group), inside, outside];
    return true;
  }

  #sum = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (this.#own.get(id) ?? 0), 0);

  #isSafe(ids: readonly string[]): boolean {
    if (!ids.length) return true;
    if (isSmall(this.#sum(ids), this.#least)) return false;
    return !isGivenAway(ids.map((id) => this.#box(id)));
  }

  /** What its words say of a number. */
  #box(id: string): Box {
    const value = this.#own.get(id) ?? 0;
    if (this.#alone.get(id) === fewerThan(this.#least)) return { value, low: 1, high: this.#least - 1 };
    return { value, low: this.#isSilent ? 0 : this.#least, high: Number.POSITIVE_INFINITY };
  }
}
