import { type Block, list, type Text } from '../../model/article.js';

/** More than this is told as a number: who wants them all takes JSON. */
export const MANY = 12;

/** A list that a person reads to the end. */
export function short(items: readonly { text: Text; detail?: Text }[]): Block[] {
  const rest = items.length - MANY;
  if (rest <= 1) return list(items);
  return list([...items.slice(0, MANY), { text: [`… och ${rest} till. Alla står i --format json.`] }]);
}
