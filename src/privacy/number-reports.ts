import type { Place, Report, Severity } from '../model/finding.js';
import { type NumberKind, type PersonNumber, personNumbersIn } from './person-numbers.js';

/** The rule that these reports belong to. */
export const RULE = 'inga-personnummer';

const SAID: Readonly<Record<NumberKind, { severity: Severity; what: string; why?: string }>> = {
  personnummer: { severity: 'fel', what: 'Här står ett personnummer' },
  samordningsnummer: { severity: 'fel', what: 'Här står ett samordningsnummer' },
  'T-nummer': { severity: 'fel', what: 'Här står ett tillfälligt nummer för en person (T-nummer)' },
  testnummer: {
    severity: 'tips',
    what: 'Här står ett av Skatteverkets testnummer',
    why: 'Läsaren kan inte se att det är påhittat: skriv ÅÅÅÅMMDD-XXXX i stället.',
  },
  'kan vara klockslag': {
    severity: 'varning',
    what: 'Här står ett nummer som kan vara ett personnummer, eller en dag med klockslag',
    why: 'Är det ett personnummer: ta bort det. Är det ett klockslag: skriv det med kolon.',
  },
  'utan bindestreck': {
    severity: 'varning',
    what: 'Här står tio siffror som kan vara ett personnummer',
    why: 'Är det ett personnummer: ta bort det. Är det ett annat nummer: skriv vad det är för nummer framför.',
  },
  liknar: {
    severity: 'tips',
    what: 'Här står något som liknar ett personnummer (kontrollsiffran stämmer inte)',
    why: 'Även ett felskrivet personnummer är en personuppgift. Är det ett annat nummer behöver inget ändras.',
  },
};

const REMOVE =
  'Ta bort det ur texten. Har filen sparats i Git finns numret kvar i historiken: säg till den som sköter handboken (validate --history-scan).';

/** What to say of the person numbers in one file's text; the numbers themselves are never told whole. */
export const numberReports = (file: string, text: string): Report[] =>
  numbersIn(file, text).map(({ report }) => report);

/** The same, with each number beside what is said of it. */
export function numbersIn(file: string, text: string): { number: PersonNumber; report: Report }[] {
  let [line, start] = [1, 0];
  return personNumbersIn(text).map((number) => {
    for (let at = text.indexOf('\n', start); at >= 0 && at < number.from; at = text.indexOf('\n', start)) {
      line += 1;
      start = at + 1;
    }
    const column = number.from - start + 1;
    const place = { file, line, column, endLine: line, endColumn: column + number.to - number.from };
    return { number, report: saidOf(number, place) };
  });
}

/** The same for the file's name. */
export const nameReports = (file: string): Report[] =>
  personNumbersIn(file).map((number) => ({
    ...saidOf(number, { file, line: 1, column: 1 }, 'Filnamnet: '),
    hint: 'Döp om filen. Har den sparats i Git finns det gamla namnet kvar i historiken.',
  }));

/** What to say of one number at a place. */
export function saidOf({ kind, masked }: PersonNumber, place: Place, before = ''): Report {
  const { severity, what, why } = SAID[kind];
  return { rule: RULE, place, message: `${before}${what}: ${masked}.`, hint: why ?? REMOVE, severity };
}
