import type { Rule } from '../rule.js';
import { bestammelseAndrad } from './bestammelse-andrad.js';
import { forfattningKand } from './forfattning-kand.js';
import { lagGaller } from './lag-galler.js';
import { lagnummerStammer } from './lagnummer-stammer.js';
import { lagrumEntydigt } from './lagrum-entydigt.js';
import { lexSarahRattKapitel } from './lex-sarah-ratt-kapitel.js';
import { patientsakerhetsberattelseITid } from './patientsakerhetsberattelse-i-tid.js';

/** Rules on the law that documents cite. */
export const LAG: readonly Rule[] = [
  lagGaller,
  lagnummerStammer,
  lagrumEntydigt,
  lexSarahRattKapitel,
  bestammelseAndrad,
  patientsakerhetsberattelseITid,
  forfattningKand,
];
