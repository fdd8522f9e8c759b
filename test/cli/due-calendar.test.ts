import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { document, egenkontroll, process, protokoll, rutin, åtgärd } from '../helpers/texts.js';

/** The events of a calendar as another program reads them: name and first day. */
async function events(root: string, argv: readonly string[] = []) {
  const { stdout } = await run(['due', '--all', '--format', 'ics', ...argv], root);
  return new ICAL.Component(ICAL.parse(stdout))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, startDate }) => ({ uid, day: startDate.toString() }));
}

const only = async (kind: string, files: Files) => {
  const found = await events(handbook({ 'utreda.md': process(), ...files }), ['--kind', kind, '--within', '20 år']);
  expect(found).toHaveLength(1);
  return found[0];
};

const insats = (genomförd: string[], senast = ['2026-11-25', '2026-12-10']) =>
  document({
    ...{ typ: 'kvalitetsinsats', id: 'insats', titel: 'Insats', år: 2026 },
    uppgifter: [{ id: 'a', ansvar: 'socialnamnden', uppgift: 'Göra', senast, genomförd }],
  });
const utförare = (avtal: object, senast = '01-31') =>
  document({
    ...{ typ: 'utförare', id: 'bolaget', titel: 'Bolaget', driftform: 'entreprenad', avtal },
    redovisar: [{ id: 'statistik', vad: 'Statistik', senast }],
  });
const AVTAL = { dnr: 'SN 1', från: '2026-02-01', till: '2029-01-31' };
const engång = (senast: string) =>
  document({
    ...{ typ: 'uppföljning', id: 'riktad', titel: 'Riktad', slag: 'riktad', ansvar: 'socialnamnden' },
    ...{ gäller: 'utreda', senast },
  });
const kvartal = (keys = {}) => egenkontroll({ frekvens: 'varje kvartal', från: '2026-07-01', ...keys });

describe('an event is moved, not doubled', () => {
  test.each<[string, string, Files, Files]>([
    [
      'åtgärd',
      'its last day',
      { 'a.md': åtgärd({ senast: '2027-01-01' }) },
      { 'a.md': åtgärd({ senast: '2027-02-01' }) },
    ],
    [
      'revision',
      'its day of review',
      { 'a.md': rutin({ revisionsdatum: '2027-01-01' }), 'utreda.md': process({ status: 'utkast' }) },
      { 'a.md': rutin({ revisionsdatum: '2027-02-01' }), 'utreda.md': process({ status: 'utkast' }) },
    ],
    ['uppföljning', 'its only day', { 'a.md': engång('2026-12-01') }, { 'a.md': engång('2026-12-15') }],
    ['egenkontroll', 'its frist', { 'a.md': kvartal() }, { 'a.md': kvartal({ frist: '45 dagar' }) }],
    ['redovisning', 'its yearly day', { 'a.md': utförare(AVTAL) }, { 'a.md': utförare(AVTAL, '02-15') }],
    [
      'kvalitetsinsats',
      'the day of its occasion',
      { 'a.md': insats([]) },
      { 'a.md': insats([], ['2026-11-30', '2026-12-10']) },
    ],
  ])('%s: %s', async (kind, _, before, after) => {
    const [first, second] = [await only(kind, before), await only(kind, after)];
    expect(second?.uid).toBe(first?.uid);
    expect(second?.day).not.toBe(first?.day);
  });
});

describe('the next time is another event', () => {
  const utkast = { 'utreda.md': process({ status: 'utkast' }) };
  test.each<[string, string, Files, Files]>([
    [
      'revision',
      'after a review',
      { 'a.md': rutin({ revisionsdatum: '2027-01-01', reviderad: '2025-12-01' }), ...utkast },
      { 'a.md': rutin({ revisionsdatum: '2028-01-01', reviderad: '2026-11-20' }), ...utkast },
    ],
    [
      'egenkontroll',
      'after the protokoll of a period',
      { 'a.md': kvartal() },
      { 'a.md': kvartal(), 'p.md': protokoll({ datum: '2026-10-10', period: '2026-Q3' }) },
    ],
    ['kvalitetsinsats', 'after an occasion', { 'a.md': insats([]) }, { 'a.md': insats(['2026-11-20']) }],
  ])('%s: %s', async (kind, _, before, after) => {
    const [first, second] = [await only(kind, before), await only(kind, after)];
    expect(second?.uid).not.toBe(first?.uid);
  });
});

describe('the example handbook', () => {
  test.each(['2024-02-20', '2025-07-01', '2026-11-22'])('on %s: no name is given twice', async (today) => {
    const found = await events('handbook-example', ['--today', today, '--within', '20 år']);
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
    const own = await events('handbook-example', [
      '--today',
      today,
      '--within',
      '20 år',
      '--role',
      'utvecklingsledare',
    ]);
    expect(own.length).toBeGreaterThan(3);
    expect(found).toEqual(expect.arrayContaining(own));
    for (const { uid } of found) expect(uid).toMatch(/^[0-9a-f]{32}@kvalitet$/);
  });
});
