import { describe, expect, test, vi } from 'vitest';
import { constructing, literals, type Pattern } from './patterns.js';
import { PUMPS, pumped, shortest } from './pumps.js';

/** Everything that the pattern finds in a text, as `matchAll` and `replace` go through it. */
function exhaust(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  if (!pattern.global) pattern.exec(text);
  else for (const _ of text.matchAll(pattern));
}

/** Words that the pattern itself speaks of: the sharpest tools against it. */
function ownWords({ source }: RegExp): string[] {
  const bare = source
    .replace(/\\[a-zA-Z](?:\{[^}]*\})?|\(\?<?[:=!]|\{[\d,]*\}/g, ' ')
    .replace(/[()|[\]{}^$*+?\\]/g, ' ');
  return [...new Set(bare.split(/\s+/))].filter((word) => word !== '' && word.length < 30).slice(0, 12);
}

function* attacks(pattern: RegExp): Iterable<(length: number) => string> {
  const words = ownWords(pattern);
  const starts = ['', '\n', ...words.slice(0, 3)];
  for (const pump of [...PUMPS, ...words, ...words.map((word) => `${word} `)])
    for (const start of starts) for (const end of ['', '\u0001']) yield (length) => start + pumped(pump, length) + end;
}

/** A pattern is slow when four times the text takes far more than four times as long; the first steps stop the worst. */
function isSlow(pattern: RegExp, text: (length: number) => string): boolean {
  const take = (length: number, tries = 1) => shortest(() => exhaust(pattern, text(length)), tries);
  if (take(24) > 20 && take(24, 3) > 20) return true;
  if (take(400) > 10 && take(400, 3) > 10) return true;
  if (take(8000) < 4) return false;
  return [1, 2, 3].every(() => {
    const [short, long] = [take(8000, 3), take(32_000, 3)];
    return long > 10 && long / short > 8;
  });
}

/** The first text that makes a pattern slow, as one can read it; undefined when none of them does. */
function slowOn({ pattern }: Pattern): string | undefined {
  for (const attack of attacks(pattern)) if (isSlow(pattern, attack)) return JSON.stringify(attack(12).slice(0, 40));
  return undefined;
}

const slowAmong = (patterns: readonly Pattern[]) =>
  patterns.flatMap((one) => {
    const text = slowOn(one);
    return text === undefined ? [] : [`${one.where} ${one.pattern} on ${text} …`];
  });

describe('no pattern of the program takes more than linear time', () => {
  test('the attack finds what it is meant to find', { timeout: 120_000 }, () => {
    const traps = [/^(a+)+$/, /(\d+) st\./, / +$/, /^(?:a|a)*$/, /\S*[\p{L}\p{N}]\S*/gu, /(?:x+ ?)*y/];
    expect(traps.filter((pattern) => slowOn({ where: '', pattern }) === undefined)).toEqual([]);
    const safe = [/^a+$/, /(?<!\d)\d{1,3} st\./, /(?<! ) +$/, /^[a-z0-9]+(-[a-z0-9]+)*$/];
    expect(safe.filter((pattern) => slowOn({ where: '', pattern }) !== undefined)).toEqual([]);
  });

  test('literals', { timeout: 180_000 }, () => {
    const all = literals();
    expect(all.length).toBeGreaterThan(200);
    expect(slowAmong(all)).toEqual([]);
  });

  test('patterns that are put together when the program starts', { timeout: 120_000 }, async () => {
    const made: Pattern[] = [];
    const real = globalThis.RegExp;
    const recording = new Proxy(real, {
      construct(target, [source, flags]: [string, string]) {
        const pattern = new target(source, flags);
        made.push({ where: 'made', pattern });
        return pattern;
      },
    });
    vi.resetModules();
    vi.stubGlobal('RegExp', recording);
    for (const file of constructing()) await import(`../../${file}`);
    vi.unstubAllGlobals();
    const own = made.filter(({ pattern }) => pattern.source.length > 20);
    expect(own.length).toBeGreaterThan(4);
    expect(slowAmong(own)).toEqual([]);
  });
});
