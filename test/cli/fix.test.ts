import { chmodSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/output/replace-file.js';
import { type Files, folder, handbook, write } from '../helpers/handbook.js';
import { run, TODAY } from '../helpers/run.js';
import { egenkontroll, process, roll, rutin } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

/** A file after `validate --fix`, and what was said. */
async function fixed(files: Files, file: string, ...argv: string[]) {
  const root = handbook({ 'utreda.md': process(), ...files });
  const ran = await run(['validate', '--fix', ...argv], root);
  return { ...ran, root, text: readFileSync(join(root, file), 'utf8') };
}

/** A rutin with one line in place of another. */
const withLine = (line: string, other: string) => {
  const text = rutin();
  expect(text).toContain(line);
  return text.replace(line, other);
};

describe('what has one right answer is mended', () => {
  test.each([
    ['a key', 'ansvar: socialnamnden', 'Ansvar: socialnamnden'],
    ['a key with a slip', 'revisionsdatum:', 'revisonsdatum:'],
    ['a key without å ä ö', 'fastställd_av:', 'faststalld_av:'],
    ['a date in words', 'fastställd: 2024-03-12', 'fastställd: 12 mars 2024'],
    ['a date with strokes', 'revisionsdatum: 2099-01-01', 'revisionsdatum: 2099/1/1'],
    ['a date without joins', 'fastställd: 2024-03-12', 'fastställd: 20240312'],
    ['an id in capitals', 'id: rutin-a', 'id: Rutin A'],
    ['a reference in capitals', 'ansvar: socialnamnden', 'ansvar: Socialnämnden'],
    ['a reference with a join', 'ansvar: socialnamnden', 'ansvar: social-namnden'],
    ['a key and its value', 'fastställd: 2024-03-12', 'Fastställd: 12 mars 2024'],
    ['the type', 'typ: rutin', 'typ: Rutin'],
  ])('%s: %s, not %s', async (_, right, wrong) => {
    const { text, stdout } = await fixed({ 'a.md': withLine(right, wrong) }, 'a.md');
    expect(text).toBe(rutin());
    expect(stdout).toMatch(/^Rättade \d fynd i 1 fil\.\n {2}a\.md: \d fynd\n/);
  });

  test.each([
    ['a choice', 'status: Gällande', 'status: gällande'],
    ['yes', 'pappersutskrift: yes', 'pappersutskrift: ja'],
    ['JA in quotes', 'pappersutskrift: "JA"', 'pappersutskrift: "ja"'],
    ['a lagrum', 'lagrum: ["SOSFS 2011:9 4 kap 4§"]', 'lagrum: ["SOSFS 2011:9 4 kap. 4 §"]'],
    ['a version', "version: '2' # två", "version: '2' # två"],
    ['a name from handbok.yaml', 'kvalitetsområde: personal', 'kvalitetsområde: Personal'],
  ])('%s: %s', async (_, wrong, right) => {
    const settings = 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nkvalitetsområden: [Personal]\n';
    const text = rutin().replace('version: 1\n', wrong.startsWith('version') ? '' : 'version: 1\n');
    const body = text.replace('---\n', `---\n${wrong}\n`);
    const after = await fixed({ 'handbok.yaml': settings, 'a.md': body }, 'a.md');
    expect(after.text).toBe(body.replace(wrong, right));
  });

  test('a number that YAML would change gets quotes, as it was written', async () => {
    const { text } = await fixed({ 'a.md': withLine('version: 1\n', 'version: 1.10\n') }, 'a.md');
    expect(text).toBe(withLine('version: 1\n', 'version: "1.10"\n'));
  });

  test('handbok.yaml too', async () => {
    const settings = 'format: 1\norganisation: E\nNämnd: socialnamnden # vi\nlagar: [SoL]\nkommunkod: 0180\n';
    const { text } = await fixed({ 'handbok.yaml': settings }, 'handbok.yaml');
    expect(text).toBe(settings.replace('Nämnd', 'nämnd').replace('0180', '"0180"'));
  });

  test('what refers to a former id, in keys and in [[links]], also twice on a line', async () => {
    const files = {
      'ny.md': rutin({ id: 'rutin-ny', titel: 'Ny', tidigare_id: ['rutin-gammal'] }),
      'a.md': rutin({ del_av: 'rutin-gammal' }, '## Se\n\n[[rutin-gammal]], [[rutin-gammal|den]], [[Rutin Ny]]\n'),
    };
    const { text } = await fixed(files, 'a.md');
    expect(text).toBe(rutin({ del_av: 'rutin-ny' }, '## Se\n\n[[rutin-ny]], [[rutin-ny|den]], [[rutin-ny]]\n'));
  });

  test('letters of two code points become one, in a file without other faults', async () => {
    const text = rutin({}, '## Å\n\nhjälpa\r\n');
    expect(text.normalize('NFD')).not.toBe(text);
    const after = await fixed({ 'a.md': text.normalize('NFD') }, 'a.md');
    expect(after.text).toBe(text);
    expect(after.stdout).toContain('NFC');
  });
});

describe('a missing id', () => {
  const without = rutin({ id: undefined, titel: 'Ny rutin' });
  const given = (id: string) => without.replace('typ: rutin\n', `typ: rutin\nid: ${id}\n`);

  test.each([
    ['the name of its file', 'Rutin för hot.md', {}, 'rutin-for-hot'],
    ['its title when the name is taken', 'utreda/utreda.md', {}, 'ny-rutin'],
    [
      'its title when another once had the name',
      'gammal.md',
      { 'b.md': rutin({ id: 'rutin-b', titel: 'B', tidigare_id: 'gammal' }) },
      'ny-rutin',
    ],
  ])('is %s', async (_, file, others, id) => {
    expect((await fixed({ ...others, [file]: without }, file)).text).toBe(given(id));
  });

  test('two files of the same name get one id each, or none', async () => {
    const { root } = await fixed({ 'a/x.md': without, 'b/x.md': without, 'c/x.md': without }, 'a/x.md');
    const texts = ['a', 'b', 'c'].map((name) => readFileSync(join(root, name, 'x.md'), 'utf8'));
    expect(texts).toEqual([given('x'), given('ny-rutin'), without]);
  });
});

describe('what has several answers, or none, is left', () => {
  test.each([
    ['a date that may be March or April', 'fastställd: 2024-03-12', 'fastställd: 03-04-2024'],
    ['a year of two digits', 'fastställd: 2024-03-12', 'fastställd: 24-03-12'],
    ['a day that is none', 'fastställd: 2024-03-12', 'fastställd: 2024-2-30'],
    ['a key of another word', 'version: 1', 'version: 1\ngodkänd_av: socialnamnden'],
    ['a key beside the right one', 'version: 1', 'version: 1\nVersion: 2'],
    ['two slips of one key', 'version: 1', 'Version: 1\nVERSION: 2'],
    ['a reference that leads nowhere', 'ansvar: socialnamnden', 'ansvar: socialnamden'],
    ['a person', 'ansvar: socialnamnden', 'ansvar: Anna Andersson'],
    ['a choice far from all', 'version: 1', 'version: 1\nstatus: klar'],
    ['a key whose value is wrong too', 'ansvar: socialnamnden', 'Ansvar: finns-inte'],
    ['YAML with faults', 'titel: Rutin A', 'titel: [Rutin\nStatus: Gällande'],
    ['an alias', 'version: 1', 'Version: *x'],
  ])('%s', async (_, right, wrong) => {
    const text = withLine(right, wrong);
    const after = await fixed({ 'a.md': text }, 'a.md');
    expect(after.text).toBe(text);
    expect(after.stdout).toMatch(/^(?:Inget att rätta har ett enda rätt svar|Rättade inget)\.\n/);
  });

  test('what would bring another fault is told, and the rest of the file is mended', async () => {
    const text = withLine('ansvar: socialnamnden', 'Ansvar: finns-inte').replace('2024-03-12', '2024/03/12');
    const after = await fixed({ 'a.md': text }, 'a.md');
    expect(after.text).toBe(text.replace('2024/03/12', '2024-03-12'));
    expect(after.stdout).toMatch(/a\.md: lämnas som det är\. Nyckeln Ansvar finns inte .*finns-inte/);
  });

  test('a rule that is off is not mended', async () => {
    const settings = 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nregler: {varde-giltigt: av}\n';
    const text = withLine('fastställd: 2024-03-12', 'fastställd: 2024/03/12');
    expect((await fixed({ 'handbok.yaml': settings, 'a.md': text }, 'a.md')).text).toBe(text);
  });

  test('rows of a table are not touched', async () => {
    const files = { 'k.md': egenkontroll(), 'a.csv': 'slag;inkom\nAvvikelsee;20240101\n' };
    expect((await fixed(files, 'a.csv')).text).toBe(files['a.csv']);
  });
});

const FAULTY = { 'a.md': withLine('fastställd: 2024-03-12', 'fastställd: 2024/03/12') };

describe('writing', () => {
  test('a second time there is nothing to do', async () => {
    const { root } = await fixed({ ...FAULTY, 'b.md': roll({ id: undefined, nivå: 'namnd' }) }, 'a.md');
    const before = tree(root);
    const again = await run(['validate', '--fix'], root);
    expect(again.stdout).toMatch(/^Inget att rätta har ett enda rätt svar\.\n/);
    expect(tree(root)).toEqual(before);
  });

  test('a handbook without faults is left byte for byte', async () => {
    const root = handbook({ 'utreda.md': process(), 'a.md': rutin() });
    const before = tree(root);
    await run(['validate', '--fix'], root);
    expect(tree(root)).toEqual(before);
  });

  test('only the files that were named', async () => {
    const root = handbook({
      'utreda.md': process(),
      'x/a.md': FAULTY['a.md'],
      'y/a.md': FAULTY['a.md'].replace('rutin-a', 'rutin-b'),
    });
    const before = readFileSync(join(root, 'y/a.md'), 'utf8');
    await run(['validate', '--fix', 'x'], root);
    expect(readFileSync(join(root, 'x/a.md'), 'utf8')).toBe(rutin());
    expect(readFileSync(join(root, 'y/a.md'), 'utf8')).toBe(before);
  });

  test('the permissions stay, and no temporary file', async () => {
    const root = handbook({ 'utreda.md': process(), ...FAULTY });
    chmodSync(join(root, 'a.md'), 0o640);
    const names = readdirSync(root);
    await run(['validate', '--fix'], root);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(names);
  });

  test('never through a link, to a file or a folder', async () => {
    const outside = folder();
    write(outside, FAULTY);
    const root = handbook({ 'utreda.md': process() });
    symlinkSync(join(outside, 'a.md'), join(root, 'lank.md'));
    symlinkSync(outside, join(root, 'mapp'));
    const before = tree(outside);
    await run(['validate', '--fix'], root);
    expect(tree(outside)).toEqual(before);
    for (const path of ['lank.md', 'mapp/a.md'])
      expect(replaceFile(root, join(root, path), FAULTY['a.md'], 'x')).toMatch(/ingen vanlig fil|utanför handboken/);
    expect(tree(outside)).toEqual(before);
  });

  test('another name of the same file keeps its text', async () => {
    const root = handbook({ 'utreda.md': process(), ...FAULTY });
    const other = join(folder(), 'b.md');
    linkSync(join(root, 'a.md'), other);
    await run(['validate', '--fix'], root);
    expect(readFileSync(other, 'utf8')).toBe(FAULTY['a.md']);
  });

  test('a file that has changed since it was read, or is gone, is left', () => {
    const root = handbook({ 'a.md': 'nytt' });
    expect(replaceFile(root, join(root, 'a.md'), 'gammalt', 'rättat')).toMatch(/har ändrats/);
    expect(replaceFile(root, join(root, 'borta.md'), 'gammalt', 'rättat')).toMatch(/finns inte/);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('nytt');
  });

  test('a file that lies where the temporary one should be is left', () => {
    const name = `.a.md.${globalThis.process.pid}.tmp`;
    const root = handbook({ 'a.md': 'ett', [name]: 'någons' });
    expect(replaceFile(root, join(root, 'a.md'), 'ett', 'två')).toMatch(/ligger i vägen/);
    expect(readFileSync(join(root, name), 'utf8')).toBe('någons');
  });
});

describe('--dry-run', () => {
  test('shows the diff and what would be left, and writes nothing', async () => {
    const root = handbook({ 'utreda.md': process(), ...FAULTY });
    const before = tree(root);
    const { stdout, code } = await run(['validate', '--fix', '--dry-run'], root);
    expect(tree(root)).toEqual(before);
    expect(stdout).toMatch(/^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -4,7 \+4,7 @@\n/);
    expect(stdout).toContain('\n-fastställd: 2024/03/12\n+fastställd: 2024-03-12\n');
    expect(stdout).toContain('--fix skulle rätta 1 fynd i 1 fil. Inget är skrivet.');
    expect(stdout).toContain(' 0 fel');
    expect(code).toBe(0);
  });

  test('without --fix is a usage fault', async () => {
    expect(await run(['validate', '--dry-run'], handbook())).toMatchObject({ code: 2, stdout: '' });
  });

  test('control characters of a file never reach the screen', async () => {
    const root = handbook({
      'utreda.md': process(),
      'a.md': `${FAULTY['a.md']}`.replace('version:', '# \u001b[31m\u202e\nversion:'),
    });
    const { stdout } = await run(['validate', '--fix', '--dry-run'], root);
    expect(stdout).toContain('# \ufffd[31m\ufffd');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });
});

test('a personnummer in a line is not shown', async () => {
  const text = `${FAULTY['a.md']}`.replace('version:', '# 20190101-2391\nversion:');
  const { stdout } = await run(['validate', '--fix', '--dry-run'], handbook({ 'utreda.md': process(), 'a.md': text }));
  expect(stdout).toContain(' # 20190101-****\n');
  expect(stdout).not.toContain('2391');
});

test('with --format json stdout is JSON of what is left, and the account is on stderr', async () => {
  const root = handbook({ 'utreda.md': process(), ...FAULTY, 'b.md': roll({ id: 'b', nivå: 'fel' }) });
  const { stdout, stderr, code } = await run(['validate', '--fix', '--format', 'json', '--today', TODAY], root);
  expect(JSON.parse(stdout).findings).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ file: 'b.md', rule: 'varde-giltigt' })]),
  );
  expect(JSON.parse(stdout).summary.errors).toBe(1);
  expect(stderr).toContain('Rättade 1 fynd i 1 fil.');
  expect(code).toBe(1);
});
