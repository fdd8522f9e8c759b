import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.js';
import { whole } from './wording.js';

/**
 * One name per finding that stays the same from run to run, so that a host can tell new findings from old ones. It is
 * made of rule, file, document and message. Numbers in the message are left out: days pass and lines move. Findings
 * that would have the same name are counted.
 */
export function fingerprints(findings: readonly Finding[], pathOf: (file: string) => string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const content = JSON.stringify([finding.rule, pathOf(finding.file), finding.document, timeless(finding.message)]);
    const number = (seen.get(content) ?? 0) + 1;
    seen.set(content, number);
    return createHash('sha256').update(`${content} ${number}`).digest('hex');
  });
}

const timeless = (message: string) => whole(message).replace(/\d+(?: dag(?:ar)?(?![a-zåäö]))?/g, '#');
