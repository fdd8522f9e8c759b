import { beforeAll, describe, expect, test } from 'vitest';
import type { Benign } from './benign/benign.js';
import { DOCUMENTS } from './benign/documents.js';
import { EVERYWHERE } from './benign/everywhere.js';
import { BODIES } from './benign/words.js';
import { type Found, type Garden, garden, SLOW, shown } from './seeds/plant.js';

let plot: Garden;
let bare: Found[] = [];

beforeAll(async () => {
  plot = garden();
  bare = await plot.findings();
}, SLOW);

/** What a finding says: where it stands may change when documents are moved or written in another way. */
const saying = ({ rule, message, document }: Found) =>
  JSON.stringify([rule, document, message.replace(/ Se även .*$/, '')]);

/** What one list of findings says more than another, counting repeats. */
function beyond(found: readonly Found[], known: readonly Found[]): string[] {
  const rest = known.map(saying);
  return found
    .filter((finding) => {
      const at = rest.indexOf(saying(finding));
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    })
    .map(shown);
}

test('there are many edits, each by its own name', () => {
  const names = [...EVERYWHERE, ...BODIES, ...DOCUMENTS].map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(100);
  expect(new Set(names).size).toBe(names.length);
});

describe('of every document at once', () => {
  test.each(EVERYWHERE.map((edit) => [edit.name, edit] as const))(
    '%s',
    async (_, { change }) => {
      const texts = () => Object.keys(change).map(plot.text);
      const before = texts();
      let after = before;
      const found = await plot.during([change], () => {
        after = texts();
      });
      expect(after, 'the edit changes something').not.toEqual(before);
      expect({ more: beyond(found, bare), fewer: beyond(bare, found) }).toEqual({ more: [], fewer: [] });
    },
    SLOW,
  );
});

describe.each<[string, readonly Benign[]]>([
  ['of words in a body', BODIES],
  ['of whole documents', DOCUMENTS],
])('%s', (_, edits) => {
  let more: string[] = [];
  let found: Found[] = [];

  beforeAll(async () => {
    found = await plot.during(edits.map(({ change }) => change));
    more = beyond(found, bare);
  }, SLOW);

  test.each(edits.map((edit) => [edit.name, edit] as const))('%s', (_name, { change }) => {
    const files = Object.keys(change);
    expect(more.filter((finding) => files.some((file) => finding.includes(` ${file}:`)))).toEqual([]);
  });

  test('and nothing is found or hidden anywhere else', () => {
    expect({ more, fewer: beyond(bare, found) }).toEqual({ more: [], fewer: [] });
  });
});
