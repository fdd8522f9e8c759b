import { describe, expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import { findingsOf } from '../../helpers/findings.js';
import type { Files } from '../../helpers/handbook.js';
import { aktivitet, egenkontroll, enhet, process, rutin } from '../../helpers/texts.js';

/** Where a rule fires: `file:line`. */
const told = async (rule: string, files: Files) =>
  (await findingsOf(rule, files)).map(({ file, line }) => `${file}:${line}`);

const DEL = { id: 'del', titel: 'Del', del_av: 'utreda' };
const UPPHÄVD = { status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' };
const UTKAST = { status: 'utkast' };
const FUTURE = { gäller_från: '2027-01-01' };

describe('process-har-aktivitet', () => {
  test.each<[string, Files, string[]]>([
    ['none', { 'a.md': process() }, ['a.md:4']],
    ['one', { 'a.md': process(), 'b.md': aktivitet() }, []],
    ['an aktivitet of another', { 'a.md': process(), 'b.md': aktivitet({ process: 'annan' }) }, ['a.md:4']],
    ['a delprocess that has', { 'a.md': process(), 'b.md': process(DEL), 'c.md': aktivitet({ process: 'del' }) }, []],
    ['a delprocess without: told there', { 'a.md': process(), 'b.md': process(DEL) }, ['b.md:4']],
    ['a delprocess that is a draft', { 'a.md': process(), 'b.md': process({ ...DEL, ...UTKAST }) }, ['a.md:4']],
    ['a repealed delprocess', { 'a.md': process(), 'b.md': process({ ...DEL, ...UPPHÄVD }) }, ['a.md:4']],
    ['a draft', { 'a.md': process(UTKAST) }, []],
    ['repealed', { 'a.md': process(UPPHÄVD) }, []],
    ['not yet in force', { 'a.md': process(FUTURE) }, []],
    ['part of itself is another fault', { 'a.md': process({ del_av: 'utreda' }) }, []],
    ['an unreadable id is another fault', { 'a.md': process({ id: 'Utreda!' }) }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('process-har-aktivitet', files)).toEqual(places);
  });

  test('says what to write', async () => {
    expect(await findingsOf('process-har-aktivitet', { 'a.md': process() })).toMatchObject([
      {
        severity: 'varning',
        message: 'Processen har ingen aktivitet.',
        hint: expect.stringContaining('process: utreda'),
      },
    ]);
  });
});

describe('ordning-unik', () => {
  const two = (keys: object, more: object = {}): Files => ({
    'a.md': process(),
    'b.md': aktivitet(),
    'c.md': aktivitet({ id: 'bedoma', titel: 'Bedöma', ...keys }),
    ...more,
  });
  test.each<[string, Files, string[]]>([
    ['the same', two({}), ['c.md:6']],
    ['another', two({ ordning: 20 }), []],
    ['of another process', two({ process: 'annan' }), []],
    ['a third', two({ ordning: 20 }, { 'd.md': aktivitet({ id: 'sista', ordning: 20 }) }), ['d.md:6']],
    ['three alike', two({}, { 'd.md': aktivitet({ id: 'sista' }) }), ['c.md:6', 'd.md:6']],
    ['unreadable is another fault', two({ ordning: 'tio' }), []],
    ['a copy with the same id is another fault', two({ id: 'ta-emot' }), []],
    ['in a draft', two({}, { 'a.md': process(UTKAST) }), ['c.md:6']],
    ['in a repealed process', two({}, { 'a.md': process(UPPHÄVD) }), []],
  ])('%s', async (_, files, places) => {
    expect(await told('ordning-unik', files)).toEqual(places);
  });

  test('names the number, the other and the process', async () => {
    expect(await findingsOf('ordning-unik', two({}))).toMatchObject([
      {
        severity: 'fel',
        message: 'Ordning 10 har också aktiviteten ta-emot i processen utreda. Se även b.md, rad 6.',
      },
    ]);
  });
});

describe('aktivitet-har-rutin', () => {
  const base = (more: Files = {}): Files => ({ 'a.md': process(), 'b.md': aktivitet(), ...more });
  const forIt = { process: undefined, aktivitet: 'ta-emot' };
  test.each<[string, Files, string[]]>([
    ['none', base(), ['b.md:4']],
    ['a rutin for it', base({ 'c.md': rutin(forIt) }), []],
    ['a rutin for the whole process', base({ 'c.md': rutin() }), []],
    ['a rutin for another', base({ 'c.md': rutin({ process: 'annan' }) }), ['b.md:4']],
    ['a draft', base({ 'c.md': rutin({ ...forIt, ...UTKAST }) }), ['b.md:4']],
    ['a repealed one', base({ 'c.md': rutin({ ...forIt, ...UPPHÄVD }) }), ['b.md:4']],
    ['one that begins next year', base({ 'c.md': rutin({ ...forIt, ...FUTURE }) }), ['b.md:4']],
    ['one that has ended', base({ 'c.md': rutin({ ...forIt, gäller_till: '2026-01-01' }) }), ['b.md:4']],
    ['a reason', base({ 'b.md': aktivitet({ utan_rutin: 'Lagen säger allt' }) }), []],
    ['an empty reason is none', base({ 'b.md': aktivitet({ utan_rutin: null }) }), ['b.md:4']],
    ['a reason that cannot be read is another fault', base({ 'b.md': aktivitet({ utan_rutin: [1] }) }), []],
    [
      'a local rutin that inherits, under a draft',
      base({
        'c.md': rutin({ ...forIt, ...UTKAST }),
        'd.md': rutin({ id: 'lokal', titel: 'Lokal', process: undefined, del_av: 'rutin-a' }),
      }),
      [],
    ],
    [
      'two rutiner that are part of each other',
      base({
        'c.md': rutin({ process: undefined, del_av: 'lokal' }),
        'd.md': rutin({ id: 'lokal', titel: 'Lokal', process: undefined, del_av: 'rutin-a' }),
      }),
      ['b.md:4'],
    ],
    ['in a draft process', base({ 'a.md': process(UTKAST) }), []],
    ['in a process that is missing', { 'b.md': aktivitet() }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('aktivitet-har-rutin', files)).toEqual(places);
  });
});

describe('samverkan-har-satt', () => {
  const withParties = (...parties: object[]) => ({ 'a.md': process({ samverkan: parties }) });
  const skola = { med: 'Skolan', slag: 'extern' };
  test.each<[string, Files, string[]]>([
    ['no way', withParties(skola), ['a.md:12']],
    ['a way', withParties({ ...skola, hur: 'rutin-a' }), []],
    ['a way that does not exist is another fault', withParties({ ...skola, hur: 'finns-inte' }), []],
    ['each by itself', withParties({ ...skola, hur: 'rutin-a' }, { ...skola }, { ...skola }), ['a.md:15', 'a.md:17']],
    ['none', { 'a.md': process({ samverkan: [] }) }, []],
    ['unreadable', { 'a.md': process({ samverkan: [{ ...skola, slag: 'okänt' }] }) }, []],
    ['in a draft', { 'a.md': process({ samverkan: [skola], status: 'utkast' }) }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('samverkan-har-satt', { ...files, 'b.md': rutin() })).toEqual(places);
  });

  test('names the other party', async () => {
    expect(await findingsOf('samverkan-har-satt', withParties(skola))).toMatchObject([
      { message: 'Det framgår inte hur samverkan med Skolan går till.' },
    ]);
  });
});

describe('process-har-riskanalys and process-har-egenkontroll', () => {
  const CASES: [string, Files, string, string[]][] = [
    ['none', {}, 'annan', ['a.md:4']],
    ['of the process', {}, 'utreda', []],
    ['of a rutin of it', { 'r.md': rutin() }, 'rutin-a', []],
    ['of a rutin of an aktivitet', { 'r.md': rutin({ process: undefined, aktivitet: 'ta-emot' }) }, 'rutin-a', []],
    ['of a delprocess', { 'd.md': process(DEL) }, 'del', []],
    ['of what it is part of', { 'a.md': process({ del_av: 'annan' }) }, 'annan', []],
    [
      'of another part of the same',
      { 'a.md': process({ del_av: 'annan' }), 'd.md': process({ ...DEL, del_av: 'annan' }) },
      'del',
      ['a.md:4'],
    ],
    ['a draft needs none', { 'a.md': process(UTKAST) }, 'annan', []],
    ['a circle ends', { 'a.md': process({ del_av: 'del' }), 'd.md': process({ ...DEL }) }, 'del', []],
  ];
  const base: Files = {
    'a.md': process(),
    'akt.md': aktivitet(),
    'annan.md': process({ id: 'annan', titel: 'Annan' }),
  };
  const of = async (rule: string, files: Files) =>
    (await told(rule, files)).filter((place) => place.startsWith('a.md'));

  test.each(CASES)('riskanalys %s', async (_, files, gäller, places) => {
    expect(await of('process-har-riskanalys', { ...base, ...files, 'ra.md': riskanalys({ gäller }) })).toEqual(places);
  });
  test.each(CASES)('egenkontroll %s', async (_, files, gäller, places) => {
    expect(await of('process-har-egenkontroll', { ...base, ...files, 'ek.md': egenkontroll({ gäller }) })).toEqual(
      places,
    );
  });

  test.each<[string, Files, string[]]>([
    ['of an aktivitet', { 'ra.md': riskanalys({ gäller: 'ta-emot' }) }, []],
    ['of the unit whose process it is', { 'ra.md': riskanalys({ gäller: 'enhet-barn' }) }, []],
    ['of another unit', { 'ra.md': riskanalys({ gäller: 'aldre' }) }, ['a.md:4']],
    [
      'of one of two units',
      { 'a.md': process({ enhet: ['enhet-barn', 'aldre'] }), 'ra.md': riskanalys({ gäller: 'enhet-barn' }) },
      ['a.md:4'],
    ],
  ])('riskanalys %s', async (_, files, places) => {
    const units = { 'e.md': enhet(), 'f.md': enhet({ id: 'aldre', titel: 'Äldre' }) };
    const all = { ...base, ...units, 'a.md': process({ enhet: 'enhet-barn' }), ...files };
    expect(await of('process-har-riskanalys', all)).toEqual(places);
  });

  test.each([
    ['a draft', UTKAST],
    ['a repealed one', UPPHÄVD],
  ])('an egenkontroll that is %s checks nothing', async (_, keys) => {
    expect(await of('process-har-egenkontroll', { ...base, 'ek.md': egenkontroll(keys) })).toEqual(['a.md:4']);
  });
});
