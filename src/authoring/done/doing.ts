import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { periodOf } from '../../schema/mend-period.js';
import type { KeyChange } from '../change.js';

/** What can be said of something that was done. On the command line each is a flag. */
export type DoneFlag =
  | 'date'
  | 'outcome'
  | 'reason'
  | 'followUp'
  | 'effect'
  | 'assessment'
  | 'period'
  | 'unit'
  | 'to'
  | 'task';

/** What somebody has said, by flag; '' where they were asked and had nothing to say. */
export type Given = Partial<Record<DoneFlag, string>>;

/** Something that must be said before it can be written. */
export interface Need {
  flag: DoneFlag;
  /** The question to a person. */
  text: string;
  choices?: readonly { value: string; name: string }[];
  suggestion?: string;
  /** What is wrong with an answer, in a sentence; undefined when it can be used. */
  check?: (answer: string) => string | undefined;
  /** Asked for at a terminal, but not required. */
  optional?: boolean;
  /** A value for the hint that names the missing flag. */
  example: string;
}

/** A new document instead of a change: a control's window is closed by a protokoll. */
export interface Born {
  typ: string;
  titel: string;
  /** `key=value`, as `kvalitet new` takes them. */
  given: string[];
}

/** What is written, as words too: "status genomförd (2026-11-20)". */
export interface Written {
  what: string;
  notes: readonly string[];
  changes: readonly KeyChange[];
  born?: Born;
}

/** Something that can be marked as done: what must be said of it, and what is then written. */
export interface Doing {
  /** What it is called: the document's id, with `#` and the part where one is meant. */
  name: string;
  file: string;
  needs: (given: Given) => readonly Need[];
  write: (given: Given) => Written;
  /** What stands there already, when nothing is left to do with what is given. */
  already?: (given: Given) => string | undefined;
}

/** An answer as it is written: a period in the spellings that registers accept is one of format.md's. */
export const asWritten = (flag: DoneFlag, answer: string): string => {
  const text = answer.trim().normalize('NFC');
  return flag === 'period' ? periodOf(text) : text;
};

/** Choices that are called what they are. */
export const words = (...names: string[]) => names.map((name) => ({ value: name, name }));

/** The question for a day that has been, not before another. */
export function dayNeed(text: string, today: Day, not?: { before: unknown; what: string }): Need {
  const check = (answer: string) => {
    const [day, first] = [parseDay(answer), parseDay(not?.before)];
    if (day === undefined) return 'Skriv dagen som ÅÅÅÅ-MM-DD.';
    if (day > today) return `Dagen har inte varit än (i dag är det ${formatDay(today)}).`;
    return first !== undefined && day < first ? `Dagen är före ${formatDay(first)}, då ${not?.what}.` : undefined;
  };
  return { flag: 'date', text, suggestion: formatDay(today), check, example: formatDay(today) };
}

/** Stops where a key that decides what is to be done cannot be read. */
export function mustBeReadable(
  doc: { id: string; file: string; refused: readonly string[] },
  keys: readonly string[],
): void {
  const key = keys.find((one) => doc.refused.includes(one));
  if (key === undefined) return;
  throw new KvalitetError(`${key} i ${doc.id} går inte att läsa.`, {
    hint: `Rätta ${key} först: kvalitet validate ${doc.file}.`,
  });
}

/** Keys within a group: one new group, or one key after another in the one that is there. */
export function inGroup(
  name: string,
  old: object | undefined,
  values: Readonly<Record<string, unknown>>,
  after: string[],
): KeyChange[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  if (!old || !Object.keys(old).length) return [{ path: [name], value: Object.fromEntries(given), after }];
  return given.map(([key, value], index) => ({
    path: [name, key],
    value,
    after: given
      .slice(0, index)
      .map(([before]) => before)
      .reverse(),
  }));
}
