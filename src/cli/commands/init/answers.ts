import type { Start } from '../../../authoring/start.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import { asId, nearest } from '../../../words/nearest.js';
import type { Ask } from '../../ask.js';
import { quoted } from '../../save-step.js';

/** What the flags of `init` say of the new handbook. */
export interface InitAnswers {
  organisation?: string;
  namnd?: string;
  lagar?: string;
}

const LAGAR = ['SoL', 'LSS', 'HSL', 'TvL'];
const QUESTIONS = {
  organisation: 'Vems handbok är det? Till exempel: Exempelby kommun, socialförvaltningen',
  namnd: 'Vilken nämnd ansvarar?',
  lagar: 'Vilka lagar gäller för verksamheten? Välj bland SoL, LSS, HSL och TvL',
};
const EXAMPLES = {
  organisation: '--organisation "Exempelby kommun, socialförvaltningen"',
  namnd: '--namnd Socialnämnden',
  lagar: '--lagar SoL,LSS,HSL',
};
const SUGGESTIONS: InitAnswers = { namnd: 'Socialnämnden', lagar: 'SoL, LSS, HSL' };

/**
 * What the new handbook begins with: from the flags, and for the rest from a person. `run` is the command as it was
 * given, for the hint that says what more it needs.
 */
export async function startFrom(given: InitAnswers, ask: Ask | undefined, run: string): Promise<Start> {
  const keys = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
  const missing = keys.filter((key) => given[key] === undefined);
  if (missing.length && !ask)
    throw new KvalitetError(`Det här behövs också: ${missing.map((key) => `--${key}`).join(', ')}.`, {
      hint: `Skriv till exempel: ${run} ${keys.map((key) => flagFor(key, given[key])).join(' ')}`,
    });
  const answers: Record<string, string> = {};
  for (const key of keys) answers[key] = one(given[key] ?? (await asked(key, ask as Ask)));
  const { organisation = '', namnd = '', lagar = '' } = answers;
  for (const key of keys) refuse(faultOf(key, answers[key] ?? ''));
  return { organisation, nämnd: namnd, lagar: lawsIn(lagar).flatMap(lawNamed) };
}

/** What was said stays as it was; an example stands for the rest. */
const flagFor = (key: keyof typeof EXAMPLES, said: string | undefined) =>
  said === undefined ? EXAMPLES[key] : `--${key} ${quoted(said)}`;

const asked = (key: keyof typeof QUESTIONS, ask: Ask) =>
  ask.text(QUESTIONS[key], {
    check: (answer) => faultOf(key, answer),
    ...(SUGGESTIONS[key] ? { suggestion: SUGGESTIONS[key] } : {}),
  });

/** One line: names stand in tables and headings. */
const one = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function faultOf(key: keyof typeof QUESTIONS, answer: string): string | undefined {
  if (!answer.trim()) return `${EXAMPLES[key].split(' ')[0]} är tomt.`;
  if (key === 'namnd') return nameFault(asId(answer));
  const wrong = key === 'lagar' ? lawsIn(answer).find((word) => !lawNamed(word).length) : undefined;
  const near = wrong && nearest(wrong, LAGAR);
  return wrong && `${wrong} är ingen av lagarna. ${near ? `Menar du ${near}?` : `Välj bland ${LAGAR.join(', ')}.`}`;
}

/** Ids of the other roles in the template, which a nämnd cannot have too. */
const TAKEN = ['socialchef', 'enhetschef', 'kvalitetsutvecklare', 'forvaltningen', 'avvikelser'];

const nameFault = (id: string) =>
  id === '' || TAKEN.includes(id)
    ? 'Nämndens namn går inte att göra ett id av. Skriv till exempel Socialnämnden.'
    : undefined;

const lawsIn = (text: string) => text.split(/[\s,;]+/).filter((word) => word && word !== 'och');
const lawNamed = (word: string) => LAGAR.filter((law) => law.toLowerCase() === word.toLowerCase());

function refuse(fault: string | undefined): void {
  if (fault) throw new KvalitetError(fault, { hint: 'Kör kvalitet init --help så ser du vad som behövs.' });
}
