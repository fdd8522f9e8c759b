import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { egenkontroll, register, rutin } from '../helpers/texts.js';
import { nobodys } from './number.js';

const NUMBER = '20190101-2391';
const found = async (files: Files) =>
  (await findingsOf('inga-personnummer', files)).map(({ file, line, column }) => `${file}:${line}:${column}`);
const settings = (more: string) =>
  `format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL]\n${more}`;
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('where a number is found', () => {
  test.each<[string, Files, string[]]>([
    ['a body', { 'a.md': rutin({}, `Rad.\n\nSe ${NUMBER}.\n`) }, ['a.md:14:4']],
    ['a title', { 'a.md': rutin({ titel: `Akt ${NUMBER}` }) }, ['a.md:4:12']],
    ['a refused value', { 'a.md': rutin({ version: NUMBER, status: NUMBER }) }, ['a.md:9:10', 'a.md:11:9']],
    ['a list', { 'a.md': egenkontroll({ kontrollpunkter: [{ id: 'x', text: NUMBER }] }) }, ['a.md:12:11']],
    ['a comment', { 'a.md': rutin().replace('version:', `# ${NUMBER}\nversion:`) }, ['a.md:9:3']],
    ['handbok.yaml', { 'handbok.yaml': settings(`krav:\n  - {id: k, text: ${NUMBER}}\n`) }, ['handbok.yaml:6:19']],
    ['a comment of handbok.yaml', { 'handbok.yaml': settings(`# ${NUMBER}\n`) }, ['handbok.yaml:5:3']],
    ['a file whose YAML is broken', { 'a.md': `---\ntyp: [\n---\n${NUMBER}\n` }, ['a.md:4:1']],
    ['a file without frontmatter', { 'a.md': `${NUMBER}\n` }, ['a.md:1:1']],
    ['a file that is not UTF-8', { 'a.md': latin1(`---\ntyp: rutin\n---\nåäö\n${NUMBER}\n`) }, ['a.md:5:1']],
    ['a file name', { [`${NUMBER}.md`]: rutin() }, [`${NUMBER}.md:1:1`]],
    ['the name of an attachment', { [`akt_${NUMBER}.pdf`]: 'x' }, [`akt_${NUMBER}.pdf:1:1`]],
    ['the name of a folder', { [`${NUMBER}/a.txt`]: 'x' }, [`${NUMBER}/a.txt:1:1`]],
  ])('%s', async (_, files, places) => {
    expect(await found(files)).toEqual(places);
  });

  const row = (text: string) => `dnr;inkom;slag\n1;2025-03-01;${text}\n`;
  test.each<[string, Files[string], string[]]>([
    ['a cell', row(`avvikelse\n2;2025-03-02;${NUMBER}`), ['a.csv:3:14']],
    ['a column that is not read', `dnr;inkom;slag;fritext\n1;2025-03-01;avvikelse;${NUMBER}\n`, ['a.csv:2:24']],
    ['a quotation that never ends', row(`"avvikelse ${NUMBER}`), ['a.csv:2:25']],
    ['a table that is not UTF-8', latin1(row(`åäö ${NUMBER}`)), ['a.csv:2:18']],
    ['a table between commas', `dnr,inkom,slag\n1,2025-03-01,avvikelse,${NUMBER},7\n`, ['a.csv:2:24']],
  ])('%s of a register', async (_, csv, places) => {
    expect(await found({ 'r.md': register(), 'a.csv': csv })).toEqual(places);
  });

  test.each<[string, Files]>([
    ['left out by handbok.yaml', { 'handbok.yaml': settings('undanta: [gammalt/**]\n'), 'gammalt/a.md': NUMBER }],
    ['a README', { 'README.md': NUMBER }],
    ['masked', { 'a.md': rutin({}, 'Skriv ÅÅÅÅMMDD-XXXX eller 20190101-****.\n') }],
  ])('not told: %s', async (_, files) => {
    expect(await found(files)).toEqual([]);
  });
});

describe('how it is told', () => {
  const told = async (text: string) => {
    const [finding] = await findingsOf('inga-personnummer', { 'a.md': rutin({}, text) });
    return [finding?.severity, finding?.message];
  };
  test.each([
    [nobodys, ['fel', 'Här står ett personnummer: 20980517****.']],
    ['20190101-TF10', ['fel', 'Här står ett tillfälligt nummer för en person (T-nummer): 20190101-T***.']],
    [NUMBER, ['tips', 'Här står ett av Skatteverkets testnummer: 20190101-****.']],
    [
      '20190101-2390',
      ['tips', 'Här står något som liknar ett personnummer (kontrollsiffran stämmer inte): 20190101-****.'],
    ],
  ])('%#', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  test('ten digits alone are a warning, and say what to do', async () => {
    const [finding] = await findingsOf('inga-personnummer', { 'a.md': rutin({}, `Se ${nobodys.slice(2)}.`) });
    expect(finding).toMatchObject({ severity: 'varning', hint: expect.stringContaining('vad det är för nummer') });
  });

  test('handbok.yaml decides how serious it is', async () => {
    const files = { 'handbok.yaml': settings('regler: {inga-personnummer: varning}\n'), 'a.md': rutin({}, NUMBER) };
    expect(await findingsOf('inga-personnummer', files)).toMatchObject([{ severity: 'varning' }]);
    const off = { ...files, 'handbok.yaml': settings('regler: {inga-personnummer: av}\n') };
    expect(await findingsOf('inga-personnummer', off)).toEqual([]);
  });
});

describe('no output tells a number whole', () => {
  const files: Files = {
    [`${NUMBER}.md`]: rutin({ id: 'rutin-b', titel: `B ${NUMBER}` }),
    'a.md': rutin({ titel: NUMBER, ansvar: NUMBER, [NUMBER]: 'x', version: NUMBER }, `[x](${NUMBER}.md) [[${NUMBER}]]`),
    'r.md': register(),
    'a.csv': `dnr;inkom;slag;enhet\n${NUMBER};${NUMBER};${NUMBER};${NUMBER}\n`,
  };
  const formats = ['text', 'json', 'github', 'gitlab', 'junit', 'sarif'];
  test.each(formats)('validate --format %s', async (format) => {
    const { stdout, stderr, code } = await run(['validate', '--format', format], handbook(files));
    expect(code).toBe(1);
    expect(stdout).toContain('****');
    expect(stdout + stderr).not.toMatch(/20190101-?2391/);
  });

  test('every format of validate is asked', () => {
    const reporters = readdirSync(new URL('../../src/reporters', import.meta.url));
    expect(formats.filter((name) => !reporters.includes(`${name}.ts`))).toEqual([]);
  });
});
