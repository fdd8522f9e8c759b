import { dayOf, monthLength } from '../calendar/dates.js';

/** How sure it is that a number belongs to a person, and of what kind it is. */
export type NumberKind =
  | 'personnummer'
  | 'samordningsnummer'
  | 'T-nummer'
  | 'testnummer'
  | 'kan vara klockslag'
  | 'utan bindestreck'
  | 'liknar';

/** A number that belongs, or may belong, to a person. Offsets in the text; `masked` is what may be shown of it. */
export interface PersonNumber {
  from: number;
  to: number;
  kind: NumberKind;
  masked: string;
}

const DIGIT = '[0-9\uFF10-\uFF19]';
const DASH = '[-+\u00AD\u2010-\u2015\u2212\uFE63\uFF0B\uFF0D]';
const SPACE = '[ \u00A0\u2007\u2009\u200B\u202F\u2060]';

/** Six or eight digits and four more, joined, or with a dash or a space between; and the T-numbers that IVO asks for. */
const SHAPE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${DIGIT}{2})?(${DIGIT}{6})(${SPACE}?${DASH}${SPACE}?|${SPACE})?(?:(${DIGIT}{4})(?![\\p{L}\\p{N}])|([Tt](?:[Ff]${DIGIT}{2}|${DIGIT}{3}))(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** A quick look: most texts have nothing of the shape. */
const MAYBE =
  /[0-9\uFF10-\uFF19]{6}(?:.{0,3}[0-9\uFF10-\uFF19]{4}|.{0,3}[Tt][Ff0-9])|[12]\d\d\d[- ]\d\d[- ]\d\d[-+ ]\d{4}/u;

/**
 * Finds personnummer (18 § folkbokföringslagen 1991:481), samordningsnummer (lag 2022:1697: day + 60) and T-numbers in
 * a text, in every spelling. Numbers that only look alike (organisationsnummer, telephone numbers, timestamps, dates,
 * diary numbers) are left alone. What a lone form cannot settle is told by its kind.
 */
export function personNumbersIn(text: string): PersonNumber[] {
  if (!MAYBE.test(text)) return [];
  const found: PersonNumber[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const [whole, century = '', date = '', separator = '', last = '', t = ''] = match;
    const [from, to] = [match.index, match.index + whole.length];
    const digits = { century: ascii(century), date: ascii(date), last: ascii(last) };
    const kind = t
      ? tKind(digits)
      : joinsMore(text, from, to, century, separator)
        ? undefined
        : kindOf(digits, separator, text, from, to);
    const masked = `${century}${date}${separator.trim()}${t ? 'T***' : '****'}`;
    if (kind) found.push({ from, to, kind, masked });
  }
  return [...found, ...datedIn(text)].sort((a, b) => a.from - b.from);
}

/** The birth day written as a date, and four figures more: 2019-01-01-2391. Two years in a row are a range of dates. */
const DATED = /(?<![\p{L}\p{N}-])((?:19|20)\d\d)[- ](\d\d)[- ](\d\d)[-+ ](\d{4})(?![\p{L}\p{N}-])/gu;

function datedIn(text: string): PersonNumber[] {
  return [...text.matchAll(DATED)].flatMap(
    ({ index, 0: whole, 1: year = '', 2: month = '', 3: day = '', 4: last = '' }) => {
      const ten = `${year.slice(2)}${month}${day}${last}`;
      if (/^(?:19|20)/.test(last) || !isDate(`${year}${month}${day}`) || !luhn(ten)) return [];
      const sure = /^(?:23[89]|98[01])/.test(last) ? 'testnummer' : 'personnummer';
      const kind: NumberKind = isClock(last) ? 'kan vara klockslag' : sure;
      return [{ from: index, to: index + whole.length, kind, masked: `${whole.slice(0, -4)}****` }];
    },
  );
}

/** A text in which no person number can be read. */
export function maskPersonNumbers(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, masked } of personNumbersIn(text)) {
    parts.push(text.slice(at, from), masked);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

interface Digits {
  century: string;
  date: string;
  last: string;
}

const ascii = (digits: string) => digits.normalize('NFKC');

/**
 * Part of a longer number: a range of dates, an address on the web, a telephone number in groups. What has a dash, or a
 * century, is whole in itself: numbers may stand in rows and lists with only a space, a comma or a slash between.
 */
function joinsMore(text: string, from: number, to: number, century: string, separator: string): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)];
  if (/\d[-–.:]$/.test(before) || /^[-–.:]\d/.test(after)) return true;
  if (/\S/.test(separator)) return false;
  if (/\d\/$/.test(before) || /^\/\d/.test(after)) return true;
  if (separator) return !century && (/\d[^\S\n]$/.test(before) || /^[^\S\n]\d/.test(after));
  return (century ? /[/=.#]$/ : /[-/=._#]$/).test(before);
}

const tKind = ({ century, date }: Digits): NumberKind | undefined =>
  century && isDate(`${century}${date}`) ? 'T-nummer' : undefined;

function kindOf(digits: Digits, separator: string, text: string, from: number, to: number): NumberKind | undefined {
  const { century, date, last } = digits;
  const years = century ? [century] : ['19', '20'];
  if (!years.some((year) => isDate(year + date)) || last.slice(0, 3) === '000') return undefined;
  const line = lineAround(text, from);
  const dashed = /\S/.test(separator);
  const clock = century !== '' && isClock(last);
  if (!luhn(date + last)) return looksAlike(digits, dashed, clock, line);
  if (/^(?:23[89]|98[01])/.test(last)) return 'testnummer';
  if (dashed || century)
    return clock ? 'kan vara klockslag' : isCoordination(date) ? 'samordningsnummer' : 'personnummer';
  return isBareNumber(date, separator, line, text, from, to) ? undefined : 'utan bindestreck';
}

/** A typing error in a real number is still about a person; the shape alone settles nothing. */
function looksAlike({ century, date }: Digits, dashed: boolean, clock: boolean, line: string): NumberKind | undefined {
  if (clock || OTHER_NUMBER.test(line) || (!dashed && !(century && PERSON_WORD.test(line)))) return undefined;
  if (!dashed && !century) return undefined;
  return PHONE_WORD.test(line) && date.startsWith('0') ? undefined : 'liknar';
}

/** The ten digits alone: telephone numbers and account numbers pass the sums now and then. */
function isBareNumber(date: string, separator: string, line: string, text: string, from: number, to: number): boolean {
  if (OTHER_NUMBER.test(line) || isInAddress(text, from, to) || isInCode(text, from)) return true;
  if (PERSON_WORD.test(line)) return false;
  return separator !== '' || date.startsWith('07') || (date.startsWith('0') && PHONE_WORD.test(line));
}

const PERSON_WORD = /person|pnr|p-nr|persnr|samordning|födel|född|brukar|klient|sökande|kontaktperson/i;
const PHONE_WORD = /\btel|telefon|ring|mobil|växel|jour|sms|fax|nås på|☎/i;
const OTHER_NUMBER =
  /org(?:anisations)?\.? ?-?n(?:umme)?r|bankgiro|plusgiro|\bbg\b|\bpg\b|konto|isbn|issn|artikel|faktura|\bocr\b|order|dnr|diarie|referens|löpn|ärende|\bgln\b|serien/i;

/** Within a fenced block of code: lone digits there are identifiers. */
const isInCode = (text: string, from: number) =>
  (text.slice(0, from).match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;

const isInAddress = (text: string, from: number, to: number) =>
  /(?:https?:\/\/|www\.)\S*$/.test(text.slice(Math.max(0, from - 200), from)) ||
  /^\S*\.(?:html?|aspx?|php)\b/.test(text.slice(to, to + 40));

function lineAround(text: string, at: number): string {
  const first = Math.max(0, at - 80);
  const near = text.slice(first, at + 80);
  const [start, end] = [near.lastIndexOf('\n', at - first - 1) + 1, near.indexOf('\n', at - first)];
  return near.slice(start, end < 0 ? undefined : end);
}

/** YYYYMMDD as a real day, with 60 added for samordningsnummer; of those month 00 and day 60 may be unknown. */
function isDate(text: string): boolean {
  const [year, month, given] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  if (year < 1850 || year > 2099) return false;
  if (given >= 60 && month === 0) return given <= 91;
  const day = given > 60 ? given - 60 : given;
  if (month < 1 || month > 12) return false;
  return given === 60 || (day >= 1 && day <= monthLength(year, month) && Number.isInteger(dayOf(year, month, day)));
}

const isCoordination = (date: string) => Number(date.slice(4, 6)) >= 60;

const isClock = (last: string) => Number(last.slice(0, 2)) < 24 && Number(last.slice(2)) < 60;

/** The check digit: weights 2, 1, 2, … from the left, the digits of each product summed (mod 10). */
function luhn(ten: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...ten].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
