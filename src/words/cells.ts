import { FULL_NAME, GIVEN_NAMES, personExpected, personIn } from './persons.js';

/** Headings of columns that say who did something, or whom it is about. */
const WHO =
  /namn|handläggare|utredare|rapportör|rapporterad av|registrerad av|anmäl(?:are|d av)|ansvarig|kontakt|brukare|klient|patient|boende|vårdtagare|kund|sökande|personal|medarbetare|utförd av|upprättad av|beslutsfattare/i;
/** What in a heading makes it the name of something else. */
const WHAT =
  /enhet|verksamhet|rutin|process|system|grupp|avdelning|område|insats|fil|boendets|boendeform|antal|kod|typ/i;

/** Whether a column is for people: there a lone given name, or a name in any order, is one. */
export const isDutyHeading = (heading: string): boolean => WHO.test(heading) && !WHAT.test(heading);

/** Addresses and mobile numbers, more than the rule will find. */
const CONTACT =
  /@[\p{L}\p{N}-]{1,63}\.|(?:(?:\+|00)46[\s-]?(?:\(0\)[\s-]?)?|(?<!\d)\(?0)7[02369]\)?(?:[\s–/-]{0,3}\d){7}/gu;

/** Where in a text somebody may be named or reached: a superset of what the rules on people find. */
export function mayBePerson(text: string): { from: number }[] {
  const found: { from: number }[] = [];
  if (text.includes('@') || /7[02369]/.test(text))
    for (const { index } of text.matchAll(CONTACT)) found.push({ from: index });
  for (const { index, 0: words } of text.matchAll(FULL_NAME)) if (personIn(words)) found.push({ from: index });
  return found.sort((a, b) => a.from - b.from);
}

/** The same for a cell in a column for people. */
export const mayBePersonUnder = (cell: string): boolean => /\p{Lu}/u.test(cell) && personUnder(cell) !== undefined;

/** Who a cell in a column for people names: a given name and perhaps a surname, in any order. */
export function personUnder(cell: string): string | undefined {
  const text = cell.trim();
  const words = text.split(/[\s,]+/);
  if (words.length > 4) return undefined;
  const isNamed = words.some((word) => GIVEN_NAMES.has(word)) && words.every((word) => /^\p{Lu}/u.test(word));
  return isNamed ? text : words.length > 1 ? personExpected(text) : undefined;
}
