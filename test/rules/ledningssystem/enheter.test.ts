import { describe, expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import { findingsOf } from '../../helpers/findings.js';
import type { Files } from '../../helpers/handbook.js';
import { egenkontroll, enhet, type Keys, process } from '../../helpers/texts.js';

const told = async (rule: string, files: Files) =>
  (await findingsOf(rule, { ...UNITS, ...files })).map(({ document }) => document);

/** Two units side by side, one of them with another below. */
const UNITS: Files = {
  'barn.md': enhet(),
  'mottagning.md': enhet({ id: 'mottagning', titel: 'Mottagning', del_av: 'enhet-barn' }),
  'aldre.md': enhet({ id: 'aldre', titel: 'Äldre' }),
};
const ALL = ['aldre', 'enhet-barn', 'mottagning'];
const BARN = { enhet: 'enhet-barn' };

describe.each<[string, (keys: Keys) => Files]>([
  ['enhet-har-process', (keys) => ({ 'p.md': process(keys) })],
  ['enhet-har-riskanalys', (keys) => ({ 'p.md': process(), 'd.md': riskanalys(keys) })],
  ['enhet-har-egenkontroll', (keys) => ({ 'p.md': process(), 'd.md': egenkontroll(keys) })],
])('%s', (rule, one) => {
  test.each<[string, Files, string[]]>([
    ['none at all', {}, ALL],
    ['one for everybody', one({}), []],
    ['one for a unit and what is below it', one(BARN), ['aldre']],
    ['one for a unit below reaches the one above', one({ enhet: 'mottagning' }), ['aldre']],
    ['one for several', one({ enhet: ['mottagning', 'aldre'] }), []],
    ['an enhet that cannot be read', one({ enhet: [7] }), []],
    ['an enhet that does not exist', one({ enhet: 'finns-inte' }), ALL],
    ['run by others', { ...one(BARN), 'aldre.md': enhet({ id: 'aldre', titel: 'Ä', driftform: 'LOV' }) }, []],
    [
      'run by whom cannot be read',
      { ...one(BARN), 'aldre.md': enhet({ id: 'aldre', titel: 'Ä', driftform: 'x' }) },
      [],
    ],
    ['a draft unit', { ...one(BARN), 'aldre.md': enhet({ id: 'aldre', titel: 'Ä', status: 'utkast' }) }, []],
    [
      'a repealed unit',
      {
        ...one(BARN),
        'aldre.md': enhet({
          ...{ id: 'aldre', titel: 'Ä', status: 'upphävd' },
          ...{ gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' },
        }),
      },
      [],
    ],
    [
      'a circle of units ends',
      {
        ...one(BARN),
        'barn.md': enhet({ del_av: 'mottagning' }),
        'aldre.md': enhet({ id: 'aldre', titel: 'Ä', del_av: 'aldre' }),
      },
      ['aldre'],
    ],
  ])('%s', async (_, files, units) => {
    expect(await told(rule, files)).toEqual(units);
  });

  test('stands at the title', async () => {
    expect(await findingsOf(rule, { 'barn.md': enhet() })).toMatchObject([{ file: 'barn.md', line: 4 }]);
  });
});

describe('what the documents are about', () => {
  test.each<[string, string, Files, string[]]>([
    ['enhet-har-process', 'a draft process', { 'p.md': process({ status: 'utkast' }) }, ALL],
    ['enhet-har-process', 'a process that begins next year', { 'p.md': process({ gäller_från: '2027-01-01' }) }, ALL],
    ['enhet-har-riskanalys', 'of a process of a unit', { 'p.md': process(BARN), 'd.md': riskanalys() }, ['aldre']],
    ['enhet-har-riskanalys', 'of a unit', { 'd.md': riskanalys({ gäller: 'enhet-barn' }) }, ['aldre']],
    [
      'enhet-har-riskanalys',
      'of a unit and of a process that is everybody’s',
      { 'p.md': process(), 'd.md': riskanalys({ gäller: ['enhet-barn', 'utreda'] }) },
      [],
    ],
    ['enhet-har-egenkontroll', 'of a process of a unit', { 'p.md': process(BARN), 'd.md': egenkontroll() }, ['aldre']],
    ['enhet-har-egenkontroll', 'a draft', { 'p.md': process(), 'd.md': egenkontroll({ status: 'utkast' }) }, ALL],
  ])('%s: %s', async (rule, _, files, units) => {
    expect(await told(rule, files)).toEqual(units);
  });
});
