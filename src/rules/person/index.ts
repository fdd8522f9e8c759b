import type { Rule } from '../rule.js';
import { funktionInteNamn } from './funktion-inte-namn.js';
import { ingaKontaktuppgifter } from './inga-kontaktuppgifter.js';

/** The rules on people: functions are named, never persons. */
export const PERSON: readonly Rule[] = [ingaKontaktuppgifter, funktionInteNamn];
