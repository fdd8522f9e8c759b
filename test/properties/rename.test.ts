import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { renamePlan } from '../../src/api/plan-rename.js';
import { snapshot } from '../../src/content/snapshot.js';
import { folder, handbook } from '../helpers/handbook.js';
import fc from '../helpers/random.js';
import { run, runJson } from '../helpers/run.js';
import { DECIDED, enhet, process, roll } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const BROKEN = fileURLToPath(new URL('../fixtures/broken-handbook', import.meta.url));
/** A word that stands nowhere in the fixtures: what was written can be told by it. */
const NEW = 'zz-helt-nytt-namn';

const copy = () => {
  const root = folder();
  cpSync(BROKEN, root, { recursive: true });
  return root;
};

/** The text without what is told of the old id, and with the old id back in the place of the new one. */
const undone = (text: string, old: string) =>
  text
    .replace(new RegExp(`\\r?\\ntidigare_id: \\[${old}\\]`), '')
    .replace(new RegExp(`(tidigare_id:.*?), ${old}\\b`), '$1')
    .replaceAll(NEW, old);

describe('the awkward files of the broken handbook', async () => {
  const root = copy();
  const disk = snapshot();
  const known = await openHandbook(root, disk.read);
  const ids = [...known.byId.keys()].filter((id) => !known.sameId.has(id));

  test.each(ids)('%s: what is written differs in the id and nothing else, byte for byte', (id) => {
    const plan = renamePlan(root, known, disk, id, NEW);
    for (const { file, before, after, count } of plan.files) {
      expect(before).toBe(readFileSync(join(root, file), 'utf8'));
      expect(undone(after, id)).toBe(before);
      expect(after.split(NEW).length - 1, file).toBe(count - (plan.file === file ? 1 : 0));
    }
    expect(plan.files[0]?.file).toBe(known.byId.get(id)?.file);
  });

  test.each(['socialnamnden', 'utreda', 'socialchef', 'enhet-barn', 'egenkontroll-a', 'lankar'])(
    '%s: validate says the same before and after',
    async (id) => {
      const place = copy();
      const before = (await runJson(['validate'], place)).json;
      expect(await run(['rename', id, NEW], place)).toMatchObject({ code: 0, stderr: '' });
      const after = (await runJson(['validate'], place)).json;
      const said = (json: { findings: { rule: string; file: string }[] }) =>
        json.findings.map(({ rule, file }) => `${rule} ${file.replace(NEW, id)}`).sort();
      expect(said(after)).toEqual(said(before));
    },
    60_000,
  );
});

const OLD = 'gamla-chefen';

/** What may stand in a frontmatter: before, and after where it differs. */
const KEYS: readonly (readonly [string, string?])[] = [
  [`ansvar: ${OLD} # ${OLD} svarar`, `ansvar: ${NEW} # ${OLD} svarar`],
  [`ansvar: "${OLD}"`, `ansvar: "${NEW}"`],
  [`ansvar: [ '${OLD}' ,socialnamnden ]`, `ansvar: [ '${NEW}' ,socialnamnden ]`],
  [`ansvar:\n  # ${OLD}\n  -   ${OLD}\n  - socialnamnden`, `ansvar:\n  # ${OLD}\n  -   ${NEW}\n  - socialnamnden`],
  [`ansvar: >-\n  ${OLD}`, `ansvar: ${NEW}`],
  ['ansvar: socialnamnden'],
];
const OTHERS: readonly (readonly [string, string?])[] = [
  [`upprättad_av: ${OLD}`, `upprättad_av: ${NEW}`],
  [`beslut: ${OLD} § 1`],
  [`dnr: ${OLD}`],
  [`"utförs_av": {}`.replace('{}', `[${OLD}, ${OLD}]`), `"utförs_av": [${NEW}, ${NEW}]`],
  [`# ${OLD}`],
  [`bilagor: [{titel: ${OLD}, fil: ../roller/${OLD}.md}]`, `bilagor: [{titel: ${OLD}, fil: ../roller/${NEW}.md}]`],
];
const BODY: readonly (readonly [string, string?])[] = [
  [`Fråga [[${OLD}]].`, `Fråga [[${NEW}]].`],
  [`Fråga [[ ${OLD} | ${OLD} ]] i dag.`, `Fråga [[ ${NEW} | ${OLD} ]] i dag.`],
  [`Se [[${OLD}#${OLD}]] [[${OLD}-x]] [[x-${OLD}]].`, `Se [[${NEW}#${OLD}]] [[${OLD}-x]] [[x-${OLD}]].`],
  [`Fråga \`[[${OLD}]]\` eller \\[[${OLD}]].`],
  [`~~~\n[[${OLD}]] [x](../roller/${OLD}.md)\n~~~`],
  [`<!-- [[${OLD}]] [x](../roller/${OLD}.md) -->`],
  [`Läs [${OLD}](../roller/${OLD}.md "${OLD}.md").`, `Läs [${OLD}](../roller/${NEW}.md "${OLD}.md").`],
  [`Läs [x](<../roller/${OLD}.md#${OLD}>).`, `Läs [x](<../roller/${NEW}.md#${OLD}>).`],
  [`Läs [x](./../roller/./${OLD}.md?a=${OLD}.md).`, `Läs [x](./../roller/./${NEW}.md?a=${OLD}.md).`],
  [`Läs [x](../roller/gamla\\-chefen.md).`, `Läs [x](../roller/${NEW}.md).`],
  [`Läs [x](../roller/gamla&#45;chefen.md#å).`, `Läs [x](../roller/${NEW}.md#å).`],
  [`Läs [x](../roller/gamla%2Dchefen.md).`, `Läs [x](../roller/${NEW}.md).`],
  [`Läs [x](${OLD}.md), [y](../${OLD}/${OLD}.md) och https://x.se/roller/${OLD}.md.`],
  [`Läs [${OLD}][r].\n\n[r]: ../roller/${OLD}.md`, `Läs [${OLD}][r].\n\n[r]: ../roller/${NEW}.md`],
  [`| a | b |\n|---|---|\n| [[${OLD}\\|${OLD}]] | å |`, `| a | b |\n|---|---|\n| [[${NEW}\\|${OLD}]] | å |`],
  [`> - [![${OLD}](${OLD}.png)](../roller/${OLD}.md)`, `> - [![${OLD}](${OLD}.png)](../roller/${NEW}.md)`],
  [`Ett namn med å: ${OLD}.`],
];

const joined = (pieces: readonly (readonly [string, string?])[], between: string, at: 0 | 1) =>
  pieces.map(([before, after]) => (at ? (after ?? before) : before)).join(between);

test('only what refers to the document changes, however the file is written', async () => {
  const texts = fc.record({
    keys: fc.tuple(fc.constantFrom(...KEYS), fc.shuffledSubarray([...OTHERS])).map(([one, more]) => [one, ...more]),
    body: fc.shuffledSubarray([...BODY]),
    windows: fc.boolean(),
    mark: fc.boolean(),
    apart: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(texts, async ({ keys, body, windows, mark, apart }) => {
      const whole = (at: 0 | 1) => {
        const decided = Object.entries(DECIDED).map(([key, value]) => `${key}: ${value}`);
        const head = ['typ: rutin', 'id: rutin-a', 'titel: "Så här: å"', 'process: utreda', ...decided].join('\n');
        const text = `---\n${head}\n${joined(keys, '\n', at)}\n---\n${joined(body, '\n\n', at)}\n`;
        const lines = windows ? text.replaceAll('\n', '\r\n') : text;
        return (mark ? '\ufeff' : '') + (apart ? lines.normalize('NFD') : lines);
      };
      const root = handbook({
        'utreda.md': process(),
        'rutiner/a.md': whole(0),
        [`roller/${OLD}.md`]: roll({ id: OLD }),
      });
      expect(await run(['rename', OLD, NEW], root)).toMatchObject({ code: 0, stderr: '' });
      expect(readFileSync(join(root, 'rutiner/a.md'), 'utf8')).toBe(whole(1));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('there and back again is the same text but for tidigare_id', async () => {
  const files = {
    'utreda.md': process({ ansvar: OLD }),
    [`${OLD}.md`]: roll({ id: OLD }),
    'e.md': enhet({ chef: OLD }),
  };
  const root = handbook(files);
  const before = texts(root);
  await run(['rename', OLD, NEW], root);
  expect(await run(['rename', NEW, OLD], root)).toMatchObject({ code: 0 });
  const own = `${OLD}.md`;
  expect(texts(root)).toEqual({
    ...before,
    [own]: before[own]?.replace(`id: ${OLD}\n`, `id: ${OLD}\ntidigare_id: [${NEW}]\n`),
  });
});

const texts = (root: string) =>
  Object.fromEntries(
    Object.keys(tree(root)).flatMap((path) =>
      path.endsWith('/') ? [] : [[path, readFileSync(join(root, path), 'utf8')]],
    ),
  );
