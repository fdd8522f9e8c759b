import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { enhet, händelse, process, register, rutin } from '../../helpers/texts.js';

const settings = (more = '') => `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\n${more}`;
const TIMES = { 'handbok.yaml': settings('tider: {utredning: 30 dagar, återkoppling: 14 dagar}\n') };

/** A register with one row under a heading, so that the row is row 2. */
const row = (headings: string, cells: string, more: string[] = []) => ({
  'reg.md': register({ period: '2026', uttag: '2026-05-15' }),
  'a.csv': `${[headings, cells, ...more].join('\n')}\n`,
});

describe('lex-sarah-bedomd', () => {
  test.each([
    ['investigated, not judged', { utredd: '2026-04-01' }, 1],
    ['notified, not judged', { anmäld_ivo: '2026-04-01' }, 1],
    ['judged', { utredd: '2026-04-01', bedömning: 'inget' }, 0],
    ['not investigated yet', {}, 0],
    ['a judgement that cannot be read', { utredd: '2026-04-01', bedömning: 'allvarligt' }, 0],
    ['an avvikelse', { slag: 'avvikelse', utredd: '2026-04-01' }, 0],
  ])('%s', async (_, keys, count) => {
    const found = await findingsOf('lex-sarah-bedomd', { 'h.md': händelse({ slag: 'lex Sarah', ...keys }) });
    expect(found.map(({ line, severity }) => ({ line, severity }))).toEqual(
      count ? [{ line: 7, severity: 'fel' }] : [],
    );
  });

  test.each([
    ['a row', 'dnr;inkom;slag;utredd;bedömning', '1;2026-03-01;lex Sarah;2026-04-01;', 1],
    ['a judged row', 'dnr;inkom;slag;utredd;bedömning', '1;2026-03-01;lex Sarah;2026-04-01;inget', 0],
    ['a register without the column', 'dnr;inkom;slag;utredd', '1;2026-03-01;lex Sarah;2026-04-01', 0],
    ['a cell that cannot be read', 'dnr;inkom;slag;utredd;bedömning', '1;2026-03-01;lex Sarah;2026-04-01;x', 0],
  ])('%s', async (_, headings, cells, count) => {
    const found = await findingsOf('lex-sarah-bedomd', row(headings, cells));
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(count ? ['a.csv:2'] : []);
  });

  test('a document and a row of the same händelse are one, and either may say it', async () => {
    const doc = (keys = {}) => ({ 'h.md': händelse({ slag: 'lex Sarah', dnr: '1', utredd: '2026-04-01', ...keys }) });
    const headings = 'dnr;inkom;slag;utredd;bedömning';
    const open = row(headings, '1;2026-03-01;lex Sarah;2026-04-01;');
    expect(await findingsOf('lex-sarah-bedomd', { ...doc(), ...open })).toMatchObject([{ file: 'h.md' }]);
    const judged = row(headings, '1;2026-03-01;lex Sarah;2026-04-01;inget');
    expect(await findingsOf('lex-sarah-bedomd', { ...doc(), ...judged })).toEqual([]);
    expect(await findingsOf('lex-sarah-bedomd', { ...doc({ bedömning: 'inget' }), ...open })).toEqual([]);
  });

  test('a row that a later extract replaces is left alone', async () => {
    const files = {
      ...row('dnr;inkom;slag;utredd;bedömning', '1;2026-03-01;lex Sarah;2026-04-01;'),
      'ny.md': register({ id: 'ny', fil: 'b.csv', period: '2026', uttag: '2026-06-01' }),
      'b.csv': 'dnr;inkom;slag;utredd;bedömning\n1;2026-03-01;lex Sarah;2026-04-01;inget\n',
    };
    expect(await findingsOf('lex-sarah-bedomd', files)).toEqual([]);
  });
});

describe('allvarligt-anmalt-ivo', () => {
  const sarah = { slag: 'lex Sarah', utredd: '2026-04-01' };
  test.each([
    ['grave', { ...sarah, bedömning: 'allvarligt missförhållande' }, 'SoL (2025:400) 27 kap. 6 §'],
    ['a risk of it', { ...sarah, bedömning: 'påtaglig risk för allvarligt missförhållande' }, 'SoL (2025:400)'],
    ['by LSS', { ...sarah, lag: 'LSS', bedömning: 'allvarligt missförhållande' }, 'LSS (1993:387) 24 f §'],
    ['health care', { slag: 'lex Maria', lag: 'HSL', bedömning: 'allvarlig vårdskada' }, 'PSL (2010:659) 3 kap. 5 §'],
    ['an avvikelse', { slag: 'avvikelse', bedömning: 'allvarlig vårdskada' }, 'PSL (2010:659) 3 kap. 5 §'],
    ['notified', { ...sarah, bedömning: 'allvarligt missförhållande', anmäld_ivo: '2026-04-02' }, undefined],
    ['a day that cannot be read', { ...sarah, bedömning: 'allvarligt missförhållande', anmäld_ivo: 'ja' }, undefined],
    ['not grave', { ...sarah, bedömning: 'missförhållande' }, undefined],
    ['a risk that is not grave', { ...sarah, bedömning: 'risk för missförhållande' }, undefined],
    ['not judged', sarah, undefined],
  ])('%s', async (_, keys, law) => {
    const found = await findingsOf('allvarligt-anmalt-ivo', { 'h.md': händelse(keys) });
    expect(found).toHaveLength(law ? 1 : 0);
    if (law) expect(found[0]?.hint).toContain(law);
  });

  test('a row', async () => {
    const files = row('dnr;inkom;slag;bedömning;anmäld_ivo', '1;2026-03-01;lex Sarah;allvarligt missförhållande;');
    expect(await findingsOf('allvarligt-anmalt-ivo', files)).toMatchObject([{ file: 'a.csv', line: 2 }]);
    const noColumn = row('dnr;inkom;slag;bedömning', '1;2026-03-01;lex Sarah;allvarligt missförhållande');
    expect(await findingsOf('allvarligt-anmalt-ivo', noColumn)).toHaveLength(1);
  });
});

describe('handelse-utredd-i-tid', () => {
  test.each([
    ['the last day has passed', { inkom: '2026-10-22' }, TIMES, 1],
    ['the last day is today', { inkom: '2026-10-23' }, TIMES, 0],
    ['investigated, though late', { inkom: '2026-01-01', utredd: '2026-11-01' }, TIMES, 0],
    ['a day that cannot be read', { inkom: '2026-01-01', utredd: 'våren' }, TIMES, 0],
    ['the handbook says no time', { inkom: '2020-01-01' }, {}, 0],
  ])('%s', async (_, keys, more, count) => {
    expect(await findingsOf('handelse-utredd-i-tid', { 'h.md': händelse(keys), ...more })).toHaveLength(count);
  });

  test.each([
    ['an open row', 'dnr;inkom;slag;utredd', '1;2026-03-01;avvikelse;', 1],
    ['a register that does not say when', 'dnr;inkom;slag', '1;2026-03-01;avvikelse', 0],
  ])('%s', async (_, headings, cells, count) => {
    expect(await findingsOf('handelse-utredd-i-tid', { ...row(headings, cells), ...TIMES })).toHaveLength(count);
  });

  test('the same dnr twice is told once', async () => {
    const files = row('dnr;inkom;slag;utredd', '1;2026-03-01;avvikelse;', ['1;2026-03-01;avvikelse;']);
    expect(await findingsOf('handelse-utredd-i-tid', { ...files, ...TIMES })).toHaveLength(1);
  });
});

describe('klagomal-aterkopplat', () => {
  const complaint = { slag: 'klagomål', inkom: '2026-11-20' };
  test.each([
    ['investigated, no answer', { ...complaint, utredd: '2026-11-21' }, {}, 1],
    ['answered', { ...complaint, utredd: '2026-11-21', återkopplad: '2026-11-21' }, {}, 0],
    ['anonymous', { ...complaint, utredd: '2026-11-21', från: 'anonym' }, {}, 0],
    ['still open', complaint, TIMES, 0],
    ['open beyond the time', { ...complaint, inkom: '2026-11-01' }, TIMES, 1],
    ['open, the handbook says no time', { ...complaint, inkom: '2026-01-01' }, {}, 0],
    ['a synpunkt', { ...complaint, slag: 'synpunkt', utredd: '2026-11-21' }, TIMES, 0],
  ])('%s', async (_, keys, more, count) => {
    expect(await findingsOf('klagomal-aterkopplat', { 'h.md': händelse(keys), ...more })).toHaveLength(count);
  });

  test('one fault gives one finding, at the investigation', async () => {
    const keys = { ...complaint, inkom: '2026-01-01', utredd: '2026-11-21' };
    expect(await findingsOf('klagomal-aterkopplat', { 'h.md': händelse(keys), ...TIMES })).toMatchObject([
      { line: 7, message: 'Klagomålet är utrett 2026-11-21, men ingen återkoppling är skriven.' },
    ]);
  });
});

describe('avvikelser-rapporteras', () => {
  const UNITS = {
    'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
    'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela' }),
    'aldre.md': enhet({ id: 'aldre', titel: 'Äldre', del_av: 'hela' }),
  };
  const silentUnits = async (days: Record<string, string>[], more: Record<string, string> = {}) => {
    const events = days.map((keys, index) => [`h${index}.md`, händelse({ id: `h-${index}`, ...keys })] as const);
    const found = await findingsOf('avvikelser-rapporteras', { ...UNITS, ...Object.fromEntries(events), ...more });
    return found.map(({ document }) => document);
  };
  const barn = { enhet: 'barn', inkom: '2025-03-01' };
  test.each([
    ['one unit reports, the other not', [barn], ['aldre']],
    ['both report', [barn, { ...barn, enhet: 'aldre' }], []],
    ['lex Sarah counts', [barn, { ...barn, enhet: 'aldre', slag: 'lex Sarah' }], []],
    ['a complaint does not', [barn, { ...barn, enhet: 'aldre', slag: 'klagomål' }], ['aldre']],
    ['another year does not', [barn, { ...barn, enhet: 'aldre', inkom: '2026-03-01' }], ['aldre']],
    ['nobody reported that year', [{ ...barn, inkom: '2026-03-01' }], []],
    ['the unit above may mean any of them', [barn, { ...barn, enhet: 'hela' }], []],
    ['most name no unit', [barn, { inkom: '2025-03-01' }, { inkom: '2025-03-02' }], []],
  ])('%s', async (_, days, expected) => {
    expect(await silentUnits(days as Record<string, string>[])).toEqual(expected);
  });

  test.each([
    ['run by somebody else', { driftform: 'entreprenad' }],
    ['repealed', { status: 'upphävd', gäller_till: '2026-01-01' }],
    ['not begun', { status: 'utkast' }],
  ])('a unit that is %s', async (_, keys) => {
    const more = { 'aldre.md': enhet({ id: 'aldre', titel: 'Äldre', del_av: 'hela', ...keys }) };
    expect(await silentUnits([barn], more)).toEqual([]);
  });

  test('counts of a register: a zero is no report', async () => {
    const counts = (aldre: number) => ({
      'reg.md': register({ innehåller: 'antal', period: '2025' }),
      'a.csv': `period;slag;antal;enhet\n2025;avvikelse;12;barn\n2025;avvikelse;${aldre};aldre\n`,
    });
    expect(await silentUnits([], counts(0))).toEqual(['aldre']);
    expect(await silentUnits([], counts(1))).toEqual([]);
  });
});

describe('tidig-oversyn', () => {
  const told = async (keys: object, days = ['2026-03-01', '2026-04-01', '2026-05-01']) => {
    const events = days.map((inkom, index) => [
      `h${index}.md`,
      händelse({ id: `h-${index}`, inkom, rutin: 'rutin-a' }),
    ]);
    const files = { 'utreda.md': process(), 'rutin.md': rutin({ ...keys }), ...Object.fromEntries(events) };
    const both = [await findingsOf('tidig-oversyn', files), await findingsOf('revidering-i-tid', files)];
    return both.flat().map(({ rule, line }) => `${rule}:${line}`);
  };
  test.each([
    ['too many', { reviderad: '2026-01-15' }, ['tidig-oversyn:11']],
    ['never reviewed: by the decision', {}, ['tidig-oversyn:10']],
    ['the date has passed too: one finding', { revisionsdatum: '2026-08-01' }, ['revidering-i-tid:10']],
    ['reviewed since', { reviderad: '2026-05-01' }, []],
    ['repealed', { status: 'upphävd', gäller_till: '2026-06-01' }, []],
    ['not decided', { status: 'utkast' }, []],
  ])('%s', async (_, keys, expected) => {
    expect(await told(keys)).toEqual(expected);
  });

  test('too few', async () => {
    expect(await told({ reviderad: '2026-01-15' }, ['2026-03-01', '2026-04-01'])).toEqual([]);
  });
});
