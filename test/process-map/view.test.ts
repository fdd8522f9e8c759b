import { describe, expect, test } from 'vitest';
import type { Dokument } from '../../src/model/document.js';
import type { Block, Words } from '../../src/views/site/page.js';
import { type ProcessMap, processMap } from '../../src/views/site/process-map.js';
import { mapInShort, mapInWords } from '../../src/views/site/process-map-words.js';
import type { Files } from '../helpers/handbook.js';
import { day, open } from '../helpers/open.js';
import { activityOf, bigMap, mapOf, routineOf } from '../helpers/process-maps.js';
import { aktivitet, enhet, process, roll, rutin } from '../helpers/texts.js';

const FILES: Files = {
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'handlaggare.md': roll({ id: 'handlaggare', titel: 'Handläggare' }),
  'enhet.md': enhet({ chef: 'chef' }),
  'utreda.md': process({ ansvar: 'chef' }),
};

async function made(files: Files, today = '2026-11-22'): Promise<ProcessMap> {
  const handbook = await open({ ...FILES, ...files });
  return processMap(handbook, handbook.byId.get('utreda') as Dokument<'process'>, day(today));
}

const steps = ({ steg }: ProcessMap) =>
  steg.map(({ aktiviteter }) => aktiviteter.map((each) => `${each.nummer} ${each.titel}`));
const titles = (all: readonly { titel: string }[] | undefined) => all?.map(({ titel }) => titel);
const first = (map: ProcessMap) => map.steg[0]?.aktiviteter[0];

describe('the map of a process', () => {
  test('activities stand in order; the same ordning is the same place, by title', async () => {
    const map = await made({
      'a.md': aktivitet({ id: 'a', titel: 'Sist', ordning: 100 }),
      'b.md': aktivitet({ id: 'b', titel: 'Ö två', ordning: 20 }),
      'c.md': aktivitet({ id: 'c', titel: 'Ä två', ordning: 20 }),
      'd.md': aktivitet({ id: 'd', titel: 'Först', ordning: 0 }),
      'annan.md': aktivitet({ id: 'annan', titel: 'Annan', process: 'annan', ordning: 1 }),
    });
    expect(steps(map)).toEqual([['1 Först'], ['2a Ä två', '2b Ö två'], ['3 Sist']]);
  });

  test('who answers: the activity itself, else the process', async () => {
    const map = await made({
      'a.md': aktivitet({ id: 'a', ordning: 1, ansvar: ['handlaggare', 'chef'] }),
      'b.md': aktivitet({ id: 'b', ordning: 2 }),
    });
    const all = map.steg.map(({ aktiviteter }) => aktiviteter[0]);
    expect(all.map((each) => [titles(each?.ansvar), each?.ärvt])).toEqual([
      [['Handläggare', 'Enhetschef'], false],
      [['Enhetschef'], true],
    ]);
  });

  test.each([
    ['one that holds', {}, [undefined]],
    ['a draft', { status: 'utkast' }, ['utkast']],
    ['one that will hold', { gäller_från: '2027-01-01' }, ['gäller från 2027-01-01']],
    ['one that no longer holds', { gäller_till: '2026-11-21' }, []],
    ['a repealed one', { status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'chef' }, []],
  ])('of routines it has %s', async (_, keys, expected) => {
    const map = await made({
      'a.md': aktivitet({ id: 'a' }),
      'r.md': rutin({ id: 'r', process: undefined, aktivitet: 'a', ...keys }),
    });
    expect(first(map)?.rutiner.map(({ inteÄn }) => inteÄn)).toEqual(expected);
  });

  test('a local routine inherits its place, stands after the common one and names its unit', async () => {
    const map = await made({
      'a.md': aktivitet({ id: 'a' }),
      'gemensam.md': rutin({
        id: 'r',
        titel: 'Ö gemensam',
        process: undefined,
        aktivitet: 'a',
        utförs_av: 'handlaggare',
      }),
      'lokal.md': rutin({ id: 'lokal', titel: 'A lokal', process: undefined, del_av: 'r', enhet: 'enhet-barn' }),
      'hel.md': rutin({ id: 'hel', titel: 'Hela' }),
    });
    expect(titles(first(map)?.rutiner)).toEqual(['Ö gemensam', 'A lokal']);
    expect(first(map)?.rutiner[1]?.lokal).toEqual(['Barn och unga']);
    expect(titles(first(map)?.rutiner[0]?.utförsAv)).toEqual(['Handläggare']);
    expect(titles(map.rutiner)).toEqual(['Hela']);
  });

  test('delprocesser that are not repealed, what it is part of, and samverkan', async () => {
    const map = await made({
      'ovan.md': process({ id: 'ovan', titel: 'Ovan' }),
      'utreda.md': process({
        del_av: 'ovan',
        samverkan: [
          { med: 'Regionen', slag: 'extern', hur: 'hur' },
          { med: 'Skolan', slag: 'intern', hur: 'saknas' },
        ],
      }),
      'hur.md': rutin({ id: 'hur', titel: 'Så samverkar vi' }),
      'p1.md': process({ id: 'p1', titel: 'Del', del_av: 'utreda' }),
      'p2.md': process({ id: 'p2', titel: 'Utkast', del_av: 'utreda', status: 'utkast' }),
      'p3.md': process({ id: 'p3', titel: 'Bort', del_av: 'utreda', status: 'upphävd', gäller_till: '2025-01-01' }),
    });
    expect(map.delprocesser.map(({ titel, status }) => [titel, status])).toEqual([
      ['Del', undefined],
      ['Utkast', 'utkast'],
    ]);
    expect(map.delAv).toEqual({ id: 'ovan', titel: 'Ovan', finns: true });
    expect(map.samverkan.map(({ med, hur }) => [med, hur?.titel, hur?.finns])).toEqual([
      ['Regionen', 'Så samverkar vi', true],
      ['Skolan', 'saknas', false],
    ]);
  });

  test.each([
    ['no activities', {}],
    ['a process that is part of itself', { 'utreda.md': process({ del_av: 'utreda' }) }],
    ['no readable keys', { 'utreda.md': '---\ntyp: process\nid: utreda\n---\n' }],
    ['two activities with one id', { 'a.md': aktivitet({ titel: 'A' }), 'b.md': aktivitet({ titel: 'B' }) }],
    ['samverkan without a word', { 'utreda.md': process({ samverkan: [{ slag: 'intern' }, { med: 7 }] }) }],
  ])('%s gives a map, not an exception', async (_, files) => {
    const map = await made(files);
    expect(JSON.parse(JSON.stringify(map))).toEqual(map);
    expect(mapInWords(map)[0]?.slag).toBe('stycke');
    expect(map.delprocesser).toEqual([]);
  });
});

/** All words of some blocks, as they are read. */
const read = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('the map in words', () => {
  test('tells what the drawing shows', () => {
    const map = bigMap(12);
    const told = read(mapInWords(map));
    for (const { titel, nummer, rutiner } of map.steg.flatMap(({ aktiviteter }) => aktiviteter)) {
      expect(told).toContain(titel);
      expect(told).toContain(`"${nummer}. "`);
      for (const routine of rutiner) expect(told).toContain(routine.titel);
    }
    for (const { med } of map.samverkan) expect(told).toContain(med);
    for (const { titel } of map.delprocesser) expect(told).toContain(titel);
  });

  test('a step: who, how and why not', () => {
    const plainly = (words: Words) => words.map((word) => (typeof word === 'string' ? word : word.text)).join('');
    const map = mapOf({
      steg: [
        {
          nummer: 1,
          aktiviteter: [
            activityOf('1a', 'Ta emot', ['Handläggare', 'Chef', 'Jurist'], [routineOf('r', 'Rutin R')]),
            { ...activityOf('1b', 'Meddela', ['Chef']), ärvt: true, utanRutin: 'Det är självklart' },
            activityOf(
              '1c',
              'Spara',
              ['Chef'],
              [routineOf('u', 'Rutin U', { inteÄn: 'utkast', lokal: ['Eken', 'Björken'] })],
            ),
          ],
        },
      ],
    });
    const [, steps] = mapInWords(map);
    expect(
      steps?.slag === 'steg' && steps.steg.map(({ titel, punkter }) => [plainly(titel), ...punkter.map(plainly)]),
    ).toEqual([
      [
        '1a. Ta emot',
        'Ingen inbördes ordning med steg 1b och 1c.',
        'Ansvarar: Handläggare, Chef och Jurist',
        'Rutin: Rutin R',
      ],
      [
        '1b. Meddela',
        'Ingen inbördes ordning med steg 1a och 1c.',
        'Ansvarar: Chef (steget anger ingen egen ansvarig)',
        'Ingen rutin behövs: Det är självklart.',
      ],
      [
        '1c. Spara',
        'Ingen inbördes ordning med steg 1a och 1b.',
        'Ansvarar: Chef',
        'Rutin: Rutin U (utkast), lokal rutin för Eken och Björken',
        'Ingen gällande rutin beskriver steget.',
      ],
    ]);
  });

  test('in short, for the drawing', () => {
    expect(mapInShort(bigMap(2))).toBe(
      'Processen har 2 steg. Processen ska leda till: Den enskilde får rätt stöd i rätt tid. Stegen i ordning: 1 Ta emot anmälan. 2 Utskrivningsmeddelandehantering. Rutiner för hela processen: Dokumentation. Delprocesser: Överklagande; Uppföljning. Samverkan med: Regionens sjukhus och vårdcentraler; Skolan.',
    );
    expect(mapInShort(mapOf())).toBe('Processen har inga steg inlagda.');
  });
});
