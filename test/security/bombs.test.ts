import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Files, handbook, write } from '../helpers/handbook.js';
import { type Ran, run } from '../helpers/run.js';
import { process as processText, register, rutin } from '../helpers/texts.js';
import { commandsIn } from '../helpers/workflow-commands.js';
import { noXml, readXml } from '../helpers/xml.js';
import { nobodys } from '../privacy/number.js';
import { PUMPS, pumped } from './pumps.js';

/** Far above what any of them takes, far below what they took before they were bounded. */
const TIME = 20_000;
const MEMORY = 1_500_000_000;

const FORMATS = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit'] as const;

const ESC = '\u001b[31m\u001b]0;titel\u0007\u009b1m\u202e\u2066\u2028\u061c';
const NUMBER = `${nobodys.slice(0, 8)}-${nobodys.slice(8)}`;
const nested = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- [a](b${level}.md)`).join('\n');
const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${new Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}`;
const yaml = (text: string) => `---\ntyp: rutin\n${text}\n---\n`;

const BOMBS: Record<string, Files> = {
  'alias bomb': { 'ond.md': yaml(aliases) },
  'deep YAML': { 'ond.md': yaml(`a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`) },
  'deep YAML by indent': { 'ond.md': yaml(Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')) },
  'YAML deep enough to empty the stack': {
    'ond.md': yaml(`a: ${'['.repeat(12_000)}${']'.repeat(12_000)}`),
    'arg.md': yaml(`a:\n ${'- '.repeat(40_000)}x`),
    'elak.md': yaml(`${'? '.repeat(40_000)}x`),
    'lömsk.md': yaml(`a: ${'{a: '.repeat(14_000)}${'}'.repeat(14_000)}`),
  },
  'keys within keys': {
    'ond.md': yaml(`${'? '.repeat(150)}x`),
    'arg.md': yaml(`a: ${'{? '.repeat(900)}x${'}'.repeat(900)}`),
    'elak.md': yaml(Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}?`).join('\n')),
  },
  '20 000 unknown keys': {
    'ond.md': rutin().replace('---\n', `---\n${Array.from({ length: 8000 }, (_, at) => `ansvra${at}: x\n`).join('')}`),
  },
  'list of 40 000 numbers': {
    'ond.md': rutin().replace('---\n', `---\nlagrum: [${'1,'.repeat(40_000)}1]\nutförs_av: [${'{},'.repeat(1000)}1]\n`),
  },
  'frontmatter of 4 MB': { 'ond.md': yaml('a: b\n'.repeat(800_000)) },
  '5 000 nested lists': { 'ond.md': rutin({}, `${nested(300)}\n${'1. '.repeat(5000)}[a](b.md)\n`) },
  'nested lists and blank lines': { 'ond.md': rutin({}, `${nested(40)}${'\n'.repeat(60_000)}`) },
  'nested quotes': { 'ond.md': rutin({}, `${`${'> '.repeat(200)}[a](b.md)\n`.repeat(200)}`) },
  'a line of 10 000 columns': { 'ond.md': rutin({}, `${'ord '.repeat(2500)} [a](b.md) <b> https://a.b\n`.repeat(5)) },
  'a table of 10 000 columns': { 'ond.md': rutin({}, `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n[a](b.md)\n`) },
  '300 000 personal numbers': { 'ond.md': rutin({}, `${NUMBER}\n`.repeat(300_000)) },
  '100 000 bad rows': {
    'register.md': register({ innehåller: 'händelser', kolumner: { Datum: 'inkom', Slag: 'slag' } }),
    'a.csv': `Datum;Slag\n${`igår;sak;${NUMBER}\n`.repeat(100_000)}`,
  },
  'a register with one row of 5 MB': { 'register.md': register(), 'a.csv': `inkom;slag\n"${'a;'.repeat(2_500_000)}` },
  '20 000 citations': { 'ond.md': rutin({}, 'enligt SoL (2001:453) 3 kap. 3 § '.repeat(3000)) },
  '20 000 promises': {
    'ond.md': rutin({}, 'ny rutin kommer hösten 2016, senast snarast vid behov ABC tills vidare '.repeat(1400)),
  },
  '400 long links': { 'ond.md': rutin({}, `[a](${'x'.repeat(200)}.md) `.repeat(400)) },
  'an id of 90 000 letters': { 'ond.md': rutin({ id: 'a'.repeat(90_000), ansvar: 'b'.repeat(5000) }) },
  'escapes everywhere': {
    'ond.md': rutin(
      { titel: ESC, ansvar: `x${ESC}`, [`nyckel${ESC}`]: ESC, lagrum: [ESC] },
      `[a](${ESC}.md) <b${ESC}> [[x${ESC}]]\n`,
    ),
    [`fil${ESC.replace('/', '')}.md`]: 'x',
  },
  'commands for the host': {
    'ond.md': rutin(
      { titel: 'x%0A::error file=a::fel', ansvar: '::error::a%0A', status: '\n::set-output name=a::b' },
      '[a](%0A::error::x)\n[a](b::stop-commands::c.md)\n',
    ),
    '::error file=x,line=1::a%0A.md': 'x',
    'handbok ]]>&lt;.md': 'x',
  },
};

/** The folder holds what cannot be kept in a table: links in circles, pipes, a file of 100 MB, folders called .md. */
function hostileFolder(): string {
  const root = handbook({
    'utreda.md': processText(),
    'ond.md': rutin({}, '[a](rör.md) [b](mapp.md) [c](krets/krets/x.md)\n'),
  });
  mkdirSync(join(root, 'mapp.md'));
  write(root, { 'mapp.md/x.md': 'x', 'register.md': register({ fil: 'rör.csv' }) });
  symlinkSync('.', join(root, 'krets'));
  symlinkSync('själv.md', join(root, 'själv.md'));
  symlinkSync('/dev/zero', join(root, 'noll.md'));
  symlinkSync('/', join(root, 'rot'));
  execFileSync('mkfifo', [join(root, 'rör.md'), join(root, 'rör.csv')]);
  const file = openSync(join(root, 'stor.md'), 'w');
  ftruncateSync(file, 100_000_000);
  closeSync(file);
  return root;
}

/** What no format may send to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const READ: Record<string, (text: string) => unknown> = {
  json: JSON.parse,
  gitlab: JSON.parse,
  sarif: JSON.parse,
  junit: (text) => (noXml ? undefined : readXml(text)),
  github: (text) => {
    for (const { name } of commandsIn(text)) expect(['error', 'warning', 'notice']).toContain(name);
    expect(commandsIn(text)).toHaveLength(text.split('\n').length - 1);
  },
};

function mustBeTame(format: string, { code, stdout, stderr }: Ran): void {
  expect(code, stderr.slice(0, 500)).toBeLessThan(2);
  expect(stdout + stderr).not.toMatch(STEERING);
  expect(stdout.length).toBeLessThan(3_000_000);
  READ[format]?.(stdout);
}

describe('a branch that was made to hurt', () => {
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  beforeAll(() => run(['validate'], handbook({ 'utreda.md': processText() })));
  afterAll(() => clearInterval(watch));

  const each = Object.keys(BOMBS).map((name, at) => [name, FORMATS[at % FORMATS.length] ?? 'text'] as const);
  test.each([
    ...each,
    ...FORMATS.flatMap((format) =>
      (['escapes everywhere', 'commands for the host'] as const).map((name) => [name, format] as const),
    ),
  ])('%s, as %s', { timeout: 60_000 }, async (name, format) => {
    const root = handbook({ 'utreda.md': processText(), ...BOMBS[name] });
    const start = performance.now();
    const ran = await run(['validate', '--format', format], root);
    expect(performance.now() - start).toBeLessThan(TIME);
    mustBeTame(format, ran);
    expect(ran.stdout).toMatch(name.startsWith('a register') || name.includes('rows') ? /register|a\.csv/ : /ond\.md/);
  });

  test.each(FORMATS)('files that are none, as %s', { timeout: 60_000 }, async (format) => {
    const start = performance.now();
    const ran = await run(['validate', '--format', format], hostileFolder());
    expect(performance.now() - start).toBeLessThan(TIME);
    mustBeTame(format, ran);
    expect(ran.stdout).toContain('stor.md');
  });

  const dozens = Array.from({ length: Math.ceil(PUMPS.length / 12) }, (_, at) => PUMPS.slice(at * 12, at * 12 + 12));
  test.each(dozens.map((pumps) => [JSON.stringify(pumps), pumps] as const))(
    'bodies of nothing but %s',
    { timeout: 60_000 },
    async (_, pumps) => {
      const short = pumps.map((pump, at) => [
        `ond-${at}.md`,
        rutin({ id: `ond-${at}` }, `[a](b.md) <b>\n\n${pumped(pump, 30_000)}`),
      ]);
      const long = pumps.map((pump, at) => [`lång-${at}.md`, rutin({ id: `lang-${at}` }, pumped(pump, 300_000))]);
      const start = performance.now();
      const root = handbook({ 'utreda.md': processText(), ...Object.fromEntries([...short, ...long]) });
      const ran = await run(['validate', '--format', 'json'], root);
      expect(performance.now() - start).toBeLessThan(2 * TIME);
      mustBeTame('json', ran);
    },
  );

  test('and memory stayed within bounds', () => expect(most).toBeLessThan(MEMORY));
});
