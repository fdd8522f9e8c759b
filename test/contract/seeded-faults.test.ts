import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/rules/index.js';
import { repository } from '../helpers/git.js';
import { HISTORIK, SEEDS } from './seeds/index.js';
import { beyond, type Found, type Garden, garden, SLOW, shown } from './seeds/plant.js';
import { type At, lineOf, type Past, type Seed } from './seeds/seed.js';

/** Everything that the example tells by itself. */
let bare: Found[] = [];
let plot: Garden;
/** What each seed should give: `rule file:line`. */
const wanted = new Map<Seed | Past, string[]>();

const all = Object.values(SEEDS).flat();
const groups: [string, readonly Seed[]][] = [
  ...Object.entries(SEEDS).map(([name, seeds]): [string, Seed[]] => [name, seeds.filter(({ alone }) => !alone)]),
  ...all.filter(({ alone }) => alone).map((seed): [string, Seed[]] => [`${seed.rule}: ${seed.name}`, [seed]]),
];

beforeAll(async () => {
  plot = garden();
  bare = await plot.findings();
}, SLOW);

test('every rule in the catalogue has a seed', () => {
  const sown = new Set([...all, ...HISTORIK].map(({ rule }) => rule));
  expect([...CATALOGUE.keys()].filter((rule) => !sown.has(rule))).toEqual([]);
  expect([...sown].filter((rule) => !CATALOGUE.has(rule))).toEqual([]);
});

const place = ({ rule, file, line }: Found) => `${rule} ${file}:${line}`;
const written = (rule: string, [file, words]: At) => `${rule} ${file}:${lineOf(plot.text(file), words)}`;

/** The findings that a seed should give, looked up in the files as they stand with all seeds planted. */
const expected = (seed: Seed | Past): string[] => [
  written(seed.rule, seed.at),
  ...(seed.more ?? []).map(([rule, at]) => written(rule, at)),
];

/**
 * Holds what was found against what the example tells by itself and what the seeds should add. What a seed should give
 * is taken out first, so that nothing which stood there before can pass for it.
 */
function difference(found: readonly Found[], seeds: readonly (Seed | Past)[]) {
  const rest = seeds.flatMap((seed) => wanted.get(seed) ?? []);
  const others = found.filter((finding) => {
    const at = rest.indexOf(place(finding));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return { more: beyond(others, bare).map(shown), fewer: beyond(bare, others).map(shown) };
}

const NONE = { more: [], fewer: [] };

describe.each(groups)('%s', (_, seeds) => {
  let found: Found[] = [];

  beforeAll(async () => {
    found = await plot.during(
      seeds.map(({ change }) => change),
      () => {
        for (const seed of seeds) wanted.set(seed, expected(seed));
      },
    );
  }, SLOW);

  test.each(seeds.map((seed) => [seed.rule, seed.name, seed] as const))('%s finds: %s', (_rule, _name, seed) => {
    const places = new Set(found.map(place));
    expect((wanted.get(seed) ?? ['nothing was planted']).filter((one) => !places.has(one))).toEqual([]);
  });

  test('and nothing else is found or hidden', () => {
    expect(difference(found, seeds)).toEqual(NONE);
  });
});

describe('HISTORIK', () => {
  let found: Found[] = [];

  beforeAll(async () => {
    const repo = repository(plot.root);
    plot.plant(HISTORIK.map(({ before }) => before));
    repo.commit({}, '2025-10-01', 'Så stod det förra året');
    for (const date of [...new Set(HISTORIK.map((seed) => seed.date))].sort()) {
      const changed = HISTORIK.filter((seed) => seed.date === date);
      plot.clear(changed.flatMap(({ before }) => Object.keys(before)));
      plot.plant(changed.map(({ change }) => change));
      repo.commit({}, date, 'Ändring');
    }
    for (const seed of HISTORIK) wanted.set(seed, expected(seed));
    found = await plot.findings();
  }, SLOW);

  test.each(HISTORIK.map((seed) => [seed.rule, seed.name, seed] as const))('%s finds: %s', (_rule, _name, seed) => {
    const places = new Set(found.map(place));
    expect((wanted.get(seed) ?? ['nothing was planted']).filter((one) => !places.has(one))).toEqual([]);
  });

  test('and nothing else is found or hidden', () => {
    expect(difference(found, HISTORIK)).toEqual(NONE);
  });
});
