import { describe, expect, test } from 'vitest';
import { type KeyChange, setKeys } from '../../src/authoring/keys.js';
import { KvalitetError } from '../../src/model/kvalitet-error.js';

/** The frontmatter after some changes, without its fences and body. */
const edited = (head: string, ...changes: KeyChange[]) => {
  const [open, body] = ['---\n', '---\n## Syfte\n\nid: inte en nyckel\n'];
  const text = setKeys(`${open}${head}${body}`, changes);
  expect([text.slice(0, 4), text.slice(-body.length)]).toEqual([open, body]);
  return text.slice(4, -body.length);
};
const set = (path: string, value: unknown, ...after: string[]): KeyChange => ({
  path: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  value,
  ...(after.length && { after }),
});

describe('what is there gets another value, in the same dress', () => {
  test.each<[before: string, change: KeyChange, after: string]>([
    ['a: 1\nb: x # not\n', set('b', 'y'), 'a: 1\nb: y # not\n'],
    ["a:   'x'   # not\n", set('a', "d'y"), "a:   'd''y'   # not\n"],
    ['a: "x"\n', set('a', 'y'), 'a: "y"\n'],
    ['"a" :  x\n', set('a', 'y'), '"a" :  y\n'],
    ['a: x\n', set('a', '1.10'), 'a: "1.10"\n'],
    ['a: 4\n', set('a', 5), 'a: 5\n'],
    ['a: "4"\n', set('a', '5'), 'a: "5"\n'],
    ['a: x\n', set('a', '2026-11-22'), 'a: 2026-11-22\n'],
    ['a: x\n', set('a', 'ja'), 'a: ja\n'],
    ['a: x\n', set('a', 'yes'), 'a: "yes"\n'],
    ['a: x\n', set('a', 'true'), 'a: "true"\n'],
    ['a: x\n', set('a', true), 'a: true\n'],
    ['a: x\n', set('a', 'SN 2026-03-12 § 26: ja'), 'a: "SN 2026-03-12 § 26: ja"\n'],
    ['a: x\n', set('a', 'x #1'), 'a: "x #1"\n'],
    ['a: x\n', set('a', '@x'), 'a: "@x"\n'],
    ['a: x\n', set('a', ''), 'a: ""\n'],
    ['a: x\n', set('a', 'en\ntvå'), 'a: "en\\ntvå"\n'],
    ['a: x\n', set('a', '---'), 'a: "---"\n'],
    ['a: # tom\nb: 1\n', set('a', 'x'), 'a: x # tom\nb: 1\n'],
    ['a: ~\n', set('a', 'x'), 'a: x\n'],
    ['a: lång\n  text\nb: 1\n', set('a', 'x'), 'a: x\nb: 1\n'],
    ['a: |\n  en\n\n  två\n\nb: 1\n', set('a', 'x'), 'a: x\n\nb: 1\n'],
    ['a: >+\n  en\n\nb: 1\n', set('a', 'x'), 'a: x\nb: 1\n'],
    ['a: {x: 1, y: 2}\n', set('a.y', 'två'), 'a: {x: 1, y: två}\n'],
    ['a: {x: 1, y: , z: 3}\n', set('a.y', 2), 'a: {x: 1, y: 2, z: 3}\n'],
    ['a: {x: 1, y}\n', set('a.y', 2), 'a: {x: 1, y: 2}\n'],
    ['a:\n    x: 1\n    y: 2 # not\n', set('a.y', 3), 'a:\n    x: 1\n    y: 3 # not\n'],
    ['a:\n- x\n# mellan\n- y\n', set('a.1', 'z'), 'a:\n- x\n# mellan\n- z\n'],
    ['a:\n  - id: x\n    b: 1\n', set('a.0.b', 2), 'a:\n  - id: x\n    b: 2\n'],
    ['a: bar\n', set('a.0', 'x'), 'a: x\n'],
    ['a:\n  - x\n  - y\nb: 1\n', set('a', 'z'), 'a: z\nb: 1\n'],
    ['a: # om\n  - x\nb: 1\n', set('a', 'z'), 'a: z # om\nb: 1\n'],
    ['a: x\n', set('a', ['y', 'z, å']), 'a: [y, "z, å"]\n'],
    ['{a: x, b: 1}\n', set('a', 'y'), '{a: y, b: 1}\n'],
    ['a: [x, y] # not\n', set('a', ['x', 'z', 'w']), 'a: [x, z, w] # not\n'],
    ['a:\n  - x # ett\n  - y # två\n', set('a', ['x']), 'a:\n  - x # ett\n'],
    ['a: {x: 1, y: 2, z: 3}\n', set('a', { x: 1, z: 4 }), 'a: {x: 1, z: 4}\n'],
  ])('%j', (before, change, after) => {
    expect(edited(before, change)).toBe(after);
  });
});

describe('what is not there is laid in', () => {
  test.each<[before: string, change: KeyChange, after: string]>([
    ['a: 1\nb: 2 # not\n# sist\n', set('c', 3), 'a: 1\nb: 2 # not\nc: 3\n# sist\n'],
    ['a: 1\nb: 2\n', set('c', 3, 'a'), 'a: 1\nc: 3\nb: 2\n'],
    ['a: 1\nb: 2\n', set('c', 3, 'saknas', 'a'), 'a: 1\nc: 3\nb: 2\n'],
    ['a:\n  - x\n\nb: 2\n', set('c', 3, 'a'), 'a:\n  - x\nc: 3\n\nb: 2\n'],
    ['a: |\n  en\n', set('c', 3), 'a: |\n  en\nc: 3\n'],
    ['a: |+\n  en\n\nb: 1\n', set('c', 3, 'a'), 'a: |+\n  en\n\nc: 3\nb: 1\n'],
    ['  a: 1\n  b: 2\n', set('c', 3), '  a: 1\n  b: 2\n  c: 3\n'],
    ['a: {x: 1}\n', set('a.y', 'b: c'), 'a: {x: 1, y: "b: c"}\n'],
    ['a: {}\n', set('a.y', 1), 'a: {y: 1}\n'],
    ['a: { x: 1, }\n', set('a.y', 2), 'a: { x: 1, y: 2, }\n'],
    ['a: {\n  x: 1 # ett\n  }\n', set('a.y', 2), 'a: {\n  x: 1,\n  y: 2 # ett\n  }\n'],
    ['a:\n   x: 1\nb: 2\n', set('a.y', 2), 'a:\n   x: 1\n   y: 2\nb: 2\n'],
    ['a: 1\n', set('effekt.uppföljd', '2026-11-22'), 'a: 1\neffekt: {uppföljd: 2026-11-22}\n'],
    ['a: 1\nb:\n', set('b.x', 'y'), 'a: 1\nb: {x: y}\n'],
    ['a: [x]\n', set('a.1', 'y'), 'a: [x, y]\n'],
    ['a: [x]\n', set('a.9', 'y'), 'a: [x, y]\n'],
    ['a: []\n', set('a.0', 'y'), 'a: [y]\n'],
    ['a: [\n  "x",\n  "y",\n]\n', set('a.2', 'z'), 'a: [\n  "x",\n  "y",\n  z,\n]\n'],
    ['a:\n- x\n- y # not\n# sist\n', set('a.2', 'z'), 'a:\n- x\n- y # not\n- z\n# sist\n'],
    ['a:\n  -   x\n', set('a.1', 'z'), 'a:\n  -   x\n  -   z\n'],
    ['a:\n  - {x: 1}\n', set('a.1', { x: 2 }), 'a:\n  - {x: 1}\n  - {x: 2}\n'],
    ['a:\n  - x: 1\n    y: 2\n', set('a.1', { x: 3, y: 4 }), 'a:\n  - x: 1\n    y: 2\n  - x: 3\n    y: 4\n'],
    ['a:\n  - x: 1\n', set('a.0.y', 2), 'a:\n  - x: 1\n    y: 2\n'],
    ['a: 1\n', set('g', [{ d: '2026-01-02', n: 3 }]), 'a: 1\ng:\n  - {d: 2026-01-02, n: 3}\n'],
    ['a: 1\n', set('g.0', { d: 1 }), 'a: 1\ng:\n  - {d: 1}\n'],
    ['g: 2026-01-02 # ett\n', set('g.1', '2026-02-03'), 'g: [2026-01-02, 2026-02-03] # ett\n'],
    ['g: {d: 1}\n', set('g.1', { d: 2 }), 'g: [{d: 1}, {d: 2}]\n'],
    ['{a: 1}\n', set('b', 2), '{a: 1, b: 2}\n'],
    ['u:\n  - {id: a}\n', set('u.0.genomförd', '2026-01-02'), 'u:\n  - {id: a, genomförd: 2026-01-02}\n'],
    [
      'a: 1\n',
      set('effekt', { bedömning: 'Lång text '.repeat(9).trim(), nådd: 'ja' }),
      `a: 1\neffekt:\n  bedömning: ${'Lång text '.repeat(9).trim()}\n  nådd: ja\n`,
    ],
  ])('%j', (before, change, after) => {
    expect(edited(before, change)).toBe(after);
  });
});

describe('what is taken away leaves the rest', () => {
  test.each<[before: string, change: KeyChange, after: string]>([
    ['a: 1\n# om b\nb: 2 # not\nc: 3\n', set('b', undefined), 'a: 1\n# om b\nc: 3\n'],
    ['a: 1\nb:\n  - x\n  - y\nc: 3\n', set('b', undefined), 'a: 1\nc: 3\n'],
    ['a: 1\nb: 2\n', set('c', undefined), 'a: 1\nb: 2\n'],
    ['a: {x: 1, y: 2, z: 3}\n', set('a.y', undefined), 'a: {x: 1, z: 3}\n'],
    ['a: {x: 1, y: 2}\n', set('a.y', undefined), 'a: {x: 1}\n'],
    ['a: {x: 1, y: 2,}\n', set('a.y', undefined), 'a: {x: 1,}\n'],
    ['a: {x: 1}\n', set('a.x', undefined), 'a: {}\n'],
    ['a:\n  x: 1\nb: 2\n', set('a.x', undefined), 'a: {}\nb: 2\n'],
    ['a: [\n  x, # om x\n  y\n]\n', set('a.0', undefined), 'a: [\n   # om x\n  y\n]\n'],
    ['a:\n  - x: 1\n    y: 2\n', set('a.0.x', undefined), 'a:\n  - y: 2\n'],
    ['a:\n  - x: 1 # ett\n    # om y\n    y: 2\n', set('a.0.x', undefined), 'a:\n  -\n    # om y\n    y: 2\n'],
    ['a:\n- x\n- y\n', set('a.0', undefined), 'a:\n- y\n'],
    ['a: bar\nb: 1\n', set('a.0', undefined), 'b: 1\n'],
    ['a: 1\nb:\n', set('b', undefined), 'a: 1\n'],
  ])('%j', (before, change, after) => {
    expect(edited(before, change)).toBe(after);
  });
});

test('several changes are made in order, and what is already so is not touched', () => {
  expect(edited('a:   1\nb: [x]\n', set('a', 1), set('b.1', 'y'), set('b.2', 'z'), set('b.0', undefined))).toBe(
    'a:   1\nb: [y, z]\n',
  );
});

describe('the file stays as it is saved', () => {
  test('Windows line ends, byte order mark', () => {
    const text = '\ufeff---\r\na: 1 # ett\r\nb:\r\n  - x\r\n---\r\n## Syfte\r\n';
    expect(setKeys(text, [set('b.1', 'y'), set('c', { d: 'å'.repeat(90), e: 1 }, 'a')])).toBe(
      `\ufeff---\r\na: 1 # ett\r\nc:\r\n  d: ${'å'.repeat(90)}\r\n  e: 1\r\nb:\r\n  - x\r\n  - y\r\n---\r\n## Syfte\r\n`,
    );
  });

  test('keys and values that macOS spelt stay decomposed; a key is found however it is spelt', () => {
    const text = '---\nfastställd: "å"\nö: é\n---\n'.normalize('NFD');
    expect(setKeys(text, [set('fastställd', 'ä')])).toBe(text.replace('"å"'.normalize('NFD'), '"ä"'));
    expect(setKeys(text, [set('ö'.normalize('NFD'), 'x')])).toContain('ö'.normalize('NFD'));
  });

  test('a handbok.yaml is all YAML', () => {
    expect(setKeys('# om\nformat: 1\nnämnd: a # b', [set('nämnd', 'x'), set('y', 2)], true)).toBe(
      '# om\nformat: 1\nnämnd: x # b\ny: 2',
    );
  });
});

describe('what cannot be edited safely is refused, with what to do by hand', () => {
  const text = (head: string) => `---\n${head}---\n`;
  test.each<[text: string, change: KeyChange, why: RegExp]>([
    [text('a: &x 1\nb: *x\n'), set('a', 2), /ankare \(&x\)/],
    [text('a: &x 1\nb: *x\n'), set('b', 2), /hänvisning \(\*x\)/],
    [text('a: &x {c: 1}\nb: *x\n'), set('a.c', 2), /ankare/],
    [text('a:\n  - b: &x 1\nc: *x\n'), set('a', undefined), /ankare/],
    [text('a: !!str 5\n'), set('a', 2), /tagg/],
    [text('? a\n: 1\nb: 2\n'), set('a', 2), /\(\?\)/],
    [text('a: [b: 1]\n'), set('a.0.b', 2), /utan klamrar/],
    [text('a: 1\na: 2\n'), set('b', 2), /står två gånger/],
    [text('a: "x\n'), set('b', 2), /inte är stängt/],
    [text('a: x: y\n'), set('b', 2), /kolon/],
    [text('- a\n'), set('b', 2), /nycklar med värden/],
    ['Ingen början\n', set('b', 2), /frontmatter/],
    ['---\na: 1\n', set('b', 2), /avslutande rad/],
    ['---js\na: 1\n---\n', set('b', 2), /bara "---"/],
    [text('a: x\n'), set('a.b', 2), /ett enda värde/],
    [text('a: [x]\n'), set('a.b', 2), /en lista/],
    [text('a: x\n'), set('a', undefined), /enda nyckeln/],
  ])('%j', (before, change, why) => {
    let fault: unknown;
    try {
      setKeys(before, [change]);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(KvalitetError);
    expect((fault as KvalitetError).message).toMatch(why);
    expect((fault as KvalitetError).hint).toMatch(/för hand i filen: .+\./);
  });
});
