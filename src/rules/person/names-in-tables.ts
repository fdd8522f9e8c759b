import { type Handbook, ofTyp } from '../../model/handbook.js';
import { isDutyHeading, personUnder } from '../../words/cells.js';
import { FULL_NAME, personIn } from '../../words/persons.js';
import type { Told } from '../rule.js';

/** Names in the files of registers: a register is never about a person, whoever that is. */
export function* namesInTables(handbook: Handbook): Iterable<Told> {
  if (!handbook.cells.length) return;
  const titles = ofTyp(handbook, 'enhet', 'utförare', 'roll', 'process', 'rutin').map(({ titel }) =>
    titel.toLowerCase(),
  );
  const isTitle = (text: string) => {
    const name = text.toLowerCase();
    return titles.some((title) => (name.includes(' ') ? title.includes(name) : title === name));
  };
  for (const { register, file, row, where, heading, text } of handbook.cells) {
    const name = nameIn(text, heading);
    if (name === undefined || isTitle(name)) continue;
    const place = { file, line: row, column: 1 };
    const ofFile = where.includes('egenskaper');
    yield {
      document: register.id,
      place,
      message: `${name} är en person. Namnet står ${where}.`,
      hint: ofFile ? PROPERTIES : 'Ta bort namnet, eller skriv funktionen. Ärendets nummer i systemet räcker.',
      severity: ofFile ? 'tips' : undefined,
    };
  }
}

const PROPERTIES = 'Ta bort det i Excel: Arkiv > Info > Sök efter problem > Granska dokument.';

function nameIn(text: string, heading: string): string | undefined {
  if (isDutyHeading(heading)) return personUnder(text);
  for (const { 0: words } of text.matchAll(FULL_NAME)) {
    const name = personIn(words);
    if (name) return name;
  }
  return undefined;
}
