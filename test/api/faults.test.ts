import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { faultsOf, lookForFaults } from '../../src/api/faults.js';
import { lookForRules } from '../../src/api/look.js';
import { openHandbook } from '../../src/api/open-handbook.js';
import { findingsIn } from '../../src/api/validate.js';
import { parseDay } from '../../src/calendar/dates.js';
import { readText } from '../../src/content/read-text.js';
import { folder } from '../helpers/handbook.js';

const BROKEN = fileURLToPath(new URL('../fixtures/broken-handbook', import.meta.url));
const DAY = parseDay('2026-11-22') ?? 0;

/** The handbook in which every rule has something to say, with severities of its own. */
function broken(regler: Record<string, string>): string {
  const root = join(folder(), 'handbok');
  cpSync(BROKEN, root, { recursive: true });
  const file = join(root, 'handbok.yaml');
  const lines = Object.entries(regler).map(([rule, severity]) => `  ${rule}: ${severity}\n`);
  const text = readFileSync(file, 'utf8');
  const given = text.includes('\nregler:\n') ? text.replace('\nregler:\n', `\nregler:\n${lines.join('')}`) : text;
  writeFileSync(file, given === text && lines.length ? `${text}\nregler:\n${lines.join('')}` : given);
  return root;
}

describe('the number of faults that a report tells of', () => {
  test.each([
    ['as the rules have it', {}],
    ['with warnings made faults', { 'en-huvudrubrik': 'fel', 'revidering-i-tid': 'fel', 'lag-galler': 'fel' }],
    ['with faults made warnings', { 'lank-saker': 'varning', 'lank-finns': 'tips', 'html-anvands-inte': 'varning' }],
    ['with faults turned off', { 'lank-saker': 'av', 'nyckel-kand': 'av', 'namn-kanda': 'av' }],
  ])('is that of all rules, %s', async (_, regler) => {
    const root = broken(regler);
    const whole = await findingsIn(root, await openHandbook(root, readText, lookForRules), DAY);
    const faults = whole.findings.filter(({ severity }) => severity === 'fel').length;
    expect(faults).toBeGreaterThan(20);
    expect(await faultsOf(root, await openHandbook(root, readText, lookForFaults), DAY)).toBe(faults);
  });
});
