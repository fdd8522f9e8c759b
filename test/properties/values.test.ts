import { expect, test } from 'vitest';
import { parseFrequency } from '../../src/calendar/frequency.js';
import { parseHistoric, parsePeriod } from '../../src/calendar/spans.js';
import { parseTime } from '../../src/calendar/times.js';
import { parseLagrum } from '../../src/model/lagrum.js';
import { formatNumber, parseNumber } from '../../src/model/number.js';
import { meets, parseTarget } from '../../src/model/target.js';
import { FORMATS } from '../../src/schema/formats.js';
import { asId, nearest } from '../../src/words/nearest.js';
import fc from '../helpers/random.js';

const decimal = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => Math.round(whole * 100 + cents) / 100);

test('a number that is written can be read again', () => {
  fc.assert(
    fc.property(decimal, (number) => {
      expect(parseNumber(formatNumber(number))).toBe(number === 0 ? 0 : number);
    }),
  );
});

test('a target means the same in words and in signs', () => {
  const pairs = [
    ['minst', '>='],
    ['mer än', '>'],
    ['högst', '<='],
    ['mindre än', '<'],
    ['exakt', '='],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...pairs), decimal, decimal, ([word, sign], bound, outcome) => {
      const [inWords, inSigns] = [parseTarget(`${word} ${formatNumber(bound)}`), parseTarget(`${sign} ${bound}`)];
      expect(inWords).toEqual(inSigns);
      expect(inWords && meets(inWords, outcome, undefined)).toBe(
        {
          minst: outcome >= bound,
          'mer än': outcome > bound,
          högst: outcome <= bound,
          'mindre än': outcome < bound,
          exakt: outcome === bound,
        }[word],
      );
    }),
  );
});

test('no reader of values throws, whatever it gets', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const read of [
        parseFrequency,
        parsePeriod,
        parseHistoric,
        parseTime,
        parseLagrum,
        parseNumber,
        parseTarget,
      ]) {
        if (typeof value !== 'object') read(value);
      }
      for (const format of Object.values(FORMATS))
        if (typeof value !== 'object' && typeof value !== 'symbol' && !format.ok(value))
          expect(format.fault(value).hint).not.toBe('');
    }),
  );
});

test('a suggestion is one of the candidates, and a candidate is nearest to itself', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), words, (wanted, candidates) => {
      expect([undefined, ...candidates]).toContain(nearest(wanted, candidates));
    }),
  );
  const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((text) => text.length < 30);
  fc.assert(
    fc.property(id, (word) => {
      expect(nearest(word, [word])).toBe(word);
    }),
  );
});

test('what is made into an id is an id or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(asId(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
  );
});
