import { readLaw } from '../../src/api/read-regelverk.js';
import { CATALOGUE } from '../../src/rules/index.js';
import type { Context } from '../../src/rules/rule.js';
import { day } from './open.js';
import { TODAY } from './run.js';

/** What a rule is told beside the handbook, for tests that call one directly. */
export const contextOf = (more: Partial<Context> = {}): Context => ({
  today: day(TODAY),
  rules: [...CATALOGUE.keys()],
  law: readLaw(),
  revisions: undefined,
  ...more,
});
