import { parseNumber } from './number.js';

/** A target (format.md 2, målvärde): a bound, a closed interval, or a direction against the period before. */
export type Target =
  | { slag: 'minst' | 'mer än' | 'högst' | 'mindre än' | 'exakt'; värde: number }
  | { slag: 'intervall'; från: number; till: number }
  | { slag: 'ökar' | 'minskar' };

const SIGNS: Record<string, 'minst' | 'mer än' | 'högst' | 'mindre än' | 'exakt'> = {
  '>=': 'minst',
  '≥': 'minst',
  '>': 'mer än',
  '<=': 'högst',
  '≤': 'högst',
  '<': 'mindre än',
  '=': 'exakt',
};

/** Reads a målvärde; undefined when it is none. */
export function parseTarget(text: unknown): Target | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim();
  if (trimmed === 'ökar' || trimmed === 'minskar') return { slag: trimmed };
  return interval(trimmed) ?? bound(trimmed);
}

function interval(text: string): Target | undefined {
  const match = /^(-?[\d.,]+) ?[–-] ?(-?[\d.,]+)$/.exec(text);
  const [från, till] = [parseNumber(match?.[1]), parseNumber(match?.[2])];
  return från === undefined || till === undefined || från > till ? undefined : { slag: 'intervall', från, till };
}

function bound(text: string): Target | undefined {
  const match = /^(minst|mer än|högst|mindre än|exakt|>=|≥|>|<=|≤|<|=) ?(.+)$/.exec(text);
  const värde = parseNumber(match?.[2]);
  if (!match?.[1] || värde === undefined) return undefined;
  return { slag: SIGNS[match[1]] ?? (match[1] as 'minst'), värde };
}

/**
 * Whether an outcome meets a target; undefined when that cannot be judged (no outcome, or no earlier period for a
 * direction). 80,0 does not meet `mer än 80`.
 */
export function meets(target: Target, outcome: number | undefined, before: number | undefined): boolean | undefined {
  if (outcome === undefined) return undefined;
  switch (target.slag) {
    case 'minst':
      return outcome >= target.värde;
    case 'mer än':
      return outcome > target.värde;
    case 'högst':
      return outcome <= target.värde;
    case 'mindre än':
      return outcome < target.värde;
    case 'exakt':
      return outcome === target.värde;
    case 'intervall':
      return outcome >= target.från && outcome <= target.till;
    default:
      return before === undefined ? undefined : target.slag === 'ökar' ? outcome > before : outcome < before;
  }
}
