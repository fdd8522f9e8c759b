import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { type Files, folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const RULE = 'mall-gar-att-anvanda';
const TODAY = ['--today', '2026-11-22'];

/** The report of a handbook with these files, as markdown; `name` when it is another template. */
async function reportOf(files: Files, name = 'kvalitetsberattelse', format = 'md'): Promise<string> {
  const [root, out] = [handbook(files), folder()];
  const { code, stderr } = await run(
    ['report', '2024', ...TODAY, '--template', name, '--format', format, '--out', out],
    root,
  );
  expect([code, stderr.replace(/^Handboken har .*\n/, '')]).toEqual([0, '']);
  return readFileSync(join(out, `${name}-2024.${format}`), 'utf8');
}

/** A report without the line that sums it up. */
const body = (text: string) => text.replace(/<!-- Gjord av .*-->\n?/, '');

const section = (text: string, id: number) => text.split(/^## /m)[id] ?? '';

describe('what is overridden changes, and all else stays byte for byte', () => {
  test('one section, in one template', async () => {
    const [plain, own] = [
      await reportOf({}),
      await reportOf({
        'mallar/kvalitetsberattelse/riskanalys.md.hbs':
          'Hos oss i {{vy.organisation}}: {{rubrik}}.\n\n{{> tabeller}}\n',
      }),
    ];
    const heading = section(plain, 7).split('\n')[0] ?? '';
    const rubrik = heading.replace(/^7\. /, '');
    expect(section(own, 7)).toMatch(`${heading}\n\nHos oss i Exempelby kommun: ${rubrik}.\n\n`);
    expect(body(own).replace(section(own, 7), '')).toBe(body(plain).replace(section(plain, 7), ''));
  });

  test('a section for every template, and one template goes before it', async () => {
    const files = {
      'mallar/partials/mal.md.hbs': 'För alla.\n',
      'mallar/kvalitetsberattelse/mal.md.hbs': 'Bara här.\n',
    };
    expect(await reportOf(files)).toContain('Bara här.');
    expect(await reportOf({ ...files, 'mallar/kvalitetsberattelse/mal.md.hbs': undefined })).toContain('För alla.');
  });

  test('a part that every section uses', async () => {
    const [plain, own] = [
      await reportOf({}),
      await reportOf({ 'mallar/partials/lag.md.hbs': 'Lag: {{#each lagrum}}{{lagrum this}} {{/each}}\n' }),
    ];
    expect(own).toContain('Lag: SOSFS 2011:9');
    expect(own).not.toContain('Svarar mot');
    expect(own.match(/^## .*/gm)).toEqual(plain.match(/^## .*/gm));
  });

  test('the whole template, without front matter, with the built-in parts', async () => {
    const [plain, own] = [
      await reportOf({}),
      await reportOf({
        'mallar/kvalitetsberattelse.md.hbs':
          '# Vår berättelse {{år}}\n{{#each avsnitt}}\n\n## {{nummer}}. {{rubrik}}\n\n{{> (lookup . "id") vy=@root}}\n{{/each}}\n',
      }),
    ];
    expect(own).toMatch(/^# Vår berättelse 2024\n/);
    expect(body(own).slice(own.indexOf('## '))).toBe(body(plain).slice(plain.indexOf('## ')));
  });

  test('a folder that says nothing about reports changes nothing', async () => {
    expect(await reportOf({ 'mallar/README.md': 'Om mallarna', 'mallar/bilder/logotyp.png': 'x' })).toBe(
      await reportOf({}),
    );
  });

  test('the sheet is laid after the built-in one', async () => {
    const [plain, own] = [
      await reportOf({}, 'kvalitetsberattelse', 'html'),
      await reportOf({ 'mallar/report.css': 'h1 { color: #005; }\n' }, 'kvalitetsberattelse', 'html'),
    ];
    expect(own).toContain('h1 { color: #005; }');
    expect(body(own).replace('\nh1 { color: #005; }\n', '')).toBe(body(plain));
  });

  test('the folder that handbok.yaml names, and not the other', async () => {
    const yaml =
      'format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL]\nrevision: {längsta_intervall: 99 år}\nrapport: {mallar: vårt/eget}\n';
    const own = await reportOf({
      'handbok.yaml': yaml,
      'vårt/eget/partials/mal.md.hbs': 'Vår egen.',
      'mallar/partials/plan.md.hbs': 'Den andra.',
    });
    expect(own).toContain('Vår egen.');
    expect(own).not.toContain('Den andra.');
  });
});

const SHORT =
  '---\ntitel: Kort till fullmäktige\nvy: kvalitetsberattelse\nformat: [md]\navsnitt: [riskanalys, sammanfattning]\n---\n# {{stor namn}} {{år}}\n{{#each avsnitt}}\n\n## {{nummer}}. {{rubrik}}\n\n{{> (lookup . "id") vy=@root}}\n{{/each}}\n';

describe('a template with a name of its own', () => {
  test('shows the sections that it names, in its order', async () => {
    const text = await reportOf({ 'mallar/till-fullmaktige.md.hbs': SHORT }, 'till-fullmaktige');
    expect(text).toMatch(/^# Kort till fullmäktige 2024\n/);
    expect(text.match(/^## .*/gm)).toEqual([expect.stringMatching(/^## 1\. Risk/), '## 2. Sammanfattning']);
  });

  test('takes its formats from its front matter, and the view says its name', async () => {
    const root = handbook({ 'mallar/till-fullmaktige.md.hbs': SHORT });
    const { stdout } = await run(['report', '2024', ...TODAY, '--template', 'till-fullmaktige', '--data'], root);
    expect(JSON.parse(stdout)).toMatchObject({ mall: 'till-fullmaktige', namn: 'Kort till fullmäktige' });
    await run(['report', '2024', ...TODAY, '--template', 'till-fullmaktige'], root);
    expect(readdirSync(join(root, 'rapporter/2024'))).toEqual(['till-fullmaktige-2024.md']);
  });

  test.each([
    ['no front matter', 'x', ['1:1 Nyckeln titel saknas.', '1:1 Nyckeln vy saknas.']],
    [
      'a misspelt view',
      '---\ntitel: T\nvy: kvalitetsberatelse\n---\nx',
      ['3:5 Vyn kvalitetsberatelse finns inte. → Menar du kvalitetsberattelse?'],
    ],
    [
      'a misspelt section, view, key, format and name',
      '---\ntitell: T\ntitel: T\nvy: kvalitetsberatelse\nformat: [md, word]\navsnitt: [riskanlys]\n---\n\n{{nam}}',
      [
        '2:1 Nyckeln titell finns inte. → Menar du titel?',
        '4:5 Vyn kvalitetsberatelse finns inte. → Menar du kvalitetsberattelse?',
        '5:14 Formatet word finns inte.',
        '6:11 Avsnittet riskanlys finns inte. → Menar du riskanalys?',
        '9:3 Uppgiften nam finns inte. → Menar du namn?',
      ],
    ],
    ['YAML that cannot be read', '---\ntitel: A: B\n---\nx', ['2:8 ']],
  ])('%s: every fault with its line', async (_, text, expected) => {
    const found = await findingsOf(RULE, { 'mallar/egen.md.hbs': text });
    const told = found.map(({ line, column, message, hint }) => `${line}:${column} ${message} → ${hint}`);
    expect(told).toEqual(expected.map((start) => expect.stringContaining(start)));
  });
});

describe('faults', () => {
  const FILES = { 'mallar/kvalitetsberattelse/riskanalys.md.hbs': '{{rubrk}}\n{{> lagg}}\n' };

  test('stop the report with 2, all told on stderr, nothing written', async () => {
    const root = handbook(FILES);
    const { code, stdout, stderr } = await run(['report', '2024', ...TODAY], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'Mallen kvalitetsberattelse går inte att använda.\n' +
        'mallar/kvalitetsberattelse/riskanalys.md.hbs:1:3 Uppgiften rubrk finns inte. Menar du rubrik?\n' +
        'mallar/kvalitetsberattelse/riskanalys.md.hbs:2:5 Delen lagg finns inte. Menar du lag?\n' +
        'Rätta felen. "kvalitet validate" visar dem också.\n',
    );
    expect(existsSync(join(root, 'rapporter'))).toBe(false);
  });

  test('are findings of validate, also when only the folder is asked about', async () => {
    const { code, stdout } = await run(['validate', 'mallar', ...TODAY, '--format', 'github'], handbook(FILES));
    expect(code).toBe(1);
    expect(stdout).toMatch(/file=mallar\/kvalitetsberattelse\/riskanalys\.md\.hbs,line=1.*col=3/);
  });

  test.each<[string, Files, string[]]>([
    [
      'a part that nothing uses',
      { 'mallar/partials/riskanalyss.md.hbs': 'x' },
      ['Delen riskanalyss används inte i någon mall. Menar du riskanalys? Byt namn på filen eller mappen.'],
    ],
    [
      'a section of another template',
      { 'mallar/kvalitetsberattelse/riskanaly.md.hbs': 'x' },
      [
        'Delen riskanaly används inte i mallen kvalitetsberattelse. Menar du riskanalys? Byt namn på filen eller mappen.',
      ],
    ],
    [
      'a folder for a template that does not exist',
      { 'mallar/kvalitetsberatelse/mal.md.hbs': 'x' },
      ['Mallen kvalitetsberatelse finns inte. Menar du kvalitetsberattelse? Byt namn på filen eller mappen.'],
    ],
    [
      'a file that is no template',
      { 'mallar/mal.hbs': 'x', 'mallar/a/b/c.md.hbs': 'x', 'mallar/stil.css': 'x' },
      ['Filen läses inte som mall.', 'Filen läses inte som mall.', 'Stilmallen läses inte.'],
    ],
    [
      'a document',
      { 'mallar/rutin.md': '---\ntyp: rutin\nid: rutin-x\n---\n' },
      ['Filen läses inte: i mappen för rapportmallar finns inga dokument.'],
    ],
    ['an odd name', { 'mallar/Årets mall.md.hbs': 'x' }, ['Årets mall kan inte vara namnet på en mall eller en del.']],
    [
      'another encoding',
      { 'mallar/partials/mal.md.hbs': Buffer.from('på', 'latin1') },
      ['Filen är inte sparad som UTF-8'],
    ],
    [
      'a sheet that fetches',
      { 'mallar/report.css': 'p{}\n@import "x";a{background:url(http://x)}</style><script>' },
      ['innehåller början på en HTML-tagg', 'hämtar en annan fil', 'hänvisar till en fil'],
    ],
  ])('%s', async (_, files, expected) => {
    const found = await findingsOf(RULE, files);
    const told = found.map(({ message, hint }) => `${message} ${hint}`).sort();
    expect(told).toEqual([...expected].sort().map((part) => expect.stringContaining(part)));
  });

  test.each([['../utanför'], ['/etc'], ['.'], ['rapporter'], ['.git'], ['finns-inte']])(
    'the folder may not be %s',
    async (mallar) => {
      const yaml = `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nrevision: {längsta_intervall: 99 år}\nrapport:\n  mallar: ${mallar}\n`;
      const found = await findingsOf(RULE, { 'handbok.yaml': yaml });
      expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['handbok.yaml:7:11']);
    },
  );

  test('a document in the folder is no document of the handbook', async () => {
    const root = handbook({ 'mallar/rutin.md': '---\ntyp: rutin\nid: rutin-x\ntitel: X\n---\n' });
    const { stdout } = await run(['validate', ...TODAY, '--format', 'json'], root);
    expect(JSON.parse(stdout).summary).toMatchObject({ documents: 1, errors: 0, warnings: 1 });
  });
});

describe('links', () => {
  test.each(['mallar', 'mallar/partials', 'mallar/partials/mal.md.hbs', 'mallar/report.css'])(
    '%s is never followed',
    async (path) => {
      const [root, secret] = [handbook(), folder()];
      mkdirSync(join(secret, 'partials'), { recursive: true });
      for (const name of ['partials/mal.md.hbs', 'mal.md.hbs', 'report.css'])
        writeFileSync(join(secret, name), 'HEMLIGT');
      mkdirSync(join(root, path, '..'), { recursive: true });
      const target = path === 'mallar' ? secret : join(secret, path.replace('mallar/', ''));
      symlinkSync(target, join(root, path));
      const { code, stderr } = await run(['report', '2024', ...TODAY], root);
      expect(code).toBe(2);
      expect(stderr).toContain('är en symbolisk länk, och läses därför inte.');
      expect(stderr).not.toContain('HEMLIGT');
      const { stdout } = await run(['validate', ...TODAY, '--format', 'json'], root);
      expect(
        JSON.parse(stdout).findings.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`),
      ).toEqual([`fil-i-handboken ${path}`]);
    },
  );

  test('one that stays in the handbook is told too', async () => {
    const root = handbook({ 'mallar/partials/lag.md.hbs': 'x' });
    symlinkSync(join(root, 'mallar/partials/lag.md.hbs'), join(root, 'mallar/partials/mal.md.hbs'));
    const { stdout } = await run(['validate', ...TODAY, '--format', 'json'], root);
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: RULE, file: 'mallar/partials/mal.md.hbs' }]);
  });
});
