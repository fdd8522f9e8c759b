import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/queries/due-item.js';
import { csv } from '../../src/reporters/due/csv.js';
import { json } from '../../src/reporters/due/json.js';
import { md } from '../../src/reporters/due/md.js';
import { text } from '../../src/reporters/due/text.js';
import { KIND_WORDS } from '../../src/views/kind-words.js';
import { dueItem, dueOutcome, everyKind } from '../helpers/due-items.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const widest = (shown: string) => Math.max(...shown.split('\n').map((line) => line.length));

describe('text', () => {
  test('names every kind plainly, and counts the kinds at the end', () => {
    const shown = text(dueOutcome(everyKind()));
    for (const kind of KINDS) expect(shown).toContain(` ${KIND_WORDS[kind].name.toLowerCase()} · `);
    expect(shown).toContain('Enhetschef (14)\n');
    expect(shown.replace(/\n/g, ' ')).toContain('Slag: avtal 1, delgivning 1, effekt av åtgärd 1,');
    expect(shown).toMatch(/0 försenade, 14 inom 60 dagar, 7 senare \(räknat från 2026-11-22\)\.\n$/);
  });

  test('groups by the first responsible function, with how many are overdue', () => {
    const late = dueItem({ state: 'overdue', days: -1, responsible: ['mas', 'chef'] });
    const shown = text(dueOutcome([late, dueItem(), dueItem({ responsible: [] }), { ...late, document: 'b' }]));
    expect(shown.match(/^\S.*\(\d+\).*$/gm)).toEqual(['Enhetschef (1)', 'Ingen ansvarig (1)', 'MAS (2), 2 försenade']);
  });

  test('tells the unit by its name, and the kind only when there are several', () => {
    expect(text(dueOutcome([dueItem()]))).toContain(' översyn · rutin rutin-a · Barn och unga\n');
    expect(text(dueOutcome([dueItem()], { all: false }))).toContain(' rutin rutin-a · Barn och unga\n');
    expect(text(dueOutcome([dueItem({ kind: 'åtgärd', type: 'åtgärd', document: 'x', units: [] })]))).toContain(
      ' åtgärd · x\n',
    );
  });

  test('in the list of one role, its own stand first', () => {
    const items = [dueItem({ responsible: ['chef', 'mas'] }), dueItem({ responsible: ['mas'] })];
    expect(text(dueOutcome(items, { role: 'mas' })).match(/^\S.*\(1\)$/gm)).toEqual(['MAS (1)', 'Enhetschef (1)']);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'å', '-', '/', ' ', 'm', '\n', '\u001b'), maxLength: 300 });
  test('is never wider than the screen or 80 columns, whatever the words', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: -800_000, max: 800_000 }),
        (a, b, width, days) => {
          const item = dueItem({
            title: a,
            document: b,
            type: b,
            responsible: [a],
            units: [b],
            days,
            reasons: [{ code: 'x', text: a }],
          });
          const outcome = dueOutcome([item, dueItem()], { width });
          outcome.list.unreadable.push({ file: b, reason: a });
          expect(widest(text(outcome))).toBeLessThanOrEqual(Math.min(width, 80));
        },
      ),
    );
  });

  test('a long id is cut after a hyphen, and nothing of it is lost', () => {
    const id = Array.from({ length: 12 }, (_, n) => `ord-nummer-${n}`).join('-');
    expect(text(dueOutcome([dueItem({ document: id })])).replace(/\s/g, '')).toContain(id);
  });
});

describe('markdown', () => {
  test('is a checklist: kind, unit, why and with whom', () => {
    const shown = md(dueOutcome([dueItem({ kind: 'effekt', responsible: ['chef', 'mas'] })]));
    expect(shown).toBe(
      '# Att göra, läget 2026-11-22\n\n0 försenade, 1 snart.\n\n## Enhetschef\n\n' +
        '- [ ] Rutin A (`rutin-a`): senast 2026-12-01, om 9 dagar. Effekt av åtgärd, Barn och unga. Dagen närmar sig. Delas med MAS.\n',
    );
  });

  test('a reason without an end gets one', () => {
    const item = dueItem({ reasons: ['a: Göra klart', 'Två tillfällen saknas.'].map((text) => ({ code: 'x', text })) });
    for (const report of [md, csv, text])
      expect(report(dueOutcome([item]))).toContain('a: Göra klart. Två tillfällen saknas.');
  });

  test('one row per thing, also without a document', () => {
    const shown = md(dueOutcome(everyKind()));
    expect(shown.match(/^- \[ \] /gm)).toHaveLength(14);
    expect(shown).not.toContain('``');
  });

  test('the list of one role says whose it is', () => {
    expect(md(dueOutcome([], { role: 'mas' }))).toBe('# Att göra: MAS, läget 2026-11-22\n\n0 försenade, 0 snart.\n');
    expect(md(dueOutcome([], { role: null, all: false }))).toContain('# Att se över: Ingen ansvarig, läget');
  });
});

test('json has the promised keys and no others', () => {
  const [item] = JSON.parse(json(dueOutcome([dueItem({ part: 'a', period: '2026' })]))).items;
  expect(Object.keys(item)).toEqual(
    'kind document type title file units responsible due state days reasons'.split(' '),
  );
});

describe.each(Object.entries(HOSTILE_TITLES))('%s', (_, bad) => {
  const item = dueItem({
    title: bad,
    document: bad,
    type: bad,
    file: bad,
    units: [bad],
    responsible: [bad],
    reasons: [{ code: 'x', text: bad }],
  });
  const outcome = dueOutcome([item]);
  outcome.list.unreadable.push({ file: bad, reason: bad });

  test('text: no control characters, 80 columns', () => {
    const shown = text(outcome);
    expect(shown).not.toMatch(CONTROL);
    expect(widest(shown)).toBeLessThanOrEqual(80);
  });
  test('markdown: one row each, no markup', () => {
    const shown = md(outcome);
    expect(shown).not.toMatch(CONTROL);
    expect(shown.match(/^- \[ \] /gm)).toHaveLength(2);
    const marked = shown.replace(/\\[^\n]/g, '').replace(/ \(`[\p{L}\p{N}_-]+`\)/gu, '');
    expect(marked).not.toMatch(/[<>[\]*`](?! )/);
  });
  test('csv: three rows, no formula', () => {
    const shown = csv(outcome);
    expect(shown.split('\r\n')).toHaveLength(4);
    expect(shown).not.toMatch(CONTROL);
    expect(shown.slice(1)).not.toMatch(/(^|;)"?[=+@\t]/m);
  });
});
