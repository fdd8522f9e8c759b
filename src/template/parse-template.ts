import Handlebars from 'handlebars';
import type { Report } from '../model/finding.js';
import { placeIn, type Source } from './source.js';

/** The rule under which every fault of a template is told. */
export const RULE = 'mall-gar-att-anvanda';

/** What is wrong with a template, at its place. */
export type Fault = Report;

/** A template's text as a tree, or the fault that makes it unreadable. */
export type Parsed = { tree: hbs.AST.Program; fault?: undefined } | { tree?: undefined; fault: Fault };

/** A page of text is some 3 000 signs; the largest built-in part is under 2 000. */
export const MAX_TEXT = 50_000;

/** The parser takes time with the square of how deep blocks and parentheses stand; so many take a tenth of a second. */
const MAX_BLOCKS = 400;
const MAX_PARENTHESES = 1000;

const known = new WeakMap<Source, Parsed>();

/** Reads a template's text, once for each source. Text that would take long is refused before it is parsed. */
export function parseTemplate(source: Source): Parsed {
  const made = known.get(source) ?? parsed(source);
  known.set(source, made);
  return made;
}

function parsed(source: Source): Parsed {
  const heavy = heaviness(source.text);
  if (heavy) return { fault: { rule: RULE, place: { file: source.file, line: 1, column: 1 }, ...heavy } };
  try {
    return { tree: Handlebars.parse(source.text) };
  } catch (error) {
    return { fault: syntaxFault(source, error as Error) };
  }
}

function heaviness(text: string): { message: string; hint: string } | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (text.length > MAX_TEXT)
    return {
      message: `Mallen är längre än ${MAX_TEXT / 1000} 000 tecken, och läses inte.`,
      hint: 'Dela upp mallen i delar, och lägg löpande text i handbokens dokument.',
    };
  if (count(/\{\{~?\s*(?:[#^]|else)/g) > MAX_BLOCKS || count(/\(/g) > MAX_PARENTHESES)
    return {
      message: `Mallen har fler än ${MAX_BLOCKS} block eller ${MAX_PARENTHESES} parenteser, och läses inte.`,
      hint: 'Dela upp mallen i delar.',
    };
  return undefined;
}

/** The parser's own words are for programmers: what stands wrong is said in Swedish, at the line and column it means. */
function syntaxFault(source: Source, error: Error): Fault {
  const unpaired = /^(\S+) doesn't match (\S+) - (\d+):(\d+)$/.exec(error.message);
  const [line, column] = unpaired
    ? [Number(unpaired[3]), Number(unpaired[4])]
    : (placeAtEnd(error.message) ?? placeAtCaret(source.text, error.message));
  const at = { line, column };
  return {
    rule: RULE,
    place: placeIn(source, { start: at, end: { line, column: column + 1 } }),
    ...(unpaired
      ? {
          message: `Blocket {{#${unpaired[1]}}} avslutas med {{/${unpaired[2]}}}.`,
          hint: `Avsluta det med {{/${unpaired[1]}}}.`,
        }
      : wordsFor(error.message)),
  };
}

function wordsFor(message: string): { message: string; hint: string } {
  const got = /got '(\w+)'$/.exec(message)?.[1];
  if (got === 'EOF')
    return {
      message: 'Ett block avslutas aldrig.',
      hint: 'Avsluta varje {{#each}}, {{#if}} och {{#with}} med {{/…}}.',
    };
  if (got === 'OPEN_ENDBLOCK' || got === 'INVERSE' || got === 'OPEN_INVERSE_CHAIN')
    return {
      message: 'Här avslutas eller delas ett block som inte är öppnat.',
      hint: 'Ta bort det, eller öppna blocket före.',
    };
  return {
    message: 'Mallen går inte att tolka här.',
    hint: 'Kontrollera att varje {{ har sitt }}, varje parentes sitt slut och att inget saknas emellan.',
  };
}

/** "… - 3:7", the form of what the parser says after it has read the signs. */
function placeAtEnd(message: string): [number, number] | undefined {
  const found = / - (\d+):(\d+)$/.exec(message);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** The parser shows up to twenty signs before the place, line ends taken away, and a caret below the next one. */
function placeAtCaret(text: string, message: string): [number, number] {
  const [, shown = '', marks = ''] = message.split('\n');
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const before = shown.slice(0, marks.indexOf('^')).replace(/^\.\.\./, '');
  const inLine = text.split('\n')[line - 1] ?? '';
  for (let length = before.length; length > 0; length -= 1) {
    const at = inLine.indexOf(before.slice(before.length - length));
    if (at >= 0) return [line, Math.min(at + length, Math.max(0, inLine.length - 1))];
  }
  return [line, 0];
}
