import type { Path } from '../../model/finding.js';
import { type Handbook, lookUp, ofTyp } from '../../model/handbook.js';
import { parseNumber } from '../../model/number.js';
import type { Rule } from '../rule.js';

/** Thirteen of twelve cannot be: one of the two numbers is wrong, and so is every share made of them. */
export const antalInomTotalen: Rule = {
  id: 'antal-inom-totalen',
  severity: 'fel',
  summary: 'Ett antal är inte större än sin total.',
  why: 'Andelen blir över hundra procent, och både protokollet och berättelsen visar fel siffror.',
  fix: 'Rätta antalet eller totalen.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const { file, id, path, part, whole, names } of counts(handbook)) {
      if (part === undefined || whole === undefined || part <= whole) continue;
      yield {
        document: id,
        place: { file, path, on: 'value' as const },
        message: `${names[0]} är ${part}, men ${names[1]} är ${whole}.`,
        hint: 'Rätta det tal som är fel. Har de bytt plats?',
      };
    }
  },
};

interface Count {
  file: string;
  id: string;
  path: Path;
  part: number | undefined;
  whole: number | undefined;
  names: readonly [part: string, whole: string];
}

function* counts(handbook: Handbook): Iterable<Count> {
  for (const { file, id, data } of ofTyp(handbook, 'protokoll')) {
    const countsPeople = peopleIn(handbook, data.avser);
    for (const [index, result] of (data.resultat ?? []).entries()) {
      const at = { file, id, path: ['resultat', index, 'antal'] };
      yield { ...at, part: result.antal, whole: result.totalt, names: ['antal', 'totalt'] };
      if (countsPeople.has(result.punkt)) yield bySex({ ...at, path: ['resultat', index] }, result);
    }
  }
  for (const { file, id, data } of ofTyp(handbook, 'kompetens'))
    for (const [index, { antal, totalt }] of (data.genomförd ?? []).entries())
      yield { file, id, path: ['genomförd', index, 'antal'], part: antal, whole: totalt, names: ['antal', 'totalt'] };
  for (const { file, id, data } of ofTyp(handbook, 'indikator'))
    if (data.mått === 'antal')
      for (const [index, outcome] of (data.utfall ?? []).entries())
        yield bySex({ file, id, path: ['utfall', index] }, outcome);
}

/** The points of a control that are measured as a number: only there women and men add up to the whole. */
function peopleIn(handbook: Handbook, control: string | undefined): Set<string | undefined> {
  const points = (lookUp(handbook, 'egenkontroll', control) ?? lookUp(handbook, 'uppföljning', control))?.data;
  return new Set((points?.kontrollpunkter ?? []).flatMap(({ id, mått }) => (mått === 'antal' ? [id] : [])));
}

type Divided = { värde?: unknown; antal?: unknown; kvinnor?: unknown; män?: unknown };

function bySex(at: Pick<Count, 'file' | 'id' | 'path'>, { värde, antal, kvinnor, män }: Divided): Count {
  const [women, men] = [parseNumber(kvinnor), parseNumber(män)];
  return {
    ...at,
    path: [...at.path, 'kvinnor'],
    part: women === undefined || men === undefined ? undefined : women + men,
    whole: parseNumber(värde ?? antal),
    names: ['Summan av kvinnor och män', värde === undefined ? 'antal' : 'värde'],
  };
}
