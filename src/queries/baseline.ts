import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.js';

/** Findings that an organisation has said that it knows of: how many there are of each, by fingerprint. */
export type Baseline = ReadonlyMap<string, number>;

/** Person numbers are never something to live with: no baseline may hold them. */
const NEVER = new Set(['inga-personnummer']);

/**
 * A finding by what it says, not by where: its rule, its document, the words of its line and of its message, with numbers
 * that change by themselves left out. A line that moved, or a file that was renamed, is the same finding.
 */
export function fingerprint({ rule, document, file, message }: Finding, line: string): string {
  const told = [rule, document ?? file, line.replace(/\s+/g, ' ').trim(), message.replace(/\d+/g, '#')];
  return createHash('sha256').update(told.join('\u0000')).digest('hex').slice(0, 20);
}

/** Which findings are new, and how many known ones are still there. Of three alike where two are known, one is new. */
export function splitByBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  lineOf: (finding: Finding) => string,
): { fresh: Finding[]; known: number; gone: number } {
  const left = new Map(baseline);
  const fresh = findings.filter((finding) => {
    const key = fingerprint(finding, lineOf(finding));
    const rest = NEVER.has(finding.rule) ? 0 : (left.get(key) ?? 0);
    if (rest > 0) left.set(key, rest - 1);
    return rest === 0;
  });
  return {
    fresh,
    known: findings.length - fresh.length,
    gone: [...left.values()].reduce((sum, rest) => sum + rest, 0),
  };
}

/** What a baseline file says of each fingerprint: enough for a person to see what has been accepted. */
export interface BaselineEntry {
  regel: string;
  dokument: string;
  antal: number;
  avtryck: string;
}

/** The entries of a new baseline, in a steady order, so that its diff can be read. */
export function baselineOf(findings: readonly Finding[], lineOf: (finding: Finding) => string): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    if (NEVER.has(finding.rule)) continue;
    const avtryck = fingerprint(finding, lineOf(finding));
    const known = entries.get(avtryck);
    if (known) known.antal += 1;
    else entries.set(avtryck, { regel: finding.rule, dokument: finding.document ?? finding.file, antal: 1, avtryck });
  }
  return [...entries.values()].sort(
    (a, b) => order(a.dokument, b.dokument) || order(a.regel, b.regel) || order(a.avtryck, b.avtryck),
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
