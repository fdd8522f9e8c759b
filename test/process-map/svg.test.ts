import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/drawing/svg-text.js';
import { wrap } from '../../src/drawing/wrap.js';
import { layoutOf } from '../../src/render/process-map/layout.js';
import type { Part } from '../../src/render/process-map/parts.js';
import { drawProcessMap, MAP_NARROW, MAP_WIDE } from '../../src/render/process-map/svg.js';
import type { Target } from '../../src/views/site/page.js';
import type { ProcessMap } from '../../src/views/site/process-map.js';
import { drawnName, mapTexts } from '../helpers/map-texts.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { activityOf, bigMap, mapOf, routineOf } from '../helpers/process-maps.js';

const WIDTHS = [MAP_WIDE, MAP_NARROW];
const address = (target: Target) => ('dokument' in target ? `../dokument/${target.dokument}.html` : '#');

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom('Utskrivningsmeddelande', 'bistånd', 'och', 'hälso-', 'MAS', 'ett/annat'), { maxLength: 12 })
    .map((words) => words.join(' ')),
);

const routine = fc.tuple(name, fc.boolean(), fc.array(name, { maxLength: 3 })).map(([titel, lokal, utförsAv]) =>
  routineOf('r', titel, {
    ...(lokal ? { lokal: utförsAv } : {}),
    utförsAv: utförsAv.map((role) => ({ id: 'u', titel: role, finns: true })),
  }),
);

const map: fc.Arbitrary<ProcessMap> = fc
  .tuple(
    name,
    fc.array(
      fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 }), fc.array(routine, { maxLength: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
      { maxLength: 10 },
    ),
    fc.array(routine, { maxLength: 3 }),
    fc.array(fc.tuple(name, fc.constantFrom('intern' as const, 'extern' as const, undefined)), { maxLength: 4 }),
  )
  .map(([titel, places, rutiner, parties]) =>
    mapOf({
      titel,
      ...(titel ? { syfte: titel } : {}),
      steg: places.map((place, index) => ({
        nummer: index + 1,
        aktiviteter: place.map(([own, roles, routines], at) =>
          activityOf(`${index + 1}${'abcd'[at]}`, own, roles, routines),
        ),
      })),
      rutiner,
      delprocesser: parties.map(([own]) => ({ id: 'd', titel: own, finns: false, ansvar: [] })),
      samverkan: parties.map(([med, slag]) => ({ med, ...(slag ? { slag } : {}) })),
    }),
  );

/** Boxes that may not lie over each other: lanes, frames and lines lie behind. */
const solid = (parts: readonly Part[]) => parts.filter(({ look }) => !['bana', 'ram', 'pil', 'streck'].includes(look));

const meet = (a: Part, b: Part) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

const inside = (part: Part, box: { x: number; y: number; width: number; height: number }) =>
  part.x >= box.x &&
  part.y >= box.y &&
  part.x + part.width <= box.x + box.width + 0.01 &&
  part.y + part.height <= box.y + box.height + 0.01;

/** What is wrong with how parts lie: over each other, outside what they lie in, or text wider than its room. */
function faults(parts: readonly Part[], box: { x: number; y: number; width: number; height: number }): string[] {
  const boxes = solid(parts);
  return [
    ...boxes.flatMap((part, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => meet(part, other))
        .map((other) => `${part.look} over ${other.look}`),
    ),
    ...parts.filter((part) => !inside(part, box) || part.height < 0).map((part) => `${part.look} outside`),
    ...parts.flatMap((part) => faults(part.parts ?? [], part)),
  ];
}

describe('the drawing of a process', () => {
  test('any process of up to 40 activities: well-formed, every name whole, nothing over anything', async () => {
    await fc.assert(
      fc.asyncProperty(map, fc.constantFrom(...WIDTHS), async (given, width) => {
        const layout = layoutOf(given, width);
        expect(faults(layout.parts, { x: 0, y: 0, width: layout.width, height: layout.height })).toEqual([]);
        const { texts } = mapTexts(await drawProcessMap(given, address, width));
        const all = given.steg.flatMap(({ aktiviteter }) => aktiviteter);
        const names = [...all, ...all.flatMap(({ rutiner }) => rutiner), ...given.rutiner, ...given.delprocesser];
        expect(texts).toEqual(
          expect.arrayContaining([
            ...names.map(({ titel }) => drawnName(titel)),
            ...given.samverkan.map(({ med }) => drawnName(med)),
          ]),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each([0, 1, 3, 12, 30].flatMap((places) => WIDTHS.map((width) => [places, width] as const)))(
    '%i places at %i px: every activity and routine is a link, each id stands once, the same bytes again',
    async (places, width) => {
      const given = bigMap(places);
      const svg = await drawProcessMap(given, address, width);
      const { links, ids } = mapTexts(svg);
      const all = given.steg.flatMap(({ aktiviteter }) => aktiviteter);
      for (const { id, rutiner } of all)
        for (const one of [id, ...rutiner.map((each) => each.id)]) expect(links).toContain(`../dokument/${one}.html`);
      expect(new Set(ids).size).toBe(ids.length);
      expect(await drawProcessMap(structuredClone(given), address, width)).toBe(svg);
    },
  );

  test('two widths and two processes can stand in one page: no id is the same', async () => {
    const all = await Promise.all(
      [bigMap(1), bigMap(2)].flatMap((one) => WIDTHS.map((width) => drawProcessMap(one, address, width))),
    );
    const ids = all.flatMap((svg) => mapTexts(svg).ids);
    expect(new Set(ids).size).toBe(8);
  });

  test('nothing that a strict page forbids: no style, script, image or anything loaded', async () => {
    const { names } = mapTexts(await drawProcessMap(bigMap(12), address));
    expect(
      [...names].filter((one) => /^(style|script|image|use|foreignObject|on.*|xlink:href|src)$/.test(one)),
    ).toEqual([]);
  });

  test('without addresses it leads nowhere, and what does not exist is no link', async () => {
    expect(mapTexts(await drawProcessMap(bigMap(3), () => undefined)).links).toEqual([]);
    const gone = mapOf({ rutiner: [{ ...routineOf('borta', 'Borta'), finns: false }] });
    expect(mapTexts(await drawProcessMap(gone, address)).links).toEqual([]);
  });

  test.each(Object.entries(HOSTILE_TITLES))('a title that is %s stays text', async (_, titel) => {
    const given = mapOf({
      id: titel.slice(0, 200),
      titel,
      steg: [{ nummer: 1, aktiviteter: [activityOf('1', titel, [titel], [routineOf(titel.slice(0, 99), titel)])] }],
      samverkan: [{ med: titel, slag: 'extern' }],
    });
    const svg = await drawProcessMap(given, address);
    const { texts, names } = mapTexts(svg);
    expect(texts.filter((text) => text === drawnName(titel))).toHaveLength(5);
    expect(names).not.toContain('script');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
    expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
  });

  test('a small map, for people to read', async () => {
    const given = mapOf({
      syfte: 'Rätt stöd i rätt tid.',
      steg: [
        {
          nummer: 1,
          aktiviteter: [activityOf('1', 'Ta emot anmälan', ['Handläggare'], [routineOf('rutin-a', 'Anmälan')])],
        },
        { nummer: 2, aktiviteter: [activityOf('2a', 'Utreda', ['Handläggare']), activityOf('2b', 'Skydda', ['Chef'])] },
      ],
      samverkan: [{ med: 'Polisen', slag: 'extern' }],
    });
    await expect(await drawProcessMap(given, address)).toMatchFileSnapshot('../fixtures/expected/process-map.svg');
  });
});

describe('a text that is drawn whole', () => {
  test.each([
    ['Ta emot anmälan', 80, ['Ta emot', 'anmälan']],
    ['Utskrivningsmeddelande', 130, ['Utskrivnings-', 'meddelande']],
    ['hälso- och sjukvårdsteam', 90, ['hälso- och', 'sjukvårds-', 'team']],
    ['Biståndsbedömning/verkställighet', 190, ['Biståndsbedömning/', 'verkställighet']],
    ['', 90, ['']],
    ['W', 1, ['W']],
  ])('%s in %i px', (text, room, expected) => {
    expect(wrap(text, room, 14).map((line) => line.text + (line.after === '-' ? '-' : ''))).toEqual(expected);
  });

  test('no line is wider than the room, and together they are the text', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 60, max: 400 }), (text, room) => {
        const lines = wrap(text, room, 14);
        for (const line of lines)
          expect(widthOf(line.text + (line.after === '-' ? '-' : ''), 14)).toBeLessThanOrEqual(room);
        expect(
          lines.map((line, index) => line.text + (line.after === ' ' && index < lines.length - 1 ? ' ' : '')).join(''),
        ).toBe(drawnName(text));
      }),
    );
  });
});
