import type { Reference } from '../model/document.js';
import type { Rule } from './rule.js';

/** A unit that is part of itself, by way of others, has no top: inheritance and roll-up would never end. */
export const ingenKrets: Rule = {
  id: 'ingen-krets',
  severity: 'fel',
  summary: 'Inget dokument är en del av sig självt eller ersätter sig självt.',
  why: 'I en krets finns ingen början: ansvar kan inte ärvas och enheter kan inte räknas ihop.',
  fix: 'Ta bort en av hänvisningarna i kretsen.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    const next = new Map<string, Reference[]>();
    for (const reference of handbook.references) {
      if (reference.relation.krets !== false || !reference.from) continue;
      const from = `${reference.key} ${reference.from.id}`;
      next.set(from, [...(next.get(from) ?? []), reference]);
    }
    for (const cycle of cycles(next)) {
      const first = cycle[0] as Reference;
      yield {
        document: first.from?.id,
        place: first.place,
        about: cycle.map((step) => step.id),
        message: `${first.key} leder i en krets: ${[...cycle.map((step) => step.from?.id), first.from?.id].join(' → ')}.`,
        hint: 'Ta bort en av hänvisningarna.',
      };
    }
  },
};

/** Each cycle once, told from its first document in alphabetical order. */
function* cycles(next: ReadonlyMap<string, Reference[]>): Iterable<Reference[]> {
  const done = new Set<string>();
  for (const start of [...next.keys()].sort()) {
    const path: Reference[] = [];
    const onPath = new Map<string, number>();
    const stack: { key: string; edges: Reference[] }[] = [];
    const enter = (key: string) => {
      onPath.set(key, path.length);
      stack.push({ key, edges: [...(next.get(key) ?? [])] });
    };
    if (!done.has(start)) enter(start);
    while (stack.length) {
      const top = stack[stack.length - 1] as (typeof stack)[number];
      const edge = top.edges.shift();
      path.length = stack.length - 1;
      if (!edge) {
        done.add(top.key);
        onPath.delete(top.key);
        stack.pop();
        continue;
      }
      const to = `${edge.key} ${edge.id}`;
      path.push(edge);
      const at = onPath.get(to);
      if (at !== undefined) yield path.slice(at);
      else if (!done.has(to)) enter(to);
    }
  }
}
