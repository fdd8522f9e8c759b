import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { validate } from '../../src/api/validate.js';
import type { Finding } from '../../src/model/finding.js';
import { HISTORIK } from '../../src/rules/historik/index.js';
import { CATALOGUE } from '../../src/rules/index.js';
import { places } from '../helpers/findings.js';
import { expectedOf } from '../helpers/marks.js';
import { day } from '../helpers/open.js';
import { TODAY } from '../helpers/run.js';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));
const ROOT = join(FIXTURES, 'broken-handbook');
/** Rules on history are proven in Git repositories of their own (test/rules/historik): here Git is the project's. */
const OF_HISTORY = new Set(HISTORIK.map(({ id }) => id));
let findings: Finding[] = [];

beforeAll(async () => {
  findings = (await validate(ROOT, day(TODAY))).findings.filter(({ rule }) => !OF_HISTORY.has(rule));
});

/** What one list has and another lacks, counting repeats. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((item) => {
    const at = rest.indexOf(item);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe('broken-handbook', () => {
  test('every marked fault is found, and nothing else', () => {
    const expected = expectedOf(ROOT, join(FIXTURES, 'broken-handbook-extra.json'));
    const found = places(findings);
    expect({ missing: without(expected, found), extra: without(found, expected) }).toEqual({ missing: [], extra: [] });
  });

  test('every rule trips at least once', () => {
    const tripped = new Set([...OF_HISTORY, ...findings.map(({ rule }) => rule)]);
    expect([...CATALOGUE.keys()].filter((id) => !tripped.has(id))).toEqual([]);
  });

  test('every finding has a place, a message and a remedy', () => {
    for (const finding of findings) {
      expect(finding.line).toBeGreaterThan(0);
      expect(finding.column).toBeGreaterThan(0);
      expect(finding.message).not.toBe('');
      expect(finding.hint ?? '', `${finding.rule}: ${finding.message}`).not.toBe('');
    }
  });

  test('good documents are without findings', () => {
    expect(places(findings.filter(({ file }) => file.startsWith('bra/')))).toEqual([]);
  });
});
