import { beforeAll, describe, expect, test } from 'vitest';
import { validate } from '../../src/api/validate.js';
import type { Finding } from '../../src/model/finding.js';
import { handbook } from '../helpers/handbook.js';
import { day } from '../helpers/open.js';
import { TODAY } from '../helpers/run.js';
import { process, rutin } from '../helpers/texts.js';

/** A value or key in a rutin, and what the finding must say. */
const TABLE: [what: string, keys: Record<string, unknown>, message: string | RegExp, hint: string | RegExp][] = [
  ['a missing key', { version: undefined }, 'Nyckeln version saknas.', /^Lägg till version: /],
  ['a blank required key', { ansvar: null }, 'Nyckeln ansvar saknar värde.', /^Lägg till ansvar/],
  [
    'an unknown key near a known one',
    { revisionsdatm: '2026-01-01' },
    'Nyckeln revisionsdatm finns inte för rutin.',
    'Menar du revisionsdatum?',
  ],
  [
    'an unknown key far from all',
    { favoritfärg: 'blå' },
    'Nyckeln favoritfärg finns inte för rutin.',
    /^Ta bort nyckeln.* Här finns: /,
  ],
  [
    'a text between braces that a comma has cut',
    { bilagor: [{ fil: 'x.pdf', titel: 'Karta', 'skiss och foto': null }] },
    'Nyckeln skiss och foto finns inte i bilagor[1].',
    'Hör orden till texten före kommatecknet? Skriv då hela texten inom citattecken: "…".',
  ],
  ['an unknown key without a value', { favoritfärg: null }, 'Nyckeln favoritfärg finns inte för rutin.', /^Ta bort/],
  [
    'a wrong choice near a right one',
    { status: 'gälande' },
    '"gälande" är inte ett giltigt värde för status.',
    /^Menar du gällande\? Välj mellan: utkast, gällande, upphävd\.$/,
  ],
  [
    'a wrong choice far from all',
    { status: 'xyzxyz' },
    '"xyzxyz" är inte ett giltigt värde för status.',
    'Välj mellan: utkast, gällande, upphävd.',
  ],
  [
    'yes/no otherwise',
    { pappersutskrift: 'kanske' },
    '"kanske" är inte ett giltigt värde för pappersutskrift.',
    'Välj mellan: ja, nej.',
  ],
  [
    'a number where text is wanted',
    { titel: 2024 },
    'titel ska vara text, men YAML läser 2024 som ett tal.',
    'Sätt citattecken runt värdet, så som du skrev det.',
  ],
  [
    'a boolean where text is wanted',
    { titel: true },
    'titel ska vara text, men YAML läser true som ja eller nej.',
    'Sätt citattecken runt värdet, så som du skrev det.',
  ],
  [
    'a list where one value is wanted',
    { beslut: ['a', 'b'] },
    'beslut har en lista, men tar bara ett värde.',
    'Behåll ett av värdena.',
  ],
  ['keys where text is wanted', { beslut: { SN: 26 } }, 'beslut ska vara text, men är en grupp av nycklar.', /kolon/],
  ['text where keys are wanted', { bilagor: 'blankett.docx' }, /^bilagor(\[1\])? ska vara en grupp av nycklar/, /./],
  ['an empty text', { beslut: '' }, 'beslut är tomt.', 'Skriv ett värde, eller ta bort nyckeln.'],
  ['a blank text', { beslut: '  ' }, 'beslut är tomt.', /./],
  [
    'a date that is none',
    { revisionsdatum: '2026-02-30' },
    'revisionsdatum: "2026-02-30" är inte ett datum.',
    /kalendern/,
  ],
  [
    'a key missing in a group',
    { bilagor: [{ fil: 'handbok.yaml' }] },
    /^Nyckeln titel saknas i bilagor(\[1\])?\.$/,
    /./,
  ],
  [
    'a key unknown in a group',
    { bilagor: [{ fil: '../handbok.yaml', titel: 'A', tittel: 'B' }] },
    /^Nyckeln tittel finns inte i bilagor(\[1\])?\.$/,
    'Menar du titel?',
  ],
];

describe('messages of the schema', () => {
  let findings: Finding[] = [];

  beforeAll(async () => {
    const files = Object.fromEntries(
      TABLE.map(([, keys], index) => [`r/${index}.md`, rutin({ id: `r-${index}`, titel: `Rutin ${index}`, ...keys })]),
    );
    findings = (await validate(handbook({ 'utreda.md': process(), ...files }), day(TODAY))).findings;
  });

  test.each(TABLE.map(([what, , message, hint], index) => [what, index, message, hint] as const))(
    '%s',
    (_, index, message, hint) => {
      const own = findings.filter(({ file, rule }) => file === `r/${index}.md` && rule !== 'fil-finns');
      expect(own.slice(1)).toEqual([]);
      expect(own[0]?.message).toMatch(message instanceof RegExp ? message : exactly(message));
      expect(own[0]?.hint).toMatch(hint instanceof RegExp ? hint : exactly(hint));
    },
  );

  test('are never the words of ajv', () => {
    for (const { message, hint } of findings)
      expect(`${message} ${hint}`).not.toMatch(/\b(must|should|property|undefined|null|NaN|Object)\b|\[object/);
  });
});

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
