import type { Json } from '../../src/schema/flatten.js';
import { branchesOf, wordsOf } from '../../src/schema/node.js';

const SAMPLES: Readonly<Record<string, unknown>> = {
  id: 'ett-id',
  'id-eller-del': 'ett-id',
  datum: '2026-11-22',
  'historiskt-datum': '2026-11-22',
  'månad-dag': '03-01',
  tid: '12 månader',
  period: '2026-Q3',
  frekvens: 'varje kvartal',
  'delges-när': 'varje år',
  lagrum: 'SOSFS 2011:9 4 kap. 4 §',
  målvärde: 'minst 80',
  tal: 80,
  version: 1,
};

/** A value that a key accepts, as its schema says: for filling in what nobody has been asked. */
export function sampleFor(node: Json): unknown {
  const branches = branchesOf(node);
  const format = branches.map((branch) => SAMPLES[String(branch.format)]).find((value) => value !== undefined);
  const constant = branches.find((branch) => branch.const !== undefined)?.const;
  const number = branches.find(({ type }) => type === 'integer')?.minimum;
  return wordsOf(node)[0] ?? format ?? constant ?? number ?? 'En text';
}
