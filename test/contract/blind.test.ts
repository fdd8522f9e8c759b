import { describe, expect, test } from 'vitest';
import { type BlindCase, blindRules, isRight, judgeBlind } from '../helpers/blind.js';

const PLACE =
  'Told at the new document’s ersätter, which names the old one and its line; the author marks the old one.';

/**
 * Cases on which the rule and the case's author differ, with the reason why the rule stands. All others must be right:
 * they were written from the rules' summaries alone, before anybody had seen the code.
 */
const DISPUTED: Readonly<Record<string, string>> = {
  'ersatt-ar-upphavd/den gamla rutinen har ingen status': PLACE,
  'ersatt-ar-upphavd/den gamla säger uttryckligen gällande': PLACE,
  'ersatt-ar-upphavd/en av två ersatta är kvar': PLACE,
  'ersatt-ar-upphavd/riktlinje har ersatt en äldre riktlinje': PLACE,
  'ersatt-ar-upphavd/styrdokument har ersatt en rutin': PLACE,
  'insats-i-tid/Löpande uppgift': 'A frekvens without senast is owed by the calendar within its year (format 5.12).',
  'klarsprak-forkortning/förklaringen kommer för sent': 'IVO is known to everybody in the field.',
  'klarsprak-tid/utan dröjsmål i tabell': 'The law’s own words are never made into days (format 5.10).',
};

describe.each(blindRules())('$regel', ({ regel, fall }) => {
  test('has five faulty and five near-miss cases', () => {
    expect([fall.filter(({ fel }) => fel).length, fall.filter(({ fel }) => !fel).length]).toEqual([5, 5]);
  });

  test.each(fall.map((one) => [one.namn, one] as [string, BlindCase]))('%s', async (namn, one) => {
    const found = await judgeBlind(regel, one);
    const told = found.map(({ file, line, message }) => `${file}:${line} ${message}`);
    const expected = DISPUTED[`${regel}/${namn}`] === undefined;
    expect(isRight(one, found), `${one.fel ? 'faulty' : 'near miss'}: ${JSON.stringify(told)}`).toBe(expected);
  });
});

test('every disputed case exists', () => {
  const all = new Set(blindRules().flatMap(({ regel, fall }) => fall.map(({ namn }) => `${regel}/${namn}`)));
  expect(Object.keys(DISPUTED).filter((name) => !all.has(name))).toEqual([]);
});
