import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { planFixes } from '../../src/api/plan-fixes.js';
import { folder } from '../helpers/handbook.js';
import { day } from '../helpers/open.js';
import fc from '../helpers/random.js';
import { TODAY } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const MONTHS = ['jan', 'feb.', 'mars', 'april', 'maj', 'juni', 'jul', 'aug', 'september', 'okt', 'november', 'dec'];

/** A slip of the pen: what it strikes (a line of frontmatter at the margin), and what it makes of it. */
const SLIPS: [line: RegExp, slip: (key: string, value: string) => string][] = [
  [/^([a-zåäö_]{3,}):(.*)$/, (key, value) => `${key.toUpperCase()}:${value}`],
  [/^([a-zåäö_]{6,}):(.*)$/, (key, value) => `${key.slice(0, 3)}${key.slice(4)}:${value}`],
  [/^([a-zåäö_]{6,}):(.*)$/, (key, value) => `${key.slice(0, 4)}${key[3]}${key.slice(4)}:${value}`],
  [/^([a-zåäö_]*[åäö][a-zåäö_]*):(.*)$/, (key, value) => `${key.normalize('NFD').replace(/\p{M}/gu, '')}:${value}`],
  [/^(\S+): (\d{4}-\d\d-\d\d)$/, (key, value) => `${key}: ${value.replaceAll('-', '/')}`],
  [/^(\S+): (\d{4}-\d\d-\d\d)$/, (key, value) => `${key}: ${value.replaceAll('-', '')}`],
  [/^(\S+): (\d{4}-\d\d-\d\d)$/, (key, value) => `${key}: ${value.replaceAll('-0', '-')}`],
  [
    /^(\S+): (\d{4}-\d\d-\d\d)$/,
    (key, value) => `${key}: ${Number(value.slice(8))} ${MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`,
  ],
  [/^(id|ansvar|process|aktivitet|enhet|chef): ([a-z-]+)$/, (key, value) => `${key}: ${value.toUpperCase()}`],
  [/^(id|ansvar|process|aktivitet|enhet|chef): ([a-z-]+)$/, (key, value) => `${key}: ${value.replaceAll('-', ' ')}`],
  [/^(status|slag|utfall|nivå): ([a-zåäö ]+)$/, (key, value) => `${key}: ${value[0]?.toUpperCase()}${value.slice(1)}`],
];

/** A document with one of its lines misspelt, and the line; undefined when nothing in it can be misspelt so. */
function misspelt(text: string, kind: number, at: number): string | undefined {
  const [pattern, slip] = SLIPS[kind % SLIPS.length] ?? [/$^/, String];
  const lines = text.split('\n');
  const close = lines.indexOf('---', 1);
  const fit = lines.flatMap((line, index) =>
    index < close && pattern.test(line) && !/^typ:/.test(line) ? [index] : [],
  );
  const index = fit[at % fit.length];
  if (index === undefined) return undefined;
  lines[index] = (lines[index] ?? '').replace(pattern, (_, key: string, value: string) => slip(key, value));
  return lines.join('\n') === text ? undefined : lines.join('\n');
}

/** Comments and quotes, and how a file is saved: none of it may change. */
const comment = (text: string) =>
  text.replace(/^(typ:.*)$/m, '$1   # en kommentar').replace(/^titel: ([^"'\n]*)$/m, 'titel:   "$1" ');
const SAVED = [
  (text: string) => text,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => `\ufeff${text}`,
  (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
];

test('a slip in every third document of the example is mended, and every other byte is as it was', async () => {
  const documents = (await openHandbook(EXAMPLE)).documents.map(({ file }) => file);
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(10_000)), fc.nat(2), async (numbers, start) => {
      const next = () => Number(numbers.next().value);
      const root = folder();
      cpSync(EXAMPLE, root, { recursive: true });
      const right = new Map<string, string>();
      for (const file of documents.filter((_, index) => index % 3 === start)) {
        const text = comment(readFileSync(join(root, file), 'utf8'));
        const wrong = misspelt(text, next(), next());
        const save = SAVED[next() % SAVED.length] ?? String;
        writeFileSync(join(root, file), save(wrong ?? text));
        if (wrong !== undefined) right.set(file, save(text));
      }
      const plan = await planFixes(root, day(TODAY), () => () => true);
      expect(right.size).toBeGreaterThan(80);
      expect(plan.files.map(({ file }) => file).sort()).toEqual([...right.keys()].sort());
      for (const { file, path, after } of plan.files) {
        expect(after, file).toBe(right.get(file));
        writeFileSync(path, after);
      }
      expect((await planFixes(root, day(TODAY), () => () => true)).files).toEqual([]);
    }),
    { numRuns: 2 },
  );
}, 120_000);
