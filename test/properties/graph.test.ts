import { expect, test } from 'vitest';
import type { Dokument, Reference } from '../../src/model/document.js';
import type { Handbook } from '../../src/model/handbook.js';
import { ingenKrets } from '../../src/rules/ingen-krets.js';
import { contextOf } from '../helpers/context.js';
import fc from '../helpers/random.js';

type Edge = readonly [number, number];

/** The circles that the rule tells of, each as its ids in order. */
function told(edges: readonly Edge[]): string[][] {
  const references = edges.map(
    ([from, to]): Reference => ({
      from: { id: `n${from}` } as Dokument,
      key: 'del_av',
      place: { file: 'a.md' },
      id: `n${to}`,
      del: undefined,
      relation: { till: ['enhet'], krets: false },
    }),
  );
  const handbook = { references } as unknown as Handbook;
  return [...(ingenKrets.check?.(handbook, contextOf()) ?? [])].map(({ message }) =>
    (message.match(/n\d+/g) ?? []).slice(0, -1),
  );
}

/** All circles of a small graph by brute force, each told from its least node. */
function circles(edges: readonly Edge[], size: number): string[] {
  const found = new Set<string>();
  const walk = (path: number[]) => {
    for (const [from, to] of edges) {
      if (from !== path.at(-1)) continue;
      if (to === path[0] && Math.min(...path) === to) found.add(path.join(' '));
      else if (!path.includes(to)) walk([...path, to]);
    }
  };
  for (let start = 0; start < size; start++) walk([start]);
  return [...found].sort();
}

/** A circle told from its least node. */
function turned(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(id.slice(1)));
  const at = numbers.indexOf(Math.min(...numbers));
  return [...numbers.slice(at), ...numbers.slice(0, at)].join(' ');
}

const node = fc.nat(6);

test('with one parent each, exactly the circles are found, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.option(node), { minLength: 7, maxLength: 7 }), (parents) => {
      const edges = parents.flatMap((to, from): Edge[] => (to === null ? [] : [[from, to]]));
      expect(told(edges).map(turned).sort()).toEqual(circles(edges, 7));
    }),
    { numRuns: 2000 },
  );
});

test('with many, only real circles are told, none twice, and each knot has at least one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(node, node), { maxLength: 14, selector: String }), (edges) => {
      const [said, real] = [told(edges).map(turned), circles(edges, 7)];
      expect(new Set(said).size).toBe(said.length);
      expect(said.filter((circle) => !real.includes(circle))).toEqual([]);
      const rest = edges.filter(([from, to]) => !said.some((circle) => broken(circle, from, to)));
      expect(circles(rest, 7)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

/** Whether an edge is part of a circle. */
function broken(circle: string, from: number, to: number): boolean {
  const nodes = circle.split(' ').map(Number);
  return nodes.some((one, index) => one === from && nodes[(index + 1) % nodes.length] === to);
}

test('a thousand documents that all replace one another end in reasonable time', () => {
  const edges = Array.from({ length: 3000 }, (_, index): Edge => [index % 1000, (index * 7) % 1000]);
  const start = performance.now();
  expect(told(edges).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(5000);
});
