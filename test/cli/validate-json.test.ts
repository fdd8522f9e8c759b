import { describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { handbook } from '../helpers/handbook.js';
import { runJson, TODAY } from '../helpers/run.js';
import { roll, rutin, STEPS } from '../helpers/texts.js';

const FEL = { 'fel.md': roll({ id: 'fel', nivå: 'fel' }) };

describe('JSON (cli.md)', () => {
  test('has exactly the keys, in order', async () => {
    const { json, code } = await runJson(
      ['validate'],
      handbook({ ...FEL, 'r.md': rutin({ process: 'finns-inte', utförs_av: 'fel' }, `[a](b.md)\n\n${STEPS}`) }),
    );
    expect(code).toBe(1);
    expect(Object.keys(json)).toEqual(['kvalitet', 'today', 'commit', 'summary', 'findings']);
    expect(Object.keys(json.summary)).toEqual(['documents', 'errors', 'warnings', 'hints', 'suppressed']);
    expect(json).toMatchObject({
      kvalitet: expect.stringMatching(/^\d+\.\d+\.\d+/),
      today: TODAY,
      commit: null,
      summary: { documents: 3, errors: 3, warnings: 0, hints: 0, suppressed: 0 },
    });
    for (const finding of json.findings) {
      expect(Object.keys(finding)).toEqual([
        'rule',
        'severity',
        'file',
        'line',
        'column',
        'endLine',
        'endColumn',
        'message',
        'hint',
        'lagrum',
        'document',
      ]);
      expect(['error', 'warning', 'hint']).toContain(finding.severity);
    }
  });

  test('is sorted by file, line, column and rule', async () => {
    const files = {
      'b.md': roll({ id: 'b', nivå: 'x', färg: 'y' }),
      'a.md': roll({ id: 'a', titel: undefined, uppgifter: undefined }),
      'å.md': roll({ id: 'B', nivå: 'x' }),
    };
    const { json } = await runJson(['validate'], handbook(files));
    const key = (f: Record<string, unknown>) =>
      `${f.file} ${String(f.line).padStart(6, '0')} ${String(f.column).padStart(6, '0')} ${f.rule}`;
    expect(json.findings.map(key)).toEqual(json.findings.map(key).sort());
  });

  test('tells the commit', async () => {
    const { root, git } = handbookRepository();
    expect((await runJson(['validate'], root)).json.commit).toBe(git('rev-parse', 'HEAD'));
  });
});
