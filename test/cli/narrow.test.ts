import { describe, expect, test } from 'vitest';
import { handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const COMMANDS = [
  ...['validate', 'due', 'year', 'report', 'coverage', 'patterns', 'explain', 'init', 'new', 'review', 'done'],
  ...['rename', 'list', 'show'],
];

describe('what is said on stderr', () => {
  const UNKNOWN = ['due', '--kind', 'ooo'];

  test('is broken between words on a screen, and no word is lost', async () => {
    const root = handbook();
    const whole = (await run(UNKNOWN, root)).stderr;
    const { stderr } = await run(UNKNOWN, root, { errorWidth: 60 });
    expect(Math.max(...whole.split('\n').map((line) => line.length))).toBeGreaterThan(80);
    expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(stderr.split(/\s+/)).toEqual(whole.split(/\s+/));
  });

  test('keeps its lines where it is no screen', async () => {
    expect((await run(UNKNOWN, handbook())).stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  test('never cuts a long path', async () => {
    const path = `/${'lång-mapp/'.repeat(20)}`;
    expect((await run(['-C', path, 'due'], handbook(), { errorWidth: 60 })).stderr).toContain(path.slice(0, -1));
  });
});

test.each([['--help'], ...COMMANDS.map((command) => [command, '--help'])])(
  'help keeps to 80 columns: %s',
  async (...argv) => {
    const { stdout, code } = await run(argv, handbook());
    expect(code).toBe(0);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  },
);

test('report --help names the formats that can be made', async () => {
  const { WRITERS } = await import('../../src/render/report.js');
  const { stdout } = await run(['report', '--help'], handbook());
  for (const format of Object.keys(WRITERS)) expect(stdout).toContain(format);
});
