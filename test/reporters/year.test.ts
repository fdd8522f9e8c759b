import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/queries/due-item.js';
import type { YearItem } from '../../src/queries/year-plan.js';
import { md } from '../../src/reporters/year/md.js';
import { svg } from '../../src/reporters/year/svg.js';
import { DEEP_TINT, INK, lines, MUTED, PAPER, TINT, widthOf } from '../../src/reporters/year/svg-text.js';
import { text } from '../../src/reporters/year/text.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { noXml, readXml } from '../helpers/xml.js';
import { yearItem, yearOutcome } from '../helpers/year-items.js';

const MONTHS = 'Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December'.split(' ');
const everyKind = [...KINDS, 'möte' as const].map((kind, index) =>
  yearItem({ kind, document: `d-${index}`, due: `2026-${String((index % 12) + 1).padStart(2, '0')}-15` }),
);
const several = [
  yearItem(),
  yearItem({ units: ['vuxna'], responsible: ['mas'] }),
  yearItem({ kind: 'revision', document: 'rutin-a', title: 'Rutin A', due: '2026-01-02', what: 'översyn' }),
  yearItem({ kind: 'kompetens', document: 'intro', title: 'Introduktion', due: null, what: 'vid nyanställning' }),
];

describe('text', () => {
  test('tells month by month, by day; the same thing of several units stands once', () => {
    const shown = text(yearOutcome(several, { scope: ['MAS'] }));
    expect(shown.split('\n').slice(0, 10)).toEqual([
      'Årshjul 2026',
      'Exempelby kommun. MAS',
      '',
      'Januari (2)',
      '   2  Översyn           Rutin A',
      '                        rutin-a · Enhetschef · Barn och unga',
      '  30  Egenkontroll      Granskning av journaler',
      '                        december 2025 · kontroll-a · Enhetschef, MAS · Barn och',
      '                        unga, Vuxna',
      '',
    ]);
    expect(shown).toContain('Februari (0)\n  Inget planerat.\n');
    expect(shown).toContain('Utan fast dag (1)\n      Kompetens         Introduktion\n');
    expect(shown).toMatch(/Slag: egenkontroll 1, kompetens 1, översyn 1\.\n2 saker på året och 1 utan fast dag\.\n$/);
  });

  test('names three, and of more the first two; markdown names all', () => {
    const units = ['a', 'b', 'c'];
    expect(text(yearOutcome([yearItem({ units, what: '' })]))).toContain(' · a, b, c\n');
    expect(text(yearOutcome([yearItem({ units: [...units, 'd'], what: '' })]))).toContain(' · a, b och 2 till\n');
    expect(md(yearOutcome([yearItem({ units: [...units, 'd'] })]))).toContain('| a, b, c, d |');
  });

  test.each<[string, Partial<YearItem>, string]>([
    ['an åtgärd', { kind: 'åtgärd', what: 'genomförs' }, 'kontroll-a · Enhetschef'],
    ['a meeting with a day', { kind: 'möte', what: 'sammanträde 2026-01-30' }, 'kontroll-a · Barn'],
    ['a meeting without', { kind: 'möte', due: null, what: 'möte varje kvartal' }, 'varje kvartal · kontroll-a'],
    ['a day said twice', { kind: 'avtal', what: 'avtalet går ut 2026-01-30' }, 'avtalet går ut · kontroll-a'],
    ['a last day', { what: 'Statistik: 2026 (senast 2026-01-30)' }, 'Statistik: 2026 · kontroll-a'],
    ['what the title says', { title: 'Kontroll 2026', what: '2026' }, '                        kontroll-a'],
  ])('says nothing twice: %s', (_, item, expected) => {
    expect(text(yearOutcome([yearItem(item)]))).toContain(expected);
  });

  test('always has the twelve months', () => {
    for (const items of [[], everyKind])
      expect(
        text(yearOutcome(items))
          .match(/^\S+ \(\d+\)$/gm)
          ?.map((line) => line.split(' ')[0]),
      ).toEqual(MONTHS);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'å', '-', ' ', 'm', '\n', '\u001b'), maxLength: 200 });
  test('is never wider than the screen or 80 columns, whatever the words', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 40, max: 200 }), (a, b, width) => {
        const item = yearItem({ title: a, document: b, what: b, units: [a], responsible: [b] });
        const shown = text(yearOutcome([item, { ...item, due: null }], { width, organisation: a, scope: [b] }));
        expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Math.min(width, 80));
      }),
    );
  });
});

describe('markdown', () => {
  test('has the months at a glance, and a table for each', () => {
    const shown = md(yearOutcome(several));
    expect(shown).toContain('# Årshjul 2026\n\n2 saker på året och 1 utan fast dag. Exempelby kommun.\n');
    expect(shown).toContain('| Januari | 2 | egenkontroll 1, översyn 1 |\n| Februari | 0 |  |\n');
    expect(shown).toContain(
      '## Januari\n\n| Dag | Slag | Vad | Ansvarig | Enhet |\n| --- | --- | --- | --- | --- |\n' +
        '| 2 | Översyn | Rutin A | Enhetschef | Barn och unga |\n' +
        '| 30 | Egenkontroll | Granskning av journaler, december 2025 | Enhetschef, MAS | Barn och unga, Vuxna |\n',
    );
    expect(shown).toContain('## Utan fast dag\n\n| När | Slag | Vad | Ansvarig | Enhet |');
    expect(shown).toContain('| vid nyanställning | Kompetens | Introduktion | Enhetschef | Barn och unga |');
    expect(shown.match(/^## .*$/gm)).toHaveLength(13);
  });
});

const SVG = '{http://www.w3.org/2000/svg}';

describe('svg', () => {
  test.skipIf(noXml)('is a Swedish image with a title, and all of it as text', () => {
    const { tag, attributes, children } = readXml(svg(yearOutcome(several)));
    expect([tag, attributes.role, attributes.lang]).toEqual([`${SVG}svg`, 'img', 'sv']);
    const [title, desc] = children;
    expect([title?.tag, title?.attributes.id]).toEqual([`${SVG}title`, attributes['aria-labelledby']]);
    expect([desc?.tag, desc?.attributes.id]).toEqual([`${SVG}desc`, attributes['aria-describedby']]);
    expect(title?.text).toBe('Årshjul 2026, Exempelby kommun');
    expect(desc?.text.split('\n').slice(0, 5)).toEqual([
      '2 saker på året och 1 utan fast dag.',
      'Januari, 2:',
      '2 januari: Översyn, Rutin A. Ansvarig: Enhetschef.',
      '30 januari: Egenkontroll, Granskning av journaler, december 2025. Ansvarig: Enhetschef, MAS.',
      'Februari, inget planerat.',
    ]);
  });

  test('loads nothing, runs nothing, and is the same for the same plan', () => {
    const drawing = svg(yearOutcome(everyKind));
    expect(drawing).not.toMatch(/<(?:script|image|use|foreignObject|a|style)\b|href|url\(|\son\w+=/);
    expect(drawing.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg(yearOutcome(everyKind))).toBe(drawing);
  });

  test('names every kind that there is, in words', () => {
    const drawing = svg(yearOutcome(everyKind));
    for (const name of ['Krav i lag', 'Möte', 'Effekt av åtgärd', 'Översyn'])
      expect(drawing).toContain(`>${name}</text>`);
  });

  const many = (number: number, more: Partial<YearItem> = {}) =>
    Array.from({ length: number }, (_, n) =>
      yearItem({
        document: `d-${n}`,
        title: `Kontroll ${n}`,
        what: '',
        due: `2026-01-${String((n % 31) + 1).padStart(2, '0')}`,
        ...more,
      }),
    );

  test('with more of a day and kind than there is room for: they stand together, with their number', () => {
    const drawing = svg(
      yearOutcome([...many(200, { due: '2026-01-30' }), yearItem({ kind: 'lagstadgad', title: 'Lagens' })]),
    );
    expect(drawing).toContain('>Egenkontroll (200): Kontroll 0,');
    expect(drawing).toContain('>Krav i lag: Lagens (december 2025)</text>');
    expect(drawing).toContain('>201 saker</text>');
    expect(drawing).not.toMatch(/>… och \d+ till</);
    for (const n of [0, 199]) expect(drawing).toMatch(new RegExp(`<desc[^]*Kontroll ${n}\\.[^]*</desc>`));
  });

  test('with more days than there is room for: what weighs most, by day, and how many more', () => {
    const drawing = svg(
      yearOutcome([...many(62), yearItem({ kind: 'lagstadgad', due: '2026-01-31', title: 'Lagens' })]),
    );
    expect(drawing).toContain('>Krav i lag: Lagens (december 2025)</text>');
    const shown = drawing.match(/>Egenkontroll \(2\): Kontroll \d+/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(3);
    expect(drawing).toContain(`… och ${62 - 2 * shown} till`);
  });

  test('of a year without a thing says so in each month', () => {
    expect(svg(yearOutcome([])).match(/>Inget planerat</g)).toHaveLength(12);
  });

  const luminance = (color: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  test.each([INK, MUTED].flatMap((ink) => [PAPER, TINT, DEEP_TINT].map((paper) => [ink, paper] as const)))(
    'text in %s on %s can be read, in grey too',
    (ink, paper) => {
      expect((luminance(paper) + 0.05) / (luminance(ink) + 0.05)).toBeGreaterThanOrEqual(4.5);
    },
  );
  test('every text has one of those colours', () => {
    const fills = new Set(
      svg(yearOutcome(everyKind))
        .match(/<text[^>]* fill="[^"]*"/g)
        ?.map((tag) => tag.slice(-8, -1)),
    );
    expect([...fills].sort()).toEqual([INK, MUTED].sort());
  });
});

describe('lines of a drawing', () => {
  test.each([
    ['kort', 200, 2, ['kort']],
    ['ett två tre', 50, 3, ['ett två', 'tre']],
    ['ett två tre', 50, 1, ['ett två…']],
    ['ettlångtordsomintegårin', 60, 2, ['ettlångt…']],
    ['', 60, 2, []],
  ])('%j in %i', (words, room, most, expected) => {
    expect(lines(words, room, 10, most)).toEqual(expected);
  });
  test('are never wider than the room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 30, max: 300 }), (words, room) => {
        for (const line of lines(words, room, 12, 3)) expect(widthOf(line, 12)).toBeLessThanOrEqual(room);
      }),
    );
  });
});

describe.each(Object.entries(HOSTILE_TITLES))('%s', (_, bad) => {
  const item: YearItem = yearItem({
    title: bad,
    document: bad,
    what: bad,
    units: [bad],
    responsible: [bad],
    file: bad,
  });
  const outcome = yearOutcome([item, { ...item, due: null }], { organisation: bad, scope: [bad] });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  test('text and markdown: no control characters, no markup, one row each', () => {
    expect(text(outcome)).not.toMatch(CONTROL);
    const shown = md(outcome);
    expect(shown).not.toMatch(CONTROL);
    for (const line of shown.split('\n').filter((each) => each.startsWith('|')))
      expect([5, 3]).toContain((line.replace(/\\./g, '').match(/\|/g)?.length ?? 0) - 1);
    expect(shown.replace(/\\./g, '')).not.toMatch(/[<>[\]*`]/);
  });
  test.skipIf(noXml)('svg: well-formed, of the same parts', () => {
    const drawing = svg(outcome);
    expect(drawing).not.toMatch(CONTROL);
    const { children } = readXml(drawing);
    expect(new Set(children.map(({ tag }) => tag.replace(SVG, '')))).toEqual(
      new Set(['title', 'desc', 'rect', 'text', 'path', 'circle']),
    );
  });
});
