import type { Ranked } from './rank.js';

/** What the page says of an answer, for eyes and screen readers: how many, and how surely they are meant. */
export function told(hits: readonly Ranked[]): string {
  const count = (level: number) => hits.filter((hit) => hit.level === level).length;
  const [sure, near, some] = [count(0), count(1), count(2)];
  if (!hits.length) return 'Inga träffar.';
  const first = sure ? `${documents(sure)}.` : 'Inga träffar på det du skrev.';
  const more = [
    near ? `${documents(near)} har ord som liknar det du skrev.` : '',
    some ? `${documents(some)} har några av orden.` : '',
  ].filter(Boolean);
  return [first, ...more].join(' ');
}

const documents = (count: number) => (count === 1 ? '1 träff' : `${new Intl.NumberFormat('sv').format(count)} träffar`);

/** What a status means for somebody who is about to follow the document. */
export const statusInWords = (status: string): string => STATUS.get(status) ?? status;

const STATUS = new Map([
  ['Utkast', 'Utkast: gäller inte ännu'],
  ['Upphävd', 'Upphävd: gäller inte längre'],
]);
