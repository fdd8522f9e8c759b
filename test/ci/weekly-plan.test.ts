import { describe, expect, test } from 'vitest';
import { namesIn, plan } from '../../ci/weekly/plan.mjs';
import { handbook } from '../helpers/handbook.js';
import { HOSTILE } from '../helpers/outcome.js';
import { run } from '../helpers/run.js';
import { process as process_, roll, rutin } from '../helpers/texts.js';

interface Issue {
  number: number;
  title: string;
  body: string;
  open: boolean;
}
type Action = { type: string; role: string; number?: number; title?: string; body?: string; open?: boolean };

const item = (document: string, responsible: string[], more: object = {}) => ({
  kind: 'revision',
  document,
  type: 'rutin',
  title: `Titel ${document}`,
  file: `${document}.md`,
  units: [],
  responsible,
  due: '2026-09-02',
  state: 'overdue',
  days: -81,
  reasons: [{ code: 'revision', text: 'Revisionsdatum har passerat.' }],
  ...more,
});
const due = (items: object[], unreadable: object[] = []) => ({ items, unreadable });
const planned = (existing: Issue[], list: object, names?: Map<string, string>) =>
  plan(existing, list, names) as Action[];

/** A tracker that does what it is told. */
function carriedOut(existing: readonly Issue[], actions: readonly Action[]): Issue[] {
  const issues = existing.map((issue) => ({ ...issue }));
  for (const { type, number, title = '', body = '', open = false } of actions) {
    const issue = issues.find((one) => one.number === number);
    if (type === 'create') issues.push({ number: issues.length + 1, title, body, open: true });
    else if (type === 'update' && issue) Object.assign(issue, { title, body, open });
    else if (type === 'close' && issue) issue.open = false;
    else throw new Error(`${type} ${number}`);
  }
  return issues;
}
const ran = (existing: Issue[], list: object) => carriedOut(existing, planned(existing, list));
const ONE = due([item('a', ['chef'])]);

test('each responsible function gets one issue, with what is overdue and near', () => {
  const list = due([
    item('a', ['chef']),
    item('b', ['mas'], { state: 'soon' }),
    item('c', ['chef'], { state: 'soon' }),
  ]);
  const issues = ran([], list);
  expect(issues.map(({ title }) => title)).toEqual(['Att göra: chef', 'Att göra: mas']);
  expect(issues[0]?.body).toBe(`<!-- kvalitet:due:chef -->
Listan hålls aktuell av \`kvalitet\`. Den skrivs om när något ändras i handboken, och ärendet stängs när inget återstår. Kryss och det du skriver utanför listan får stå kvar.

## Försenat (1)

- [ ] Titel a (rutin a): senast 2026-09-02. Revisionsdatum har passerat.

## Snart (1)

- [ ] Titel c (rutin c): senast 2026-09-02. Revisionsdatum har passerat.
<!-- /kvalitet:due -->`);
});

test('a second run has nothing to do, and neither has one on another day', () => {
  const issues = ran([], ONE);
  expect(planned(issues, ONE)).toEqual([]);
  expect(planned(issues, due([item('a', ['chef'], { days: -88 })]))).toEqual([]);
});

test('line ends of browsers and blanks after the mark change nothing', () => {
  const issues = ran([], ONE).map((issue) => ({ ...issue, body: issue.body.replace(/\n/g, '\r\n') }));
  expect(planned(issues, ONE)).toEqual([]);
});

test('what changes is written in the same issue', () => {
  const issues = ran([], ONE);
  const actions = planned(issues, due([item('a', ['chef']), item('b', ['chef'])]));
  expect(actions).toMatchObject([{ type: 'update', number: 1, open: true }]);
  expect(actions[0]?.body).toContain('## Försenat (2)');
});

describe('when nothing is due', () => {
  const done = ran(ran([], ONE), due([]));

  test('the issue is closed and says so', () => {
    expect(done).toMatchObject([{ number: 1, open: false }]);
    expect(done[0]?.body).toContain('Inget att göra just nu.');
  });
  test('a closed issue is left alone', () => {
    expect(planned(done, due([]))).toEqual([]);
  });
  test('the same issue opens again when something is due', () => {
    expect(ran(done, ONE)).toMatchObject([{ number: 1, open: true, body: expect.stringContaining('Titel a') }]);
  });
  test('an issue that somebody closed too early opens again', () => {
    expect(ran([{ ...(ran([], ONE)[0] as Issue), open: false }], ONE)).toMatchObject([{ open: true }]);
  });
});

test('copies are closed: the oldest open one is kept', () => {
  const [issue] = ran([], ONE) as [Issue];
  const copies = [
    { ...issue, number: 9 },
    { ...issue, number: 4 },
    { ...issue, number: 2, open: false },
  ];
  expect(planned(copies, ONE)).toEqual([{ type: 'close', number: 9, role: 'chef' }]);
});

test('other issues are never touched, even when they speak of the mark', () => {
  const others = [
    { number: 1, title: 'Att göra: chef', body: '', open: true },
    { number: 2, title: 'x', body: 'text <!-- kvalitet:due:chef --> text', open: true },
    { number: 3, title: 'x', body: '> <!-- kvalitet:due:chef -->', open: true },
    { number: 4, title: 'x', body: '<!-- kvalitet:due:%E0%A4%A -->', open: true },
  ];
  expect(planned(others, due([]))).toEqual([]);
  expect(planned(others, ONE)).toMatchObject([{ type: 'create', role: 'chef' }]);
});

test('ticks and people’s own text stay; a row that changed loses its tick', () => {
  const list = due([item('a', ['chef']), item('b', ['chef'])]);
  const [issue] = ran([], list) as [Issue];
  const own = `Före.\n\n${issue.body.replaceAll('- [ ]', '- [X]')}\n\nEfter.`;
  const next = due([item('a', ['chef']), item('b', ['chef'], { due: '2027-01-01' })]);
  const [changed] = ran([{ ...issue, body: own }], next) as [Issue];
  expect(changed.body).toMatch(/^Före\.\n\n<!--[\s\S]*- \[x\] Titel a[\s\S]*- \[ \] Titel b[\s\S]*-->\n\nEfter\.$/);
  expect(planned([changed], next)).toEqual([]);
});

test('what several answer for stands with each, and names the others', () => {
  const issues = ran([], due([item('a', ['chef', 'mas'])]));
  expect(issues.map(({ body }) => /Delas med (.*)\./.exec(body)?.[1])).toEqual(['mas', 'chef']);
});

describe('a row of another kind than a review', () => {
  const rows = (more: object) => ran([], due([item('a', ['chef'], more)]))[0]?.body.match(/^- .*$/m)?.[0];
  test.each([
    [
      'says its kind and unit',
      { kind: 'effekt', type: 'åtgärd', units: ['barn'] },
      '(effekt, åtgärd a): senast 2026-09-02. Revisionsdatum har passerat. Gäller barn.',
    ],
    ['says its kind once', { kind: 'egenkontroll', type: 'egenkontroll' }, '(egenkontroll a): senast'],
    ['may lack a document', { kind: 'lagstadgad', type: 'handbok', document: null }, '(lagstadgad, handbok): senast'],
  ])('%s', (_, more, text) => {
    expect(rows(more)).toContain(text);
  });
  test('stands once for each unit that owes it', () => {
    const list = due(['barn', 'vuxna'].map((unit) => item('a', ['chef'], { kind: 'egenkontroll', units: [unit] })));
    expect(new Set(ran([], list)[0]?.body.match(/^- .*$/gm)).size).toBe(2);
  });
});

test('what nobody answers for, and what could not be judged, has an issue of its own', () => {
  const issues = ran([], due([item('a', [])], [{ file: 'x.md', reason: 'Revisionsdatum saknas.' }]));
  expect(issues.map(({ title }) => title)).toEqual(['Att göra: utan ansvarig']);
  expect(issues[0]?.body).toContain('## Går inte att bedöma (1)\n\n- [ ] x.md: Revisionsdatum saknas.');
});

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  const list = due(
    [item(text, [text, 'mas'], { title: text, reasons: [{ code: 'x', text }] })],
    [{ file: text, reason: text }],
  );
  const issues = ran([], list);

  test('is one row, without markup, mentions or marks of ours', () => {
    expect(issues).toHaveLength(3);
    for (const { title, body } of issues) {
      expect(title).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
      expect(body.match(/^<!--/gm)).toHaveLength(2);
      for (const line of body.split('\n').slice(1, -1)) expect(line).toMatch(/^(?:- \[ \] |## |Listan |$|… och )/);
      expect(body.replace(/^<!--.*-->$/gm, '')).not.toMatch(/(?<!\\)[<>]|[@#](?=[\p{L}\p{N}])/u);
      expect(body.length).toBeLessThan(65_536);
    }
  });
  test('is found again', () => {
    expect(planned(issues, list)).toEqual([]);
  });
});

test('markup, mentions and commands of others are shown as they are', () => {
  const [issue] = ran(
    [],
    due([item('a', ['chef'], { title: '@alla [a](http://x) <img src=x> #12 !3 `kod`\n/close' })]),
  );
  expect(issue?.body).toContain(
    '- [ ] @\u200balla \\[a\\](http://x) \\<img src=x\\> #\u200b12 !\u200b3 \\`kod\\` /close (rutin a)',
  );
});

test('a very long list is cut, and says how much is left', () => {
  const [issue] = ran([], due(Array.from({ length: 5000 }, (_, n) => item(`rutin-${n}`, ['chef'])))) as [Issue];
  expect(issue.body.length).toBeLessThan(65_536);
  const shown = issue.body.match(/^- \[ \]/gm)?.length ?? 0;
  expect(issue.body).toContain(`… och ${5000 - shown} till.`);
});

describe('the titles of functions', () => {
  const files = {
    'utreda.md': process_(),
    'chef.md': roll({ id: 'chef', titel: 'Chef för [barn] & unga*' }),
    'mas.md': roll({ id: 'mas', titel: 'MAS' }),
    'a.md': rutin({ id: 'rutin-a', titel: 'Farlig (`rutin-b`): senast', ansvar: 'chef', revisionsdatum: '2026-01-01' }),
    'b.md': rutin({ id: 'rutin-b', ansvar: ['mas', 'chef'], revisionsdatum: '2026-01-01' }),
  };
  test('come from the list in markdown that the program makes', async () => {
    const root = handbook(files);
    const list = JSON.parse((await run(['due', '--format', 'json'], root)).stdout);
    const { stdout } = await run(['due', '--format', 'md'], root);
    expect(namesIn(stdout, list)).toEqual(
      new Map([
        ['chef', 'Chef för [barn] & unga*'],
        ['mas', 'MAS'],
      ]),
    );
    expect(planned([], list, namesIn(stdout, list)).map(({ title }) => title)).toEqual([
      'Att göra: Chef för [barn] & unga*',
      'Att göra: MAS',
    ]);
  });

  test('are told rightly when the parts of one document are owed by different functions', () => {
    const list = due([
      item('insats', ['chef'], { kind: 'kvalitetsinsats', due: '2026-09-02' }),
      item('insats', ['mas'], { kind: 'kvalitetsinsats', due: '2026-09-02' }),
      item('insats', ['mas'], { kind: 'kvalitetsinsats', due: '2026-10-02' }),
      item('a', ['chef']),
    ]);
    const row = (document: string, day = '2026-09-02') => `- [ ] Titel (\`${document}\`): senast ${day}, 1 dag sen.\n`;
    const markdown = `# Att göra\n\n## MAS\n\n${row('insats')}${row('insats', '2026-10-02')}\n## Enhetschef\n\n${row('insats')}${row('a')}`;
    expect(namesIn(markdown, list)).toEqual(
      new Map([
        ['mas', 'MAS'],
        ['chef', 'Enhetschef'],
      ]),
    );
    // Nothing says which of the two this heading is: better no name than a wrong one.
    expect(namesIn(`## Någon\n\n${row('insats')}`, list)).toEqual(new Map());
  });

  test('a title stays when the list no longer tells it', () => {
    const issues = carriedOut([], planned([], ONE, new Map([['chef', 'Enhetschef']])));
    expect(issues[0]?.title).toBe('Att göra: Enhetschef');
    expect(planned(issues, ONE)).toEqual([]);
    expect(planned(issues, ONE, new Map([['chef', 'Avdelningschef']]))).toMatchObject([{ type: 'update' }]);
  });
});
