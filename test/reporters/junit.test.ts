import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { junit } from '../../src/reporters/junit.js';
import type { Outcome } from '../../src/reporters/reporter.js';
import { FILES, FINDING, HOSTILE, outcomeOf, SCREEN } from '../helpers/outcome.js';
import { type Element, noXml, readXml } from '../helpers/xml.js';

if (noXml) process.stderr.write(`${noXml}\n`);

const text = (findings: readonly Finding[], more: Partial<Outcome> = {}) => junit(outcomeOf(findings, more), SCREEN);
const read = (findings: readonly Finding[], more: Partial<Outcome> = {}) => readXml(text(findings, more));
const cases = (root: Element) => root.children.flatMap((suite) => suite.children);
const first = (root: Element) => cases(root)[0]?.children[0];

describe.skipIf(noXml)('read by another parser', () => {
  test('the parser refuses what is not well-formed', () => {
    for (const bad of ['<a>\u0007</a>', '<a b="<"/>', '<a>&x;</a>', '<a>']) expect(() => readXml(bad)).toThrow();
  });

  test('a suite per file and a case per finding, each at its place', () => {
    const other = { ...FINDING, file: 'b.md', severity: 'varning' as const };
    const root = read([FINDING, { ...FINDING, line: 7, message: 'Annat.' }, other], { prefix: 'handbok' });
    expect(root).toMatchObject({ tag: 'testsuites', attributes: { tests: '3', failures: '2', errors: '0' } });
    expect(root.children.map(({ tag, attributes }) => [tag, attributes.name, attributes.tests])).toEqual([
      ['testsuite', 'handbok/rutiner/a.md', '2'],
      ['testsuite', 'handbok/b.md', '1'],
    ]);
    expect(root.children.map(({ attributes }) => [attributes.failures, attributes.skipped])).toEqual([
      ['2', '0'],
      ['0', '1'],
    ]);
    expect(cases(root)[0]).toEqual({
      tag: 'testcase',
      attributes: {
        classname: 'handbok/rutiner/a.md',
        name: 'referens-finns: ansvar: det finns ingen roll med id "abc".',
        file: 'handbok/rutiner/a.md',
        time: '0',
      },
      text: '',
      children: [
        {
          tag: 'failure',
          attributes: {
            type: 'referens-finns',
            message: 'ansvar: det finns ingen roll med id "abc". Menar du abd? (SOSFS 2011:9 5 kap. 7 §)',
          },
          text: 'handbok/rutiner/a.md:6:9\nansvar: det finns ingen roll med id "abc". Menar du abd? (SOSFS 2011:9 5 kap. 7 §)\n',
          children: [],
        },
      ],
    });
  });

  test.each([
    ['fel', 'fel', 'failure'],
    ['varning', 'fel', 'skipped'],
    ['tips', 'varning', 'skipped'],
    ['varning', 'varning', 'failure'],
    ['fel', 'tips', 'failure'],
    ['tips', 'tips', 'failure'],
  ] as const)('%s with --fail-on %s is %s', (severity, failOn, tag) => {
    const root = read([{ ...FINDING, severity }], { failOn });
    expect(first(root)?.tag).toBe(tag);
    expect(root.attributes.failures).toBe(tag === 'failure' ? '1' : '0');
  });

  test('a skipped case says how serious, what and where', () => {
    expect(first(read([{ ...FINDING, severity: 'tips' }]))?.attributes.message).toBe(
      'tips: ansvar: det finns ingen roll med id "abc". Menar du abd? (SOSFS 2011:9 5 kap. 7 §) (rutiner/a.md:6:9)',
    );
  });

  test('a handbook without findings passes one case', () => {
    const root = read([]);
    expect(root.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(cases(root)).toEqual([
      {
        tag: 'testcase',
        attributes: { classname: 'kvalitet', name: 'Handboken har inga fynd', time: '0' },
        text: '',
        children: [],
      },
    ]);
  });

  test.each(Object.entries(HOSTILE))('%s in a message', (_, message) => {
    for (const severity of ['fel', 'tips'] as const) {
      const root = read([{ ...FINDING, message, severity }, FINDING]);
      expect(cases(root)).toHaveLength(2);
      expect(first(root)?.attributes.message).toMatch(/Menar du abd\? \(SOSFS 2011:9 5 kap\. 7 §\)/);
    }
  });

  test('text comes back as it was written', () => {
    const message = `]]> <b a="x" c='y'>&amp; %0A::error 😀 å`;
    expect(first(read([{ ...FINDING, message, hint: null, lagrum: null }]))?.attributes.message).toBe(message);
  });

  test.each(FILES)('the file %j keeps its name', (file) => {
    expect(cases(read([{ ...FINDING, file }]))[0]?.attributes.file).toBe(file.replace('\u001b', '\ufffd'));
  });

  test('every case of a file has a name of its own, and none is without end', () => {
    const long = HOSTILE['a long text'] ?? '';
    const names = cases(
      read([FINDING, FINDING, { ...FINDING, message: long }, { ...FINDING, message: `${long}!` }]),
    ).map(({ attributes }) => attributes.name ?? '');
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name.length).toBeLessThan(220);
  });
});

test.each(Object.entries(HOSTILE))('%s leaves no character that XML forbids', (_, message) => {
  const out = text([{ ...FINDING, message, file: message }]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
});
