import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, within } from '../../src/calendar/spans.js';
import { countEvents } from '../../src/queries/events.js';
import { findingsIn } from '../helpers/findings.js';
import { handbook } from '../helpers/handbook.js';
import { open } from '../helpers/open.js';
import { run } from '../helpers/run.js';
import { enhet, register } from '../helpers/texts.js';
import { workbook } from '../helpers/workbook.js';
import { numberFrom, SPELLINGS } from '../privacy/number.js';

const UNITS = ['barn', 'aldre', 'vuxen'];
const SLAG = ['avvikelse', 'klagomål', 'synpunkt'];
const BASE = {
  'alla.md': enhet({ id: 'alla', titel: 'Alla' }),
  ...Object.fromEntries(UNITS.map((id) => [`${id}.md`, enhet({ id, titel: `Enheten ${id}`, del_av: 'alla' })])),
};
const HEADINGS = ['dnr', 'inkom', 'slag', 'enhet', 'orsak'];

/** A free text as people write it in other systems: signs that divide cells, quotes, line ends, formulas. */
const text = fc.string({ unit: fc.constantFrom(...'abcåäö ;,\t"\n=\'|é–'), maxLength: 12 });
const day = fc
  .integer({ min: 0, max: 364 })
  .map((at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
const event = fc.record({ inkom: day, slag: fc.constantFrom(...SLAG), enhet: fc.constantFrom(...UNITS), orsak: text });
const events = fc.array(event, { minLength: 1, maxLength: 8 });

type Event = { inkom: string; slag: string; enhet: string; orsak: string };
const cellsOf = (row: Event, at: number) => [`A-${at}`, row.inkom, row.slag, row.enhet, row.orsak];
const quoted = (cell: string) => (/[;,\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: string[][], sign: string, end = '\r\n') =>
  rows.map((cells) => cells.map(quoted).join(sign) + end).join('');

/** What a register's file is counted as. */
async function counted(fil: string, bytes: string | Buffer) {
  const found = countEvents(await open({ ...BASE, 'r.md': register({ fil }), [fil]: bytes }));
  return found.map(({ data: { dnr, inkom, slag, enhet: unit, orsak } }) =>
    [dnr, inkom, slag, unit, orsak ?? ''].flat(),
  );
}

const trimmed = (cell: string) => cell.replace(/\s+/g, ' ').trim();

describe('one table is the same table in every file', () => {
  test('semicolon, comma, tab; UTF-8, Windows-1252, UTF-16; a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (list) => {
        const rows = [HEADINGS, ...list.map(cellsOf)];
        const expected = list.map((row, at) => cellsOf(row, at).map(trimmed));
        const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(rows, '\t'), 'utf16le')]);
        const files: [string, string | Buffer][] = [
          ['a.csv', csv(rows, ';')],
          ['a.csv', csv(rows, ',', '\n')],
          ['a.csv', `\ufeff${csv(rows, '\t')}`],
          ['a.csv', Buffer.from(csv(rows, ';').replaceAll('–', '-'), 'latin1')],
          ['a.csv', utf16],
          ['a.xlsx', workbook([{ rows: rows.map((cells) => cells.map((cell) => cell || null)) }])],
        ];
        for (const [index, [fil, bytes]] of files.entries()) {
          const latin = index === 3 ? (cell: string) => cell.replaceAll('–', '-') : (cell: string) => cell;
          expect(await counted(fil, bytes)).toEqual(expected.map((cells) => cells.map(latin)));
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('every bad row is named, and no other; the good ones are counted', async () => {
  const bad = fc.constantFrom<Partial<Event>>(
    { inkom: '2025-02-30' },
    { inkom: '' },
    { slag: 'annat' },
    { enhet: 'Okänd' },
    { enhet: 'barnn' },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(event, fc.option(bad)), { minLength: 1, maxLength: 8 }), async (list) => {
      const rows = [HEADINGS, ...list.map(([row, fault], at) => cellsOf({ ...row, ...fault }, at))];
      const findings = await findingsIn({ ...BASE, 'r.md': register(), 'a.csv': csv(rows, ';') });
      const named = findings.filter(({ file }) => file === 'a.csv').map(({ line }) => line);
      expect(named).toEqual(list.flatMap(([, fault], at) => (fault ? [at + 2] : [])));
      const dnr = (await counted('a.csv', csv(rows, ';'))).map(([number]) => number);
      for (const [at, [, fault]] of list.entries()) if (!fault) expect(dnr).toContain(`A-${at}`);
    }),
    { numRuns: 25 },
  );
});

describe('counts and single händelser never count twice (format.md 6)', () => {
  const QUARTERS = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
  const counts = fc.uniqueArray(
    fc.record({
      slag: fc.constantFrom(...SLAG),
      period: fc.constantFrom(...QUARTERS),
      enhet: fc.constantFrom(...UNITS),
      antal: fc.nat(40),
    }),
    { selector: ({ slag, period, enhet: unit }) => `${slag} ${period} ${unit}`, maxLength: 10 },
  );
  const table = (rows: { slag: string; period: string; enhet: string; antal: number }[]) =>
    `slag;period;enhet;antal\n${rows.map((row) => [row.slag, row.period, row.enhet, row.antal].join(';')).join('\n')}\n`;

  test('the total is the counts, and the händelser that no count holds, each dnr once', async () => {
    await fc.assert(
      fc.asyncProperty(counts, events, fc.nat(3), async (whole, singles, again) => {
        const rows = [HEADINGS, ...singles.map(cellsOf), ...singles.slice(0, again).map(cellsOf)];
        const found = countEvents(
          await open({
            ...BASE,
            'antal.md': register({ id: 'antal', innehåller: 'antal', fil: 'antal.csv', källa: 'Statistiken' }),
            'antal.csv': table(whole),
            'r.md': register(),
            'a.csv': csv(rows, ';'),
          }),
        );
        const held = (row: Event) => whole.some((count) => count.slag === row.slag && count.enhet === row.enhet);
        const sum = (list: { antal: number }[]) => list.reduce((total, { antal }) => total + antal, 0);
        const added = found.filter(({ därav }) => !därav);
        for (const slag of SLAG)
          for (const unit of UNITS) {
            const own = added.filter((one) => one.slag === slag && one.enhet.includes(unit));
            const singly = singles.filter((row) => row.slag === slag && row.enhet === unit && !held(row));
            expect(sum(own)).toBe(
              sum(whole.filter((count) => count.slag === slag && count.enhet === unit)) + singly.length,
            );
          }
        expect(found.filter(({ därav }) => därav)).toHaveLength(singles.filter(held).length);
      }),
      { numRuns: 40 },
    );
  });

  test('taking the same extract out again, later, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(counts, events, async (whole, singles) => {
        const once = {
          ...BASE,
          'antal.md': register({ id: 'antal', innehåller: 'antal', fil: 'antal.csv' }),
          'antal.csv': table(whole),
          'r.md': register(),
          'a.csv': csv([HEADINGS, ...singles.map(cellsOf)], ';'),
        };
        const twice = {
          ...once,
          'antal-2.md': register({ id: 'antal-2', innehåller: 'antal', fil: 'antal-2.csv', uttag: '2026-03-01' }),
          'antal-2.csv': once['antal.csv'],
          'r-2.md': register({ id: 'r-2', fil: 'a-2.csv', uttag: '2026-03-01' }),
          'a-2.csv': once['a.csv'],
        };
        const told = async (files: Record<string, string>) =>
          countEvents(await open(files))
            .map(({ slag, antal, when, enhet: units, därav }) => JSON.stringify([slag, antal, when, units, därav]))
            .sort();
        expect(await told(twice)).toEqual(await told(once));
      }),
      { numRuns: 20 },
    );
  });

  test('a later extract of part of the year replaces those days, and only those', async () => {
    const half = parsePeriod('2025-H2');
    await fc.assert(
      fc.asyncProperty(counts, counts, async (before, after) => {
        const late = after.filter(({ period }) => /Q[34]/.test(period));
        const found = countEvents(
          await open({
            ...BASE,
            'antal.md': register({ id: 'antal', innehåller: 'antal', fil: 'antal.csv' }),
            'antal.csv': table(before),
            'b.md': register({ id: 'b', innehåller: 'antal', fil: 'b.csv', uttag: '2026-03-01', period: '2025-H2' }),
            'b.csv': table(late),
          }),
        );
        const again = new Set(late.map(({ slag }) => slag));
        const stays = before.filter(({ slag, period }) => {
          const when = parsePeriod(period);
          return !again.has(slag) || !when || !half || !within(when, half);
        });
        const sum = (list: readonly { antal: number }[]) => list.reduce((total, { antal }) => total + antal, 0);
        expect(sum(found)).toBe(sum(stays) + sum(late));
      }),
      { numRuns: 30 },
    );
  });
});

describe('no person number in any cell is ever printed whole', () => {
  const number = fc
    .tuple(fc.constantFrom('19560517', '20130228', '19880131'), fc.integer({ min: 100, max: 999 }))
    .map(([birth, three]) => numberFrom(birth, String(three)));
  const where = fc.constantFrom('dnr', 'inkom', 'slag', 'enhet', 'orsak', 'heading', 'above', 'sheet');
  test.each(['a.csv', 'a.xlsx'])('%s', async (fil) => {
    await fc.assert(
      fc.asyncProperty(
        number,
        fc.constantFrom(...Object.keys(SPELLINGS)),
        where,
        fc.constantFrom('text', 'json', 'sarif'),
        async (twelve, spelling, place, format) => {
          const written = SPELLINGS[spelling]?.(twelve) ?? twelve;
          const cells = HEADINGS.map((heading, at) =>
            heading === place ? written : (['A-1', '2025-01-02', 'avvikelse', 'barn', ''][at] ?? ''),
          );
          const rows = [
            ...(place === 'above' ? [[written]] : []),
            place === 'heading' ? [...HEADINGS, written] : HEADINGS,
            cells,
          ];
          const sheets = [{ name: place === 'sheet' ? written : 'Blad1', rows }];
          const bytes = fil === 'a.csv' ? csv(rows, ';') : workbook(sheets);
          const root = handbook({ ...BASE, 'r.md': register({ fil }), [fil]: bytes });
          const { stdout, stderr } = await run(['validate', '--format', format], root);
          const printed = (stdout + stderr).normalize('NFKC').replace(/[\s\u00ad\u200b]/g, '');
          expect(printed).not.toMatch(new RegExp(`${twelve.slice(2, 8)}\\D{0,4}${twelve.slice(8)}`));
          if (fil === 'a.xlsx' || place !== 'sheet') expect(printed).toContain('inga-personnummer');
        },
      ),
      { numRuns: 25 },
    );
  });
});
