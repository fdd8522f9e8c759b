import { describe, expect, test } from 'vitest';
import { maskPersonNumbers, personNumbersIn } from '../../src/privacy/person-numbers.js';
import fc from '../helpers/random.js';
import { checkDigit, nobodys, numberFrom, PUBLISHED, SPELLINGS } from './number.js';

const kinds = (text: string) => personNumbersIn(text).map(({ kind }) => kind);
const spellings = Object.entries(SPELLINGS);

describe('every published test number in every spelling', () => {
  test.each(spellings)('%s', (_, spell) => {
    for (const number of PUBLISHED) expect([number, kinds(`Se ${spell(number)}.`)]).toEqual([number, ['testnummer']]);
  });

  test('ten digits alone are found too', () => {
    for (const number of PUBLISHED) expect([number, kinds(`Se ${number.slice(2)}.`)]).toEqual([number, ['testnummer']]);
  });
});

describe('where a number may stand', () => {
  test.each([
    ['in emphasis', '**20190101-2391**'],
    ['between underscores', '_20190101-2391_'],
    ['in code', '`20190101-2391`'],
    ['in a file name', 'akt_20190101-2391.pdf'],
    ['in a file name, whole', 'akt_201901012391.pdf'],
    ['in a file name with hyphens', 'akt-201901012391.pdf'],
    ['after a colon', 'personnr:201901012391'],
    ['after a colon, short', 'pnr:1901012391'],
    ['after a figure', 'Barn 2 20190101-2391'],
    ['before a figure', '20190101-2391 2 barn'],
    ['in a cell', 'a;20190101-2391;b'],
    ['in a cell after a figure', '17,20190101-2391,3'],
    ['in an address', 'https://exempel.se/20190101-2391/x'],
    ['in an e-mail address', '201901012391@exempel.se'],
    ['at the end of a sentence', 'Det är 190101-2391.'],
    ['in a fence', '```\n20190101-2391\n```'],
    ['an enskild firma', 'org.nr 190101-2391'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual(['testnummer']);
  });

  test.each([
    ['a space', '20190101-2391 20190119-2391'],
    ['a comma', '20190101-2391,20190119-2391'],
    ['a slash', '20190101-2391/20190119-2391'],
    ['a line', '20190101-2391\n20190119-2391'],
    ['a line, twelve digits', '201901012391\n201901192391'],
    ['a space, twelve digits', '201901012391 201901192391'],
    ['a line, ten digits', '1901012391\n1901192391'],
    ['a semicolon', '201901012391;201901192391'],
  ])('two in a row with %s between', (_, text) => {
    expect(kinds(text)).toEqual(['testnummer', 'testnummer']);
  });
});

describe('what kind it is (law.md 6.4)', () => {
  const [birth, last] = [nobodys.slice(0, 8), nobodys.slice(8)];
  const clock = (() => {
    for (let three = 10; ; three++) {
      const number = numberFrom('20980517', String(three).padStart(3, '0'));
      if (Number(number.slice(10)) < 60) return number;
    }
  })();
  test.each([
    ['with a hyphen', `${birth}-${last}`, ['personnummer']],
    ['short', `${birth.slice(2)}-${last}`, ['personnummer']],
    ['twelve digits', nobodys, ['personnummer']],
    ['ten digits alone', nobodys.slice(2), ['utan bindestreck']],
    ['ten digits after a word', `pnr ${nobodys.slice(2)}`, ['utan bindestreck']],
    ['ten digits with another name', `bankgiro ${nobodys.slice(2)}`, []],
    ['ten digits in an address', `https://exempel.se/a?id=${nobodys.slice(2)}`, []],
    ['ten digits in a fence', `~~~\n${nobodys.slice(2)}\n~~~`, []],
    ['ten digits after a fence', `~~~\nx\n~~~\n${nobodys.slice(2)}`, ['utan bindestreck']],
    ['in six and four', `${birth.slice(2)} ${last}`, []],
    ['in six and four after a word', `personnummer ${birth.slice(2)} ${last}`, ['utan bindestreck']],
    ['a day and a clock', `${clock.slice(0, 8)}-${clock.slice(8)}`, ['kan vara klockslag']],
    ['a day and a clock, twelve digits', clock, ['kan vara klockslag']],
    ['a day and a clock, short', `${clock.slice(2, 8)}-${clock.slice(8)}`, ['personnummer']],
    ['samordningsnummer', `20980577-${numberFrom('20980577', '471').slice(8)}`, ['samordningsnummer']],
    ['wrong check digit', '20190101-2390', ['liknar']],
    ['wrong check digit, short', '190101-2390', ['liknar']],
    ['wrong check digit, twelve digits after a word', 'personnr 201901012390', ['liknar']],
    ['wrong check digit, twelve digits alone', '201901012390', []],
    ['wrong check digit, ten digits', 'personnr 1901012390', []],
    ['T-number', '20190101-T123', ['T-nummer']],
    ['TF-number', '20190101-TF10', ['T-nummer']],
    ['T-number in small letters', '20190101-t123', ['T-nummer']],
    ['T-number of no day', '20190231-T123', []],
    ['födelsenummer 000 is never given', numberFrom('20190101', '000'), []],
    ['day 32', numberFrom('20190132', '238'), []],
    ['month 13', numberFrom('20191301', '238'), []],
    ['29 February in a common year', numberFrom('20190229', '238'), []],
    ['day 92', numberFrom('20190192', '238'), []],
    ['in the year 1700', numberFrom('17000101', '238'), []],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('what only looks alike', () => {
  test.each([
    '212000-0142',
    '2120000142',
    '232100-0016',
    '802002-8711',
    'SE212000014201',
    'SE2321000016-1003',
    'HN 2019/62',
    '2015-00617',
    'KS 2023/0123',
    '8.5-29206/2014',
    'ON 2019/0026 53515',
    'SN 2024/0123',
    '2019-11-19',
    '20191119',
    '2020-2023',
    '2023-01-01-2023-12-31',
    '2023-01-01–2023-12-31',
    '20230101-20231231',
    '20191119T0930',
    '20191119T093000',
    '2014-5-19',
    '978-91-7555-123-4',
    '1765809230846',
    '550e8400-e29b-41d4-a716-446655440000',
    '3b18e512dba79e4c8300dd08aeb37f8e728b8dad',
    '10.1000/182',
    '040-12 34 56',
    '070-740 12 34',
    '0707401234',
    '08-123 456 78',
    '112',
    'ÅÅÅÅMMDD-XXXX',
    '19900101-****',
    '19900101-XXXX',
    '19900101-xxxx',
    '1201901012391',
    '2019010123911',
    'a20190101-2391',
    '20190101-2391a',
    'åäö190101-2391',
  ])('%s', (text) => {
    expect(personNumbersIn(`Se ${text} i dag.`)).toEqual([]);
  });
});

const date = fc
  .tuple(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);
const valid = fc
  .tuple(date, fc.constantFrom('238', '239', '980', '981'), fc.boolean())
  .map(([birth, three, coordination]) =>
    numberFrom(coordination ? `${birth.slice(0, 6)}${Number(birth.slice(6)) + 60}` : birth, three),
  );
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
/** What may stand before and after: no digit, and no letter close by. */
const ahead = fc.constantFrom('', ' ', 'Se ', '(', '"', 'å: ', '|', '\n', '- ', '; ', '<b>', '[', '*', 'Nr 7 ');
const behind = fc.constantFrom('', ' ', '.', ')', '"', ': å', '|', '\n', ' - ', '; ', '</b>', ']', '*', ', å', '_');

describe('properties', () => {
  test('a valid number is found in every spelling, whatever stands around it, and is never seen again', () => {
    const spell = fc.constantFrom(...spellings.map(([, write]) => write));
    fc.assert(
      fc.property(valid, spell, ahead, behind, (number, write, before, after) => {
        const text = `${before}${write(number)}${after}`;
        const found = personNumbersIn(text);
        expect(found.map(({ kind }) => kind)).toEqual(['testnummer']);
        expect(text.slice(found[0]?.from, found[0]?.to)).toBe(write(number));
        const masked = maskPersonNumbers(text);
        expect(found[0]?.masked.normalize('NFKC')).toMatch(/^\d{6,8}\D*\*{4}$/);
        expect(masked).toBe(text.replace(write(number), found[0]?.masked ?? ''));
        expect(personNumbersIn(masked)).toEqual([]);
      }),
    );
  });

  test('one wrong digit at the end is never a sure finding', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 1, max: 9 }), (number, step) => {
        const wrong = `${number.slice(0, 11)}${(Number(number[11]) + step) % 10}`;
        expect(kinds(`${wrong.slice(0, 8)}-${wrong.slice(8)}`)).toEqual(['liknar']);
        expect(kinds(wrong)).toEqual([]);
      }),
    );
  });

  const silent: [string, fc.Arbitrary<string>][] = [
    [
      'organisationsnummer',
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), digits(1), fc.integer({ min: 2, max: 9 }), digits(6))
        .map(([a, b, c, rest]) => `${a}${b}${c}${rest}`)
        .map((nine) => `${nine}${checkDigit(nine)}`)
        .map((ten) => `${ten.slice(0, 6)}-${ten.slice(6)}`),
    ],
    ['mobile numbers', digits(8).map((rest) => `07${rest}`)],
    ['mobile numbers in groups', digits(8).map((r) => `07${r[0]}-${r.slice(1, 4)} ${r.slice(4, 6)} ${r.slice(6)}`)],
    ['days', date.map((d) => `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`)],
    ['days in one', date],
    ['runs of days', fc.tuple(date, date).map(([a, b]) => `${a}-${b}`)],
    ['runs of years', fc.tuple(date, date).map(([a, b]) => `${a.slice(0, 4)}-${b.slice(0, 4)}`)],
    ['GUID', fc.uuid()],
    ['SHA', fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 40, maxLength: 40 }).map((a) => a.join(''))],
    [
      'diary numbers',
      fc.tuple(fc.constantFrom('SN', 'KS', 'HN'), date, digits(5)).map(([a, d, n]) => `${a} ${d.slice(0, 4)}/${n}`),
    ],
    ['thirteen digits', digits(13)],
    ['eleven digits', digits(11)],
  ];
  test.each(silent)('%s are silent', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(personNumbersIn(`Se ${text} här.`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a day and a clock is at most a warning', () => {
    const clock = fc
      .tuple(date, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([d, h, m]) => [d, `${String(h).padStart(2, '0')}${String(m).padStart(2, '0')}`] as const);
    fc.assert(
      fc.property(clock, fc.constantFrom('-', '', ' '), ([day, time], sign) => {
        for (const kind of kinds(`Kopia ${day}${sign}${time}`)) expect(kind).toBe('kan vara klockslag');
      }),
      { numRuns: 2000 },
    );
  });

  test('ten random digits are at most a warning', () => {
    fc.assert(
      fc.property(digits(10), (ten) => {
        for (const kind of kinds(`Nummer ${ten}.`)) expect(['utan bindestreck', 'testnummer']).toContain(kind);
      }),
      { numRuns: 2000 },
    );
  });

  test('masking changes nothing else, and no text makes it slow or throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        if (!personNumbersIn(text).length) expect(maskPersonNumbers(text)).toBe(text);
      }),
    );
    const long = '1901012391-190101 - '.repeat(20_000);
    const started = performance.now();
    personNumbersIn(long);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a birth day written as a date', () => {
  test.each([
    ['2019-06-11-2386', '2019-06-11-****'],
    ['2019 06 11-2386', '2019 06 11-****'],
    ['2019-06-11 2386', '2019-06-11 ****'],
  ])('%s is told', (text, masked) => {
    expect(personNumbersIn(`Född ${text}.`)).toMatchObject([{ kind: 'testnummer', masked }]);
    expect(maskPersonNumbers(`Född ${text}.`)).toBe(`Född ${masked}.`);
  });

  test.each(['2023-01-01-2023-12-31', '2019-06-11-2387', '2024-05-06 2025', '2019-06-11', 'den 2019-06-11 kl 2386'])(
    '%s is not',
    (text) => expect(personNumbersIn(text)).toEqual([]),
  );
});
