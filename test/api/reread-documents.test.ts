import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openHandbook, openWithTypes } from '../../src/api/open-handbook.js';
import { rereader } from '../../src/api/reread-documents.js';
import { handbook, write } from '../helpers/handbook.js';
import { enhet, process, rutin } from '../helpers/texts.js';

const TEXTS = [
  rutin(),
  rutin({ titel: 'B', id: 'rutin-b' }),
  process(),
  enhet(),
  'trasig',
  '---\ntyp: rutin\n---\n',
  undefined,
];

test('reading again gives what reading for the first time gives, whatever was changed between', async () => {
  const step = fc.tuple(fc.constantFrom('a.md', 'b.md', 'c.md'), fc.constantFrom(...TEXTS));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const root = handbook();
      const readAll = rereader();
      for (const [file, text] of steps) {
        if (text === undefined) rmSync(join(root, file), { force: true });
        else writeFileSync(join(root, file), text);
        const again = (await openWithTypes(root, undefined, undefined, readAll)).handbook;
        expect(again).toEqual(await openHandbook(root));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('only what has another text is parsed again, and a schema of the handbook’s own changes that', async () => {
  const root = handbook({ 'a.md': rutin(), 'processer/u.md': process() });
  const readAll = rereader();
  const open = async () => (await openWithTypes(root, undefined, undefined, readAll)).handbook.byId;
  const first = await open();
  writeFileSync(join(root, 'a.md'), rutin({ titel: 'Ny' }));
  const second = await open();
  expect([second.get('rutin-a')?.titel, second.get('utreda') === first.get('utreda')]).toEqual(['Ny', true]);
  const own = {
    $id: 'min.schema.json',
    title: 'Process',
    'x-kvalitet': { typ: 'process' },
    type: 'object',
    properties: { egen: { title: 'Egen', type: 'string' } },
  };
  write(root, { 'schemas/min.schema.json': JSON.stringify(own) });
  expect((await open()).get('utreda') === first.get('utreda')).toBe(false);
});
