import type { Handbook } from '../model/handbook.js';
import type { Regelverk } from '../model/regelverk.js';
import type { RuleMeta } from '../rules/rule.js';
import type { FlatSchema } from '../schema/flatten.js';

/** Everything that can be explained. Without a handbook only what the package itself knows. */
export interface Knowledge {
  /** In alphabetical order of their ids. */
  rules: readonly RuleMeta[];
  /** Document types, handbok.yaml and the rows of registers, by name: built-in, with the organisation's own laid over. */
  types: ReadonlyMap<string, FlatSchema>;
  /** Keys that most types share: they are told after a type's own. */
  shared: ReadonlySet<string>;
  /** How a value is written, by the format's name in the schemas (`datum`, `frekvens` …). */
  forms: ReadonlyMap<string, string>;
  regelverk: Regelverk;
  handbook?: Handbook;
}
