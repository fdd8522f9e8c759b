import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { validate } from '../../src/api/validate.js';
import { day } from '../helpers/open.js';
import { TODAY } from '../helpers/run.js';

/**
 * The states that the example carries on purpose, so that there is something to show: reviews that are late, a
 * provision that changed after the review, and a target that was not met and that nobody has acted on.
 */
const ON_PURPOSE = [
  'varning mal-ej-natt-har-atgard indikatorer/indikator-vantetid-sarskilt-boende.md',
  'varning revidering-i-tid processer/daglig-verksamhet-genomforande.md',
  'varning bestammelse-andrad processer/lakemedelshantering.md',
  'varning revidering-i-tid rutiner/gemensamma/rutin-hot-och-vald.md',
  'varning revidering-i-tid rutiner/individ-och-familj/rutin-forhandsbedomning.md',
  'varning revidering-i-tid rutiner/individ-och-familj/rutin-vald-i-nara-relationer-kartlaggning.md',
  'varning bestammelse-andrad rutiner/rutin-lakemedelshantering.md',
  'varning revidering-i-tid rutiner/rutin-signering-lakemedel.md',
  'varning revidering-i-tid styrdokument/riktlinje-informationssakerhet.md',
];

test('the example passes every check, but for the states that it carries on purpose', async () => {
  const root = fileURLToPath(new URL('../../handbook-example', import.meta.url));
  const { findings } = await validate(root, day(TODAY));
  const told = findings.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`);
  expect(told).toEqual(ON_PURPOSE);
});
