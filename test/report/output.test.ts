import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../schemas/output', import.meta.url));
const TODAY = ['--today', '2026-11-22'];

describe('what programs read has the shape that its schema says', () => {
  test.each([
    ['validate', ['validate', '--format', 'json']],
    ['due', ['due', '--format', 'json', '--within', '90d']],
    ['report', ['report', '2024', '--data']],
  ])(
    '%s',
    async (name, argv) => {
      const schema = JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));
      const check = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
      const { stdout, code } = await run([...argv, ...TODAY], EXAMPLE);
      expect(code).toBe(0);
      check(JSON.parse(stdout));
      expect(check.errors ?? []).toEqual([]);
    },
    60_000,
  );
});

describe('report', () => {
  test('gives the same bytes twice, wherever it is run from', async () => {
    const [one, two] = [folder(), folder()];
    await run(['report', '2024', ...TODAY, '--out', one], EXAMPLE);
    await run(['report', '2024', ...TODAY, '--out', two, '-C', EXAMPLE], folder());
    const names = readdirSync(one, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(one, join(entry.parentPath, entry.name)));
    expect(names.filter((name) => !name.includes('/')).filter((name) => !name.startsWith('.'))).toEqual(
      expect.arrayContaining(['kvalitetsberattelse-2024.html', 'kvalitetsberattelse-2024.md']),
    );
    expect(names.filter((name) => name.endsWith('.svg')).length).toBeGreaterThan(4);
    for (const name of names) expect(readFileSync(join(two, name), 'utf8')).toBe(readFileSync(join(one, name), 'utf8'));
  }, 60_000);

  test('of a handbook with almost nothing is whole, undecided, and says what to write', async () => {
    const root = handbook();
    const { code, stdout } = await run(['report', '2024', ...TODAY], root);
    expect(code).toBe(0);
    expect(stdout).toContain('Att skriva');
    const text = readFileSync(join(root, 'rapporter', '2024', 'kvalitetsberattelse-2024.md'), 'utf8');
    expect(text).toContain('Förslag. Berättelsen är inte fastställd.');
    expect(text.match(/^## \d+\. /gm)).toHaveLength(21);
    expect(text).toContain('uppgift saknas');
  });

  test('of an unfinished year is judged at the reference date and says so on the cover', async () => {
    const root = handbook();
    await run(['report', '2026', ...TODAY], root);
    const text = readFileSync(join(root, 'rapporter', '2026', 'kvalitetsberattelse-2026.md'), 'utf8');
    expect(text).toContain('Året är inte slut. Uppgifterna gäller läget 2026-11-22.');
  });

  test.each([
    ['a year that has not begun', ['report', '2027'], /2027 har inte börjat/],
    ['what is no year', ['report', '24'], /inget år/],
    ['an unknown template', ['report', '2024', '--template', 'kvalitetsberatelse'], /Menar du kvalitetsberattelse/],
    ['an unknown format', ['report', '2024', '--format', 'odt'], /kan inte vara "odt"/],
  ])('of %s is 2, with nothing written', async (_, argv, message) => {
    const root = handbook();
    const { code, stdout, stderr } = await run([...argv, ...TODAY], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(existsSync(join(root, 'rapporter'))).toBe(false);
  });

  test('on a handbook with faults renders, tells their number on stderr and on the cover, and is 0', async () => {
    const root = handbook({
      'r.md': '---\ntyp: rutin\nid: r\ntitel: R\nansvar: finns-inte\n---\n',
      'x.md': '---\ntitel: A: B\n---\n',
    });
    const { code, stderr } = await run(['report', '2024', ...TODAY], root);
    expect([code, stderr]).toEqual([0, 'Handboken har 7 fel. Kör "kvalitet validate" för att se dem.\n']);
    expect(readFileSync(join(root, 'rapporter/2024/kvalitetsberattelse-2024.md'), 'utf8')).toContain(
      '| Fel i handboken när berättelsen gjordes | 7 |',
    );
  });
});
