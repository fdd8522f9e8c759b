import { ofTyp } from '../../model/handbook.js';
import { FULL_NAME, personExpected, personIn } from '../../words/persons.js';
import { type Page, placeOf, proseOf } from '../page.js';
import type { Rule } from '../rule.js';
import { FUNCTION } from '../text/doing-words.js';
import { namesInTables } from './names-in-tables.js';

/** What stands right before a name that is given a duty, or that the reader is told to turn to. */
const LABEL =
  /(?:ansvarig\p{L}{0,2}(?: (?:för|på|i) \p{L}{1,30}(?: \p{L}{1,30})?)?|ansvarar|ansvar|kontaktperson\p{L}{0,2}|kontakt|kontaktuppgift\p{L}{0,3}|utförs av|utförare|handläggare|chef|sammankallande|ersättare|vikarie|dokumentansvarig|processägare|ägare|(?:upprättad|framtagen|fastställd|godkänd|reviderad|beslutad|skriven) av)(?:[*_\s]*[:|]|[*_]{2})[*_\s|]{0,6}$/iu;
const TURN_TO =
  /(?<!\p{L})(?:kontakta|ring|ringa|fråga|mejla|maila|mejl till|meddela|informera|vänd dig till|rapportera till|lämnas? till|hör av dig till|prata med|stäm av med|ansvarig\p{L}{0,2} (?:(?:för|på|i) (?:\p{L}{1,30} ){1,3})?är|ansvarar)(?: alltid| genast| då)?[*_\s]{1,4}$/iu;
/** A function right before or after the name makes it that function's bearer. */
const TITLE_BEFORE =
  /(?:\p{L}{2,40}(?:chef|ansvarig|handläggare|sekreterare|sköterska|samordnare|ledare|strateg|utvecklare|kurator|terapeut|ordförande|rektor|assistent|pedagog|utredare|rådgivare|ombud)|chef|MAS|MAR|rektor|ordförande)[*_\s]{1,3}$/iu;
const TITLE_AFTER = /^[*_]{0,2}(?:, | \(| [–-] )([^.,;()\n]{3,50})/u;
/** Books and reports are by somebody; nobody turns to their authors. */
const CITED = /(?:\(\d{4}\)|\d{4}\)|s\. \d|ISBN|förlag|rapport|avhandling|artikel)/i;

/** Names go out of date with the next person, and are personal data: duties lie on functions. */
export const funktionInteNamn: Rule = {
  id: 'funktion-inte-namn',
  severity: 'varning',
  summary: 'Ansvar läggs på funktioner, inte på namngivna personer.',
  why: 'En handbok ska hålla när någon slutar, och namn är personuppgifter som ligger kvar i historiken.',
  fix: 'Skriv funktionen (enhetschef, registrator), och i frontmatter rollens id.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: mayNamePerson,
    *check(page) {
      for (const { text, at, slag } of proseOf(page))
        for (const { index, name } of namesIn(text, at, page.body, slag === 'cell' && isDutyColumn(page, at)))
          yield {
            place: placeOf(page, at + index, at + index + name.length),
            message: `${name} är en person: skriv funktionen.`,
            hint: 'Skriv vilken funktion man vänder sig till, till exempel enhetschefen eller registratorn.',
          };
    },
  },
  *check(handbook) {
    for (const doc of ofTyp(handbook, 'roll', 'enhet'))
      for (const { 0: words } of doc.titel.matchAll(FULL_NAME)) {
        const name = personIn(words);
        if (!name) continue;
        const hint =
          doc.typ === 'roll'
            ? 'Låt titeln vara funktionen, till exempel Enhetschef hemtjänst.'
            : 'Låt titeln vara enhetens namn.';
        const place = { file: doc.file, path: ['titel'], on: 'value' as const };
        yield { document: doc.id, place, message: `Titeln innehåller ett personnamn: ${name}.`, hint };
      }
    yield* namesInTables(handbook);
  },
};

/** Whether a raw body may give a duty to a name: in a row of a table the column decides, so any name will do. */
function mayNamePerson(body: string): boolean {
  for (const { index, 0: words } of body.matchAll(FULL_NAME)) {
    if (!personExpected(words)) continue;
    const before = body.slice(Math.max(0, index - 1000), index);
    if (before.slice(before.lastIndexOf('\n') + 1).includes('|') || namesIn(words, index, body).length) return true;
  }
  return false;
}

/** Names in a text that are given a duty. The text stands at an offset of the body, which tells what is around. */
function namesIn(text: string, at: number, body: string, duty = false): { index: number; name: string }[] {
  const found: { index: number; name: string }[] = [];
  for (const { index, 0: words } of text.matchAll(FULL_NAME)) {
    const before = body.slice(Math.max(0, at + index - 60), at + index);
    const name = duty || LABEL.test(before) ? personExpected(words) : personIn(words);
    if (!name) continue;
    const start = index + words.indexOf(name);
    if (duty || hasDuty(body, at + start, name)) found.push({ index: start, name });
  }
  return found;
}

function hasDuty(body: string, at: number, name: string): boolean {
  const before = body.slice(Math.max(0, at - 60), at);
  const after = body.slice(at + name.length, at + name.length + 60);
  if (CITED.test(after.slice(0, 40))) return false;
  if (LABEL.test(before) || TURN_TO.test(before) || TITLE_BEFORE.test(before)) return true;
  const title = TITLE_AFTER.exec(after)?.[1];
  return title !== undefined && FUNCTION.test(title);
}

/** Whether a cell stands in a column that says who answers or whom to turn to. */
function isDutyColumn(page: Page, at: number): boolean {
  for (const table of page.tree.children) {
    if (table.type !== 'table') continue;
    for (const row of table.children.slice(1)) {
      const column = row.children.findIndex((cell) => cell.position?.start.offset === at);
      if (column < 0) continue;
      const { start, end } = table.children[0]?.children[column]?.position ?? {};
      return /ansvar|kontakt|vem|namn|handläggare|chef|utför/i.test(page.body.slice(start?.offset, end?.offset));
    }
  }
  return false;
}
