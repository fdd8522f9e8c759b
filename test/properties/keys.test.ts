import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isMap, isSeq, type ParsedNode, parseDocument, type Scalar } from 'yaml';
import { type KeyPath, put } from '../../src/authoring/change.js';
import { setKeys } from '../../src/authoring/keys.js';
import { normalise } from '../../src/content/read-text.js';
import { KvalitetError } from '../../src/model/kvalitet-error.js';
import { parseFile } from '../../src/parse/frontmatter.js';
import fc from '../helpers/random.js';

type Pick = (below: number) => number;
type Tree = string | Tree[] | { [key: string]: Tree };

const AWKWARD = [
  'ja',
  '2026-01-02',
  '1.10',
  'a: b',
  'x #y',
  '@x',
  "d'y",
  'sa "ja"',
  'å, ä',
  '- x',
  '',
  '>= 80',
  'två ord',
  '[x',
];

/** Words that are unlike each other, so that a line tells which values it holds. */
const word = (pick: Pick, made: { count: number }) => {
  made.count += 1;
  return `${AWKWARD[pick(AWKWARD.length)]} v${made.count}`;
};

function tree(pick: Pick, depth: number, made: { count: number }): Tree {
  const kind = depth === 0 ? 0 : pick(5);
  const size = 1 + pick(3);
  if (kind < 3) return word(pick, made);
  if (kind === 3) return Array.from({ length: size }, () => tree(pick, depth - 1, made));
  return Object.fromEntries(
    Array.from({ length: size }, (_, index) => [key(pick, index), tree(pick, depth - 1, made)]),
  );
}

const key = (pick: Pick, index: number) => ['id', 'å', 'nyckel_', 'K 1', '2024'][pick(5)] + String(index);

const reads = (text: string) => {
  const doc = parseDocument(`{k: ${text}, l: 1}`);
  return doc.errors.length ? undefined : (doc.toJS() as { k: unknown }).k;
};

function printed(value: string, pick: Pick): string {
  const single = `'${value.replaceAll("'", "''")}'`;
  return [reads(value) === value ? value : single, single, JSON.stringify(value)][pick(3)] ?? '';
}

function inBraces(value: Tree, pick: Pick): string {
  const [comma, gap] = [
    [', ', ',', ' ,\n                    ', ', # i klamrar\n                    '][pick(4)] ?? ', ',
    ['', ' '][pick(2)] ?? '',
  ];
  if (typeof value === 'string') return printed(value, pick);
  if (Array.isArray(value)) return `[${gap}${value.map((item) => inBraces(item, pick)).join(comma)}${gap}]`;
  const pairs = Object.entries(value).map(([name, one]) => `${name}: ${inBraces(one, pick)}`);
  return `{${gap}${pairs.join(comma)}${pick(4) ? gap : `,${gap}`}}`;
}

const remark = (pick: Pick) => ['', '', '   # bredvid'][pick(3)] ?? '';
const above = (pick: Pick, indent: string) => ['', '', `${indent}# ovanför\n`, '\n'][pick(4)] ?? '';

/** What follows a colon or a dash, in one of the ways that people write. */
function inBlock(value: Tree, indent: string, pick: Pick): string {
  if (typeof value === 'string' && !pick(6) && /\S$/.test(value) && /^\S/.test(value))
    return pick(2) ? ` |-\n${indent}  ${value}\n` : ` >-\n${indent}  ${value.replace(' ', `\n${indent}  `)}\n`;
  if (typeof value === 'string' || !pick(3)) return ` ${inBraces(value, pick)}${remark(pick)}\n`;
  const inner = indent + ' '.repeat((Array.isArray(value) ? 0 : 1) + pick(3));
  return `${remark(pick)}\n${lines(value, inner, pick).join('')}`;
}

function lines(value: Exclude<Tree, string>, indent: string, pick: Pick): string[] {
  if (!Array.isArray(value))
    return Object.entries(value).map(
      ([name, one]) => `${above(pick, indent)}${indent}${name}:${inBlock(one, indent, pick)}`,
    );
  return value.map((item) => `${above(pick, indent)}${indent}-${afterDash(item, indent, pick)}`);
}

/** Keys of an item begin on the line of its dash. */
function afterDash(item: Tree, indent: string, pick: Pick): string {
  if (typeof item === 'string' || Array.isArray(item) || !pick(3)) return inBlock(item, `${indent} `, pick);
  const gap = ' '.repeat(1 + pick(3));
  const inner = `${indent} ${gap}`;
  return (
    gap +
    Object.entries(item)
      .map(([name, one], at) => `${at ? above(pick, inner) + inner : ''}${name}:${inBlock(one, inner, pick)}`)
      .join('')
  );
}

/** Every place in the data, and for each list and group one that is not there yet. */
function places(data: unknown, path: KeyPath = []): KeyPath[] {
  if (Array.isArray(data))
    return [path, ...data.flatMap((item, index) => places(item, [...path, index])), [...path, data.length]];
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([name, one]) => places(one, [...path, name])), [...path, 'ny_nyckel']];
}

/** The offsets that a change may touch, by yaml's own ranges; undefined when the place is not there: then nothing goes. */
function touchable(text: string, path: KeyPath, isRemoval: boolean): [from: number, to: number] | undefined {
  const root = parseDocument(text.slice(4, text.indexOf('\n---', 3) + 1)).contents as ParsedNode;
  let [node, from, to]: [ParsedNode, number, number] = [root, 0, 0];
  for (const part of path) {
    const items = entriesOf(node);
    const at = items.findIndex((item, index) => (item.name ?? index) === part);
    const [one, before, next] = [items[at], items[at - 1], items[at + 1]];
    if (!one) return undefined;
    const isLast = part === path.at(-1);
    if (!(isRemoval && isLast && items.length === 1)) {
      from = isRemoval || one.name === undefined ? (before?.end ?? node.range[0]) : one.start;
      to = isRemoval ? (next?.start ?? Math.max(one.end, text.indexOf('\n', one.end + 4) - 3)) : one.end;
    }
    node = one.node;
  }
  return [isRemoval ? text.slice(0, from + 4).replace(/ +$/, '').length : from + 4, to + 4];
}

const entriesOf = (node: ParsedNode) => {
  if (isMap(node))
    return node.items.map(({ key, value }) => {
      const [name, one] = [key as Scalar.Parsed, value as ParsedNode];
      return { name: String(name.value), start: name.range[0], end: one.range[1], node: one };
    });
  return isSeq(node)
    ? node.items.map((item) => {
        const one = item as ParsedNode;
        return { name: undefined, start: one.range[0], end: one.range[1], node: one };
      })
    : [];
};

/** Whether a text came of another by laying in one piece. */
function isLaidIn(before: string, after: string): boolean {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return after.endsWith(before.slice(at));
}

const windows = (text: string) => text.replaceAll('\n', '\r\n');

const NEW: unknown[] = ['nytt', '1.10', 'x: #y', 7, true, ['a', 'b, c'], { a: 'x', b: 2 }, [{ a: 1 }], undefined];

const BODY = '## Syfte\n\n- a: 1 # text\n';

test('one key of any frontmatter is set, laid in or taken away; it reads so, and every other line is as it was', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(10_000)), (numbers) => {
      const pick: Pick = (below) => Number(numbers.next().value) % below;
      const made = { count: 0 };
      const data = {
        typ: 'x',
        ...Object.fromEntries(
          Array.from({ length: 1 + pick(4) }, (_, index) => [key(pick, index), tree(pick, 3, made)]),
        ),
      };
      const head = pick(8) ? lines(data, ' '.repeat(pick(2)), pick).join('') : `${inBraces(data, pick)}\n`;
      const text = `---\n${head}---\n${BODY}`;
      expect(parseFile('', text).data, head).toEqual(data);
      const spots = places(data).filter((path) => path.length);
      const path = spots[pick(spots.length)] ?? ['ny'];
      const value = NEW[pick(NEW.length)];
      const change = { path, value };
      const after = setKeys(text, [change]);
      expect(parseFile('', after).data, head).toEqual(put(data, path, value));
      const [from, to] = touchable(text, path, value === undefined) ?? [];
      if (from === undefined) expect(isLaidIn(text, after), after).toBe(true);
      else expect([after.slice(0, from), after.endsWith(text.slice(to))], after).toEqual([text.slice(0, from), true]);
      expect(setKeys(windows(text), [change])).toBe(windows(after));
      expect(setKeys(`\ufeff${text}`, [change])).toBe(`\ufeff${after}`);
      const mac = setKeys(text.normalize('NFD'), [change]);
      expect([mac.normalize('NFC'), mac.startsWith(text.slice(0, from ?? 0).normalize('NFD'))]).toEqual([after, true]);
    }),
    { numRuns: 600 },
  );
});

test('setting what is already there changes no byte', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(10_000)), (numbers) => {
      const pick: Pick = (below) => Number(numbers.next().value) % below;
      const data = { typ: 'x', a: tree(pick, 3, { count: 0 }), b: tree(pick, 3, { count: 0 }) };
      const raw = (pick(2) ? windows : String)(`---\n${lines(data, '', pick).join('')}---\n${BODY}`);
      const all = Object.entries(data).map(([name, value]) => ({ path: [name], value }));
      expect(setKeys(raw, all)).toBe(raw);
    }),
  );
});

test('any text, written as a value, a key and an item, reads back as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('a: x', 'a: "x"', "a: 'x'", '{a: x}'), (text, head) => {
      const after = setKeys(`---\n${head}\n---\n`, [
        { path: ['a'], value: text },
        { path: ['b', 'c'], value: text },
        { path: ['d'], value: [text, { e: text }] },
      ]);
      const wanted = text.normalize('NFC');
      expect(parseFile('', normalise(after)).data).toEqual({ a: wanted, b: { c: wanted }, d: [wanted, { e: wanted }] });
    }),
    { numRuns: 500 },
  );
});

const AWKWARD_FILES = fileURLToPath(new URL('../fixtures/broken-handbook', import.meta.url));

test.each(readdirSync(AWKWARD_FILES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')))(
  '%s: only the keys are changed, or it is refused with a reason',
  (name) => {
    const raw = readFileSync(join(AWKWARD_FILES, name)).toString('utf8');
    let after: string;
    try {
      after = setKeys(raw, [
        { path: ['reviderad'], value: '2026-11-22' },
        { path: ['effekt', 'uppföljd'], value: '2026-11-22' },
      ]);
    } catch (error) {
      expect(error).toBeInstanceOf(KvalitetError);
      expect((error as KvalitetError).hint).toMatch(/för hand/);
      expect(parseFile('', normalise(raw)).reports.length + Number(/[&*!?]/.test(raw))).toBeGreaterThan(0);
      return;
    }
    const isOurs = (line: string) => /^(?:reviderad|effekt| {2}uppföljd): ?/.test(line.normalize('NFC'));
    const rest = (text: string) => text.split('\n').filter((line) => !isOurs(line));
    expect(rest(after)).toEqual(rest(raw));
    expect(parseFile('', normalise(after)).data).toMatchObject({
      reviderad: '2026-11-22',
      effekt: { uppföljd: '2026-11-22' },
    });
  },
);
