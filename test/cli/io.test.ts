import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { realIo } from '../../src/cli/io.js';

describe('the real world', () => {
  const { isTTY, columns } = process.stdout;

  const before = [process.stdout, process.stderr].map((stream) => ({ stream, listeners: stream.listeners('error') }));

  beforeEach(() => {
    vi.stubEnv('NO_COLOR', '');
    vi.stubEnv('TERM', 'xterm');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
    Object.assign(process.stdout, { isTTY, columns });
    for (const { stream, listeners } of before)
      for (const listener of stream.listeners('error'))
        if (!listeners.includes(listener)) stream.off('error', listener as () => void);
  });

  test.each([
    ['a terminal', true, {}, true],
    ['a pipe', false, {}, false],
    ['NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['NO_COLOR=0 is set too', true, { NO_COLOR: '0' }, false],
    ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('colour: %s', (_, terminal, env, color) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    Object.assign(process.stdout, { isTTY: terminal });
    expect(realIo().color).toBe(color);
  });

  test.each([
    [true, 120, 120],
    [true, 10, 40],
    [false, undefined, 80],
  ])('width: terminal %s with %s columns is %i', (terminal, given, width) => {
    Object.assign(process.stdout, { isTTY: terminal, columns: given });
    expect(realIo().width).toBe(width);
  });

  test.each([
    ['2026-12-31T22:59:00Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-06-30T21:59:00Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('at %s it is %s in Stockholm', (now, day) => {
    vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
    expect(realIo().clock()).toBe(day);
  });
});
