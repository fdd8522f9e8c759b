import { expect, test } from 'vitest';
import { addressOf } from '../../src/words/paths.js';

test.each([
  ['a.md#rubrik', 'a.md', 'rubrik'],
  ['<en fil.md>', 'en fil.md', undefined],
  ['en%20fil.md?x=1#%C3%A5-b', 'en fil.md', 'å-b'],
  ['100%25%20%C3%A5%23%3F.pdf', '100% å#?.pdf', undefined],
  ['100%.pdf', '100%.pdf', undefined],
  ['#rubrik', '', 'rubrik'],
  ['a%CC%8A.md', 'å.md', undefined],
])('%s leads to the file %s and its heading %s', (url, path, fragment) => {
  expect(addressOf(url)).toEqual({ path, fragment });
});
