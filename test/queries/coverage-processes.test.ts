import { describe, expect, test } from 'vitest';
import type { State } from '../../src/model/coverage.js';
import { idsIn, riskanalys, verdictOf, WHOLE } from '../helpers/coverage.js';
import type { Files } from '../helpers/handbook.js';
import { aktivitet, DECIDED, egenkontroll, enhet, process, rutin } from '../helpers/texts.js';

const UNDECIDED = Object.fromEntries(Object.keys(DECIDED).map((key) => [key, undefined]));

type Row = [string, Files, State, State, State, string | undefined];

describe('a process counts only when it holds all the way (4 kap. 2–4 §§)', () => {
  test.each<Row>([
    ['all is there', {}, 'uppfyllt', 'uppfyllt', 'uppfyllt', undefined],
    ['no process', { 'utreda.md': undefined }, 'saknas', 'saknas', 'saknas', 'En process saknas.'],
    [
      'repealed',
      { 'utreda.md': process({ status: 'upphävd', gäller_till: '2026-01-01' }) },
      'saknas',
      'saknas',
      'saknas',
      'En process saknas.',
    ],
    [
      'ended',
      { 'utreda.md': process({ gäller_till: '2026-11-21' }) },
      'saknas',
      'saknas',
      'saknas',
      'En process saknas.',
    ],
    [
      'ends today',
      { 'utreda.md': process({ gäller_till: '2026-11-22' }) },
      'uppfyllt',
      'uppfyllt',
      'uppfyllt',
      undefined,
    ],
    [
      'draft',
      { 'utreda.md': process({ status: 'utkast', ...UNDECIDED }) },
      'saknas',
      'delvis',
      'delvis',
      'är ett utkast',
    ],
    [
      'not begun',
      { 'utreda.md': process({ gäller_från: '2026-11-23' }) },
      'saknas',
      'delvis',
      'delvis',
      'har inte börjat gälla',
    ],
    ['undecided', { 'utreda.md': process({ ...UNDECIDED }) }, 'saknas', 'delvis', 'delvis', 'saknar beslut'],
    ['no activities', { 'ta-emot.md': undefined }, 'delvis', 'saknas', 'saknas', 'saknar aktiviteter (4 kap. 3 §)'],
    [
      'same place',
      { 'b.md': aktivitet({ id: 'b', titel: 'Bedöma', utan_rutin: 'Enkelt' }) },
      'delvis',
      'saknas',
      'delvis',
      'har samma ordning som en annan (10) (4 kap. 3 §)',
    ],
    [
      'no rutin',
      { 'rutin.md': undefined },
      'delvis',
      'delvis',
      'saknas',
      'aktiviteten ”Ta emot” saknar gällande rutin (4 kap. 4 §)',
    ],
    [
      'a draft rutin',
      { 'rutin.md': rutin({ aktivitet: 'ta-emot', status: 'utkast' }) },
      'delvis',
      'delvis',
      'saknas',
      'saknar gällande rutin',
    ],
    [
      'a rutin that has ended',
      { 'rutin.md': rutin({ aktivitet: 'ta-emot', gäller_till: '2026-11-01' }) },
      'delvis',
      'delvis',
      'saknas',
      'saknar gällande rutin',
    ],
    [
      'a reason for no rutin',
      { 'rutin.md': undefined, 'ta-emot.md': aktivitet({ utan_rutin: 'Enkelt' }) },
      'uppfyllt',
      'uppfyllt',
      'uppfyllt',
      undefined,
    ],
    [
      'no risk analysis',
      { 'ra.md': undefined },
      'delvis',
      'delvis',
      'delvis',
      'saknar aktuell riskanalys (5 kap. 1 §)',
    ],
    [
      'an analysis that is due again',
      { 'ra.md': riskanalys({ nästa: '2026-11-21' }) },
      'delvis',
      'delvis',
      'delvis',
      'saknar aktuell riskanalys (5 kap. 1 §)',
    ],
    [
      'an analysis of the aktivitet',
      { 'ra.md': riskanalys({ gäller: 'ta-emot' }) },
      'uppfyllt',
      'uppfyllt',
      'uppfyllt',
      undefined,
    ],
    [
      'an analysis of another process',
      { 'ra.md': riskanalys({ gäller: 'annan' }) },
      'delvis',
      'delvis',
      'delvis',
      'saknar aktuell riskanalys',
    ],
    ['no egenkontroll', { 'ek.md': undefined }, 'delvis', 'delvis', 'delvis', 'saknar egenkontroll (5 kap. 2 §)'],
    [
      'an egenkontroll of the rutin',
      { 'ek.md': egenkontroll({ gäller: 'rutin-a' }) },
      'uppfyllt',
      'uppfyllt',
      'uppfyllt',
      undefined,
    ],
    [
      'a repealed egenkontroll',
      { 'ek.md': egenkontroll({ status: 'upphävd', gäller_till: '2026-01-01' }) },
      'delvis',
      'delvis',
      'delvis',
      'saknar egenkontroll',
    ],
    [
      'an egenkontroll that begins later',
      { 'ek.md': egenkontroll({ från: '2027-01-01' }) },
      'delvis',
      'delvis',
      'delvis',
      'saknar egenkontroll',
    ],
  ])('%s', async (_, files, ...[decided, ordered, routines, lack]) => {
    const judged = await Promise.all(['4:2', '4:3', '4:4'].map((id) => verdictOf(id, { ...WHOLE, ...files })));
    const [first] = judged;
    expect(judged.map(({ state }) => state)).toEqual([decided, ordered, routines]);
    if (lack) expect(first?.missing?.join(' ')).toContain(lack);
    else expect(first?.missing).toEqual([]);
  });

  test('a delprocess inherits the decision, and its parent needs no activities of its own', async () => {
    const files = {
      ...WHOLE,
      'hela.md': process({ id: 'hela', titel: 'Hela' }),
      'utreda.md': process({ ...UNDECIDED, del_av: 'hela' }),
      'ra.md': riskanalys({ gäller: ['utreda', 'hela'] }),
      'ek.md': egenkontroll({ gäller: ['utreda', 'hela'] }),
    };
    for (const id of ['4:2', '4:3', '4:4']) expect(await verdictOf(id, files)).toMatchObject({ state: 'uppfyllt' });
    const draft = { ...files, 'utreda.md': process({ ...UNDECIDED, del_av: 'hela', status: 'utkast' }) };
    expect((await verdictOf('4:2', draft)).missing).toContain('Processen ”Hela” saknar aktiviteter (4 kap. 3 §).');
  });

  test('what covers a part covers the whole, and a local rutin describes what its parent does', async () => {
    const files = {
      ...WHOLE,
      'hela.md': process({ id: 'hela', titel: 'Hela' }),
      'utreda.md': process({ del_av: 'hela' }),
      'rutin.md': rutin({ id: 'nationell', aktivitet: 'ta-emot', status: 'upphävd', gäller_till: '2026-01-01' }),
      'lokal.md': rutin({ id: 'lokal', process: undefined, del_av: 'nationell' }),
    };
    expect(await verdictOf('4:2', files)).toMatchObject({ state: 'uppfyllt', missing: [] });
    expect(idsIn(await verdictOf('4:4', files))).toEqual(['lokal']);
  });

  test('one process of two makes it partly, and the figures name the whole', async () => {
    const two = { ...WHOLE, 'andra.md': process({ id: 'andra', titel: 'Andra' }) };
    const verdict = await verdictOf('4:2', two);
    expect(verdict).toMatchObject({ state: 'delvis', reason: 'Alla processer är beskrivna och fastställda.' });
    expect(verdict.detail).toContain('1 av 2 processer håller hela vägen');
    const whole = verdict.figures?.find(({ label }) => label === 'processer som håller hela vägen');
    expect([whole?.part.map(({ id }) => id), whole?.whole.map(({ id }) => id)]).toEqual([
      ['utreda'],
      ['andra', 'utreda'],
    ]);
  });

  test('another unit’s rutin, analysis and control do not count; those of the unit above do', async () => {
    const units = {
      'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
      'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela' }),
      'vuxen.md': enhet({ id: 'vuxen', titel: 'Vuxen', del_av: 'hela' }),
    };
    const of = (unit: string) => ({
      ...{ ...WHOLE, ...units, 'rutin.md': rutin({ aktivitet: 'ta-emot', enhet: unit }) },
      ...{ 'ra.md': riskanalys({ enhet: unit }), 'ek.md': egenkontroll({ enhet: unit }) },
    });
    expect(await verdictOf('4:4', of('vuxen'), 'barn')).toMatchObject({ state: 'saknas' });
    expect((await verdictOf('4:2', of('vuxen'), 'barn')).missing).toHaveLength(3);
    expect(await verdictOf('4:4', of('vuxen'), 'vuxen')).toMatchObject({ state: 'uppfyllt' });
    expect(await verdictOf('4:4', of('hela'), 'barn')).toMatchObject({ state: 'uppfyllt' });
    expect(idsIn(await verdictOf('4:4', of('hela'), 'barn'))).toContain('rutin-a');
  });
});
