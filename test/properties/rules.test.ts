import { beforeAll, expect, test } from 'vitest';
import { parseDocuments } from '../../src/api/read-documents.js';
import { builtInSchemas } from '../../src/content/package-files.js';
import type { Handbook } from '../../src/model/handbook.js';
import { dueList } from '../../src/queries/due.js';
import { countEvents } from '../../src/queries/events.js';
import { revisionOf } from '../../src/queries/revisions.js';
import { RULES } from '../../src/rules/index.js';
import { flattenAll } from '../../src/schema/flatten.js';
import { type Types, typesOf } from '../../src/schema/types.js';
import { contextOf } from '../helpers/context.js';
import { day, open } from '../helpers/open.js';
import fc from '../helpers/random.js';
import { document, process } from '../helpers/texts.js';

let book: Handbook;
let types: Types;
const flat = flattenAll(builtInSchemas());

beforeAll(async () => {
  book = await open({ 'utreda.md': process() });
  types = typesOf(flat, builtInSchemas, [], {});
});

const typ = fc.constantFrom(...[...flat.keys()].filter((name) => !['handbok', 'antalsrad'].includes(name)));
const keys = [...new Set([...flat.values()].flatMap(({ properties }) => Object.keys(properties)))].filter(
  (key) => key !== 'typ',
);
const leaf = fc.oneof(
  fc.constantFrom(
    'a',
    'utreda',
    'socialnamnden',
    'a#b',
    '2024',
    '2024-01-01',
    'ja',
    '',
    'minst 80',
    'gällande',
    'varje år',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'value' },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('id', 'text', 'till', 'från', 'skäl', 'regel', 'åtgärder', 'fil', ...keys.slice(0, 10)),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}));
const garbage = fc
  .tuple(
    typ,
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 12 }),
    fc.constantFrom('', '[a](b.md) [[a]]', '## R\n[x](#r)'),
  )
  .map(([name, data, body]) => document({ typ: name, id: 'a', titel: 'A', ...data }, body));

test('no rule, query or schema check throws on garbage, and every report is a whole one', () => {
  fc.assert(
    fc.property(fc.array(garbage, { minLength: 1, maxLength: 4 }), (texts) => {
      const { documents, broken, reports } = parseDocuments(
        texts.map((text, index) => ({ file: `${index}.md`, text: { ok: true, text } })),
        types,
      );
      const byId = new Map([...book.documents, ...documents].map((doc) => [doc.id, doc]));
      const garbled: Handbook = {
        ...book,
        documents: [...book.documents, ...documents],
        byId,
        references: [...book.references, ...documents.flatMap((doc) => doc.references)],
        broken,
      };
      const history = texts.map((text, index) => revisionOf(text, `c${index}`, `2026-0${4 - index}-01`));
      const revisions = { of: () => history };
      const found = [
        ...reports,
        ...RULES.flatMap((rule) => [...(rule.check?.(garbled, contextOf({ revisions })) ?? [])]),
      ];
      for (const { message, place, hint } of found)
        expect(`${message} ${hint} ${place.file}`).not.toMatch(/undefined|\[object|NaN|\b(must|should)\b/);
      countEvents(garbled);
      dueList(garbled, day('2026-11-22'), {});
    }),
    { numRuns: 600 },
  );
});
