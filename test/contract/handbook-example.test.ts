import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { validate } from '../../src/api/validate.js';
import { day } from '../helpers/open.js';
import { TODAY } from '../helpers/run.js';

/** What is late in the example on purpose, so that `due` has something to show (architecture.md, Adding things). */
const LATE = [
  'processer/daglig-verksamhet-genomforande.md',
  'rutiner/gemensamma/rutin-hot-och-vald.md',
  'rutiner/individ-och-familj/rutin-forhandsbedomning.md',
  'rutiner/individ-och-familj/rutin-vald-i-nara-relationer-kartlaggning.md',
  'rutiner/rutin-signering-lakemedel.md',
  'styrdokument/riktlinje-informationssakerhet.md',
];

test('the example passes every check, but for what is late on purpose', async () => {
  const root = fileURLToPath(new URL('../../handbook-example', import.meta.url));
  const { findings } = await validate(root, day(TODAY));
  const told = findings.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`);
  expect(told).toEqual(LATE.map((file) => `varning revidering-i-tid ${file}`));
});
