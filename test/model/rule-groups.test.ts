import { expect, test } from 'vitest';
import { settingsOf } from '../../src/model/settings.js';
import { findingsOf } from '../helpers/findings.js';
import { rutin } from '../helpers/texts.js';

const RULES = ['klarsprak-mening', 'klarsprak-tid', 'lank-finns'];

test.each([
  [{ klarsprak: 'av' }, { 'klarsprak-mening': 'av', 'klarsprak-tid': 'av' }],
  [
    { klarsprak: 'av', 'klarsprak-tid': 'tips' },
    { 'klarsprak-mening': 'av', 'klarsprak-tid': 'tips' },
  ],
  [{ klarsprak: 'fel' }, { 'klarsprak-mening': 'tips', 'klarsprak-tid': 'tips' }],
  [
    { 'klarsprak-mening': 'varning', 'lank-finns': 'varning' },
    { 'klarsprak-mening': 'tips', 'lank-finns': 'varning' },
  ],
])('regler %j', (regler, expected) => {
  const { klarsprak: _, ...told } = settingsOf({ regler } as never, RULES).regler;
  expect(told).toEqual(expected);
});

const HEAD = 'format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\n';
const BODY = '1. Handläggaren meddelar chefen snarast.\n2. Ring.\n';

test.each([
  ['', 1],
  ['regler: {klarsprak: av}\n', 0],
  ['regler: {klarsprak: av, klarsprak-tid: tips}\n', 1],
])('in a handbook: %j', async (more, count) => {
  const files = { 'handbok.yaml': HEAD + more, 'a.md': rutin({}, BODY) };
  expect(await findingsOf('klarsprak-tid', files)).toHaveLength(count);
  expect(await findingsOf('namn-kanda', files)).toEqual([]);
});
