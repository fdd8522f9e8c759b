import { antalOverlapparInte } from './antal-overlappar-inte.js';
import { atgardHarAnledning } from './atgard-har-anledning.js';
import { filFinns } from './fil-finns.js';
import { FORBATTRING } from './forbattring/index.js';
import { HISTORIK } from './historik/index.js';
import { idUnikt } from './id-unikt.js';
import { ingenKrets } from './ingen-krets.js';
import { LAG } from './lag/index.js';
import { bildFinns, lankFinns, rubrikFinns } from './lank-finns.js';
import { LEDNINGSSYSTEM } from './ledningssystem/index.js';
import { namnKanda } from './namn-kanda.js';
import { PERSON } from './person/index.js';
import { protokollArFullstandigt } from './protokoll-ar-fullstandigt.js';
import { punktFinns } from './punkt-finns.js';
import { READING } from './reading.js';
import { referensFinns } from './referens-finns.js';
import { referensGaller } from './referens-galler.js';
import { referensRattTyp } from './referens-ratt-typ.js';
import { revideringITid } from './revidering-i-tid.js';
import { riskInomSkalan } from './risk-inom-skalan.js';
import type { Rule, RuleMeta } from './rule.js';
import { TEXT } from './text/index.js';
import { TID } from './tid/index.js';
import { titelSarskiljer } from './titel-sarskiljer.js';

/** Every rule with a check, in the order they run. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  idUnikt,
  referensFinns,
  referensRattTyp,
  referensGaller,
  ingenKrets,
  lankFinns,
  rubrikFinns,
  bildFinns,
  filFinns,
  protokollArFullstandigt,
  atgardHarAnledning,
  antalOverlapparInte,
  riskInomSkalan,
  punktFinns,
  namnKanda,
  revideringITid,
  ...FORBATTRING,
  titelSarskiljer,
  ...LEDNINGSSYSTEM,
  ...TID,
  ...LAG,
  ...HISTORIK,
  ...TEXT,
  ...PERSON,
];

/** What every finding's rule is, by id: rules with a check, and those that reading itself applies. */
export const CATALOGUE: ReadonlyMap<string, RuleMeta> = new Map([...READING, ...RULES].map((meta) => [meta.id, meta]));
