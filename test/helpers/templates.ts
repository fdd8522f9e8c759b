import { builtIn, NONE, viewSchema, wholeTemplate } from '../../src/api/templates.js';
import { checkTemplate } from '../../src/template/check-template.js';
import type { Source } from '../../src/template/source.js';

const SCHEMA = viewSchema();
const KNOWN = builtIn();

/** An organisation's own text, as a file of its template folder. */
export const own = (file: string, text: string): Source => ({ file: `mallar/${file}`, text, line: 1, own: true });

/** The faults of a kvalitetsberättelse whose own text or parts are given: `file:line:column message → hint`. */
export function faultsOf(text: string | undefined, parts: { [name: string]: string } = {}): string[] {
  const sources = Object.entries(parts).map(([name, part]) => [name, own(`partials/${name}.md.hbs`, part)] as const);
  const whole = wholeTemplate('kvalitetsberattelse', KNOWN, { ...NONE, parts: new Map(sources) });
  if (!whole) throw new Error('There is no kvalitetsberattelse.');
  const source = text === undefined ? whole.source : own('kvalitetsberattelse.md.hbs', text);
  return checkTemplate({ ...whole, source }, SCHEMA).faults.map(
    ({ place, message, hint }) =>
      `${place.file.replace('mallar/', '')}:${place.line}:${place.column} ${message} → ${hint}`,
  );
}
