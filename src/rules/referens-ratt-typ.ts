import type { Reference } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { partsOf } from '../model/parts.js';
import { anyOf } from '../words/any-of.js';
import type { Rule } from './rule.js';

/** `ansvar` that names a unit, or `aktivitet` that names a process, looks right and leads wrong. */
export const referensRattTyp: Rule = {
  id: 'referens-ratt-typ',
  severity: 'fel',
  summary: 'Det som ett dokument hänvisar till har den typ som nyckeln kräver.',
  why: 'En hänvisning till fel sorts dokument gör att ansvar och samband räknas fel.',
  fix: 'Hänvisa till ett dokument av den typ som fyndet nämner.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const reference of handbook.references) {
      const fault = wrong(reference, handbook);
      if (fault) yield { document: reference.from?.id, place: reference.place, about: [reference.id], ...fault };
    }
  },
};

function wrong(
  { key, id, del, relation }: Reference,
  handbook: Handbook,
): { message: string; hint: string } | undefined {
  const target = handbook.byId.get(id);
  if (!target || relation.till.includes('*')) return undefined;
  if (relation.till.includes(target.typ)) return undefined;
  const types = new Set([target.typ, ...(handbook.sameId.get(id) ?? []).map(({ typ }) => typ)]);
  const allowed = relation.till.find((till) => types.has((till.split('#')[0] ?? '') as typeof target.typ));
  const list = anyOf(
    relation.till.filter((till) => till !== 'plikt').map((till) => till.replace('#redovisar', '#redovisning')),
  );
  if (!allowed) return { message: `${key}: ${id} är av typen ${target.typ}.`, hint: `Här ska stå id för ${list}.` };
  if (allowed.includes('#') && del === undefined) {
    const parts = partsOf(target).map((part) => `${id}#${part.id}`);
    return {
      message: `${key}: ${id} behöver säga vilken del som avses.`,
      hint: parts.length ? `Skriv till exempel ${parts[0]}.` : `Skriv ${id}#del.`,
    };
  }
  return undefined;
}
