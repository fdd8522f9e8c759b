import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { github } from '../../src/reporters/github.js';
import { FILES, FINDING, HOSTILE, outcomeOf, SCREEN } from '../helpers/outcome.js';
import { commandsIn } from '../helpers/workflow-commands.js';

const shown = (findings: readonly Finding[], prefix = '') =>
  commandsIn(github(outcomeOf(findings, { prefix }), SCREEN));

test('the reader of these tests reads what a runner reads, and would see an injection', () => {
  expect(commandsIn('a\n  ::error file=a%2Cb.md,line=1::x%0Ay %250A\n::debug::z\ntext ::error::nej')).toEqual([
    { name: 'error', properties: { file: 'a,b.md', line: '1' }, message: 'x\ny %0A' },
    { name: 'debug', properties: {}, message: 'z' },
  ]);
});

test('a finding is one command at its place', () => {
  expect(shown([FINDING], 'handbok')).toEqual([
    {
      name: 'error',
      properties: {
        file: 'handbok/rutiner/a.md',
        line: '6',
        endLine: '6',
        col: '9',
        endColumn: '12',
        title: 'referens-finns',
      },
      message: 'ansvar: det finns ingen roll med id "abc". Menar du abd? (SOSFS 2011:9 5 kap. 7 §)',
    },
  ]);
});

test.each([
  ['fel', 'error'],
  ['varning', 'warning'],
  ['tips', 'notice'],
] as const)('%s is %s', (severity, name) => {
  expect(shown([{ ...FINDING, severity }])[0]?.name).toBe(name);
});

test.each(Object.entries(HOSTILE))('%s in a message stays in the message', (_, message) => {
  const out = github(outcomeOf([{ ...FINDING, message }, FINDING]), SCREEN);
  expect(out.match(/\n/g)).toHaveLength(2);
  const commands = commandsIn(out);
  expect(commands.map(({ name }) => name)).toEqual(['error', 'error']);
  expect(commands[0]?.properties).toEqual(commands[1]?.properties);
  expect(commands[0]?.message).toMatch(/Menar du abd\? \(SOSFS 2011:9 5 kap\. 7 §\)$/);
  expect(commands[0]?.message).not.toMatch(/[\r\n]/);
});

test('a text that looks escaped is shown as it was written', () => {
  expect(shown([{ ...FINDING, message: 'x%0A::error::y %25 %2C' }])[0]?.message).toContain('x%0A::error::y %25 %2C');
});

test.each(FILES)('the file %j keeps its name', (file) => {
  expect(shown([{ ...FINDING, file }])[0]?.properties.file).toBe(file.replace('\u001b', '\ufffd'));
});
