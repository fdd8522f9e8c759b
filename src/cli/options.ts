import { type Day, parseDay } from '../calendar/dates.js';
import { findHandbook } from '../content/find-handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';
import type { Io } from './io.js';

/** Options that every command takes. */
export interface CommonOptions {
  handbook?: string;
  today?: string;
  color?: boolean;
}

/** The reference date: --today, else KVALITET_TODAY, else the clock (format.md 5.3). */
export function referenceDate(options: CommonOptions, io: Io): { text: string; day: Day } {
  const text = options.today ?? (io.env.KVALITET_TODAY || io.clock());
  const day = parseDay(text);
  if (day === undefined)
    throw new KvalitetError(`"${text}" är inget datum.`, {
      hint: 'Skriv dagen som ÅÅÅÅ-MM-DD, till exempel --today 2026-11-22.',
    });
  return { text, day };
}

/** The handbook's folder. */
export const handbookFolder = (options: CommonOptions, io: Io) => findHandbook(io.cwd, options.handbook);

/** Whether to paint: only on a terminal, and never against NO_COLOR or --no-color. */
export const useColor = (options: CommonOptions, io: Io) => io.color && options.color !== false;

/** One of some words; anything else is a usage fault, never a silent default. */
export function choice<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === given);
  if (found) return found;
  const near = nearest(given, allowed);
  throw new KvalitetError(`${option} kan inte vara "${given}".`, {
    hint: near ? `Menar du ${near}?` : `Välj mellan: ${allowed.join(', ')}.`,
  });
}

/** Some words with a comma between, each one of those allowed; undefined when the option is not given. */
export const choices = <T extends string>(option: string, given: string | undefined, allowed: readonly T[]) =>
  given?.split(',').map((word) => choice(option, word.trim().normalize('NFC'), allowed));
