import { describe, expect, test } from 'vitest';
import { findingsIn } from '../helpers/findings.js';
import { process, rutin, STEPS } from '../helpers/texts.js';

const FILES = {
  'processer/utreda.md': process({}, '## Så går det till\n\n## Steg\n\n## Steg\n'),
  'bilder/flöde å.png': 'x',
  'år.md': rutin({ id: 'ar', titel: 'Årets rutin' }),
};

/** The findings in a rutin with a body, as `rule: message → hint`. */
async function found(body: string): Promise<string[]> {
  const findings = await findingsIn({ ...FILES, 'rutiner/a.md': rutin({}, `${body}\n${STEPS}`) });
  return findings.filter(({ file }) => file === 'rutiner/a.md').map(({ rule, hint }) => `${rule}: ${hint}`);
}

describe('links that hold', () => {
  test.each([
    ['[a](../processer/utreda.md)'],
    ['[a](../processer/utreda.md#så-går-det-till)'],
    ['[a](../processer/utreda.md#s%C3%A5-g%C3%A5r-det-till)'],
    ['[a](../processer/utreda.md#steg-1)'],
    ['[a](../processer/)'],
    ['[a](../processer)'],
    ['[a](.)'],
    ['[a](a.md)'],
    ['[a](<../bilder/flöde å.png>)'],
    ['![a](../bilder/fl%C3%B6de%20%C3%A5.png)'],
    ['[a](../a\u030ar.md)'],
    ['[[utreda]] [[utreda|texten]] [[utreda#Så går det till]] [[utreda#så-går-det-till|text]] [[ utreda ]]'],
    ['| a |\n|---|\n| [[utreda\\|text]] |'],
    ['## Här\n\n[a](#här)'],
    ['[a](../processer/utreda.md?visa=1)'],
    ['[a](#)'],
  ])('%s', async (body) => {
    expect(await found(`${body}\n`)).toEqual([]);
  });
});

describe('links that lead nowhere', () => {
  test.each([
    ['[a](utreda.md)', ['lank-finns: Menar du processer/utreda.md? Med [[id]] håller länken även när filen flyttas.']],
    ['[a](../processer/Utreda.md)', ['lank-finns: Filen heter processer/utreda.md: stora och små bokstäver räknas.']],
    [
      '[a](../processer/utredda.md)',
      ['lank-finns: Menar du utreda.md? Med [[id]] håller länken även när filen flyttas.'],
    ],
    ['[a](/processer/utreda.md)', ['lank-finns: Skriv sökvägen från dokumentets egen mapp, eller [[id]].']],
    ['[a](../../utanför.md)', ['lank-finns: Länka till filer i handboken.']],
    ['![a](saknas.png)', [expect.stringMatching(/^bild-finns: /)]],
    ['[a](../processer/utreda.md#steg-2)', [expect.stringMatching(/^rubrik-finns: Menar du #steg/)]],
    ['[a](#finns-inte-alls)', ['rubrik-finns: Kontrollera rubriken i dokumentet.']],
    ['[a](../processer/utreda.md#Steg)', [expect.stringMatching(/^rubrik-finns: Menar du #steg\?/)]],
    ['[[utredda]]', ['lank-finns: Menar du [[utreda]]?']],
    ['[[finns-inte-alls]]', ['lank-finns: Kontrollera id:t.']],
    ['[[utreda#Finns inte alls]]', ['rubrik-finns: Kontrollera rubriken i dokumentet.']],
    ['[a][d]\n\n[d]: saknas.md', [expect.stringMatching(/^lank-finns: /)]],
    ['[a](saknas%ZZ.md)', [expect.stringMatching(/^lank-finns: /)]],
  ])('%s', async (body, expected) => {
    expect(await found(`${body}\n`)).toEqual(expected);
  });
});

test('a heading that only CommonMark can read is found', async () => {
  const files = {
    ...FILES,
    'b.md': rutin({ id: 'b' }, 'Rubrik `kod`\n===\n\n<!-- x -->\n\n## *Fet* rubrik\n'),
    'a.md': rutin({}, '[a](b.md#rubrik-kod) [[b#Fet rubrik]]\n'),
  };
  expect((await findingsIn(files)).filter(({ rule }) => rule === 'rubrik-finns')).toEqual([]);
});

test('a finding in a body stands at its line and column in the whole file', async () => {
  const text = rutin({}, '## A\n\nFörst [a](saknas.md) sedan.\n');
  const line = text.split('\n').findIndex((one) => one.startsWith('Först')) + 1;
  const findings = await findingsIn({ ...FILES, 'a.md': text });
  expect(findings.filter(({ rule }) => rule === 'lank-finns')).toMatchObject([
    { line, column: 7, endLine: line, endColumn: 21 },
  ]);
});
