import type { IndexData } from './index-data.js';
import type { Match } from './matches.js';
import { stemsOf } from './tokens.js';

/** How surely a hit is meant: every word as written, every word nearly, or only some of the words. */
export type Level = 0 | 1 | 2;

/** A hit with what decides its place. */
export interface Ranked {
  doc: number;
  level: Level;
  status: Standing;
  /** Whether it records something that was done or happened, and does not say what to do. */
  isRecord: boolean;
  /** Whether every word of the search stands in the title. */
  inTitle: boolean;
  weight: number;
}

/** What holds, a draft, or what is repealed. */
type Standing = 0 | 1 | 2;
const STANDING = new Map<string, Standing>([
  ['utkast', 1],
  ['upphävd', 2],
]);

/** Types that record what was done or what happened: they are found, but seldom meant. */
const RECORDS = new Set(['protokoll', 'händelse', 'åtgärd', 'analys', 'register', 'tillsyn']);

/** Types that tell staff what to do weigh more than others. */
const WORTH = new Map([
  ['rutin', 1.4],
  ['process', 1.1],
  ['aktivitet', 1.1],
  ['styrdokument', 1.1],
  ['uppföljning', 0.9],
  ['egenkontroll', 0.9],
  ['indikator', 0.9],
]);

/** The place of one document among the hits. A title that says little else than what was asked weighs more. */
export function rankOf({ documents, types }: IndexData, doc: number, matches: readonly Match[], level: Level): Ranked {
  const [, titel = '', type = 0, status = ''] = documents[doc] ?? [];
  const inTitle = matches.length > 0 && matches.every((match) => match.inTitle);
  const typ = types[type]?.[0] ?? '';
  const sum = matches.reduce((total, { weight }) => total + weight, 0);
  const share = inTitle ? matches.length / Math.max(stemsOf(titel).length, matches.length) : 0;
  return {
    doc,
    level,
    status: STANDING.get(status) ?? 0,
    isRecord: RECORDS.has(typ),
    inTitle,
    weight: sum * (1 + share) * (WORTH.get(typ) ?? 1),
  };
}

/**
 * Repealed last; then what was surely meant; then what holds before drafts; then what says what to
 * do before records; then the title before the text; then weight.
 */
export const byRank = (a: Ranked, b: Ranked): number =>
  Number(a.status === 2) - Number(b.status === 2) ||
  a.level - b.level ||
  a.status - b.status ||
  Number(a.isRecord) - Number(b.isRecord) ||
  Number(b.inTitle) - Number(a.inTitle) ||
  b.weight - a.weight;
