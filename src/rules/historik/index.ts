import type { Rule } from '../rule.js';
import { andradEfterOversyn } from './andrad-efter-oversyn.js';
import { bedomdEfterAndringen } from './bedomd-efter-andringen.js';
import { oversynPaRiktigt } from './oversyn-pa-riktigt.js';
import { oversynUtanAndringSags } from './oversyn-utan-andring-sags.js';
import { versionHojd } from './version-hojd.js';

/** Rules that only Git's history can judge. Without it they are skipped, and that is said. */
export const HISTORIK: readonly Rule[] = [
  andradEfterOversyn,
  oversynUtanAndringSags,
  oversynPaRiktigt,
  versionHojd,
  bedomdEfterAndringen,
];
