import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { viewSchema } from '../../src/api/templates.js';
import type { Shape } from '../../src/template/shapes.js';
import { notesOf } from '../../src/views/notes.js';
import type { ReportView } from '../../src/views/view.js';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/mallar.md'), 'utf8');
const TODAY = ['--today', '2026-11-22'];

/** The examples of the guide, in order, as somebody would copy them into files. */
const examples = [...(PAGE.split('## Uppgifterna')[0] ?? '').matchAll(/^( *)```handlebars\n([\s\S]*?)\n *```$/gm)].map(
  ([, indent = '', text = '']) =>
    `${text
      .split('\n')
      .map((line) => line.slice(indent.length))
      .join('\n')}\n`,
);

/** The report of a handbook with one template file. */
async function made(file: string, text: string, name: string): Promise<string> {
  const [root, out] = [handbook({ [file]: text }), folder()];
  const { code, stderr } = await run(
    ['report', '2024', ...TODAY, '--template', name, '--format', 'md', '--out', out],
    root,
  );
  expect([code, stderr]).toEqual([0, '']);
  return readFileSync(join(out, `${name}-2024.md`), 'utf8');
}

test('the guide shows how to override a section, and what it shows works', async () => {
  const text = await made('mallar/kvalitetsberattelse/riskanalys.md.hbs', examples[0] ?? '', 'kvalitetsberattelse');
  const section = text.split(/^## /m).find((part) => part.startsWith('7.')) ?? '';
  expect(section).toContain('Socialnämnden har bestämt att varje enhet gör en riskanalys om året.');
  expect(section).toMatch(/Det finns \d+ tabeller i avsnittet\. Den första heter /);
  expect(section).toContain('Svarar mot');
}, 60_000);

test('the guide shows a template with a name of its own, and it works', async () => {
  const text = await made('mallar/till-fullmaktige.md.hbs', examples[1] ?? '', 'till-fullmaktige');
  expect(text).toMatch(/^# Kvalitetsåret i korthet 2024\n/);
  expect(text.match(/^## \d+\. /gm)).toEqual(['## 1. ', '## 2. ', '## 3. ']);
}, 60_000);

/** Every property below a shape, with its path. */
function* properties(shape: Shape, path: string): Iterable<[string, Shape]> {
  for (const [word, inner] of Object.entries(shape)) {
    if (typeof inner !== 'object' || inner === null) continue;
    if (word !== 'properties') yield* properties(inner as Shape, path);
    else
      for (const [key, node] of Object.entries(inner as { [key: string]: Shape })) {
        yield [`${path}.${key}`, node];
        yield* properties(node, `${path}.${key}`);
      }
  }
}

test('everything that a template sees is described in Swedish, and stands on the page', () => {
  const { root, defs } = viewSchema();
  const all = [...properties(root, 'vy'), ...properties(defs, 'delar')];
  expect(all.length).toBeGreaterThan(50);
  for (const [path, { description, $ref }] of all) {
    if (!$ref) expect(description, path).toMatch(/^[A-ZÅÄÖ].*\.$/);
    expect(PAGE).toContain(`| \`${path.split('.').at(-1)}\` |`);
  }
});

test('what a template sees has the shape that the page tells', async () => {
  const { root, defs } = viewSchema();
  const example = join(ROOT, 'handbook-example');
  const view = JSON.parse((await run(['report', '2024', ...TODAY, '--data'], example)).stdout) as ReportView;
  const check = new Ajv2020({ allErrors: true, strictTypes: false }).compile({ ...root, $id: 'mall', $defs: defs });
  check({ ...view, noter: notesOf(view) });
  expect(check.errors ?? []).toEqual([]);
}, 60_000);

test('the made part is fresh', async () => {
  const { templatePage } = (await import('../../scripts/template-docs.mjs' as string)) as {
    templatePage: (path: string) => string;
  };
  expect(PAGE, 'run npm run generate').toBe(templatePage(join(ROOT, 'docs/mallar.md')));
});
