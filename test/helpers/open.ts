import { openHandbook } from '../../src/api/open-handbook.js';
import { parseDay } from '../../src/calendar/dates.js';
import { type Files, handbook } from './handbook.js';

/** A handbook made of the given files, read as the program reads it. */
export const open = (files: Files = {}) => openHandbook(handbook(files));

/** A date that must exist, as a day number. */
export function day(text: string): number {
  const number = parseDay(text);
  if (number === undefined) throw new Error(`${text} is no day`);
  return number;
}
