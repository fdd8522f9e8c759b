import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import type { KeyChange } from '../../src/authoring/change.js';
import { measureDone } from '../../src/authoring/done/measure.js';
import { taskDone } from '../../src/authoring/done/task.js';
import { setKeys } from '../../src/authoring/keys.js';
import { reviewChanges } from '../../src/authoring/review.js';
import { reviewable } from '../../src/authoring/reviewable.js';
import { parseDay } from '../../src/calendar/dates.js';
import { diskPath } from '../../src/content/read-text.js';
import type { Dokument } from '../../src/model/document.js';
import type { Handbook } from '../../src/model/handbook.js';
import { KvalitetError } from '../../src/model/kvalitet-error.js';
import { isBeslutat } from '../../src/queries/in-force.js';

const TODAY = parseDay('2026-11-22') ?? 0;

/** The keys that `review` and `done` may write, wherever they stand. */
const OWNED =
  /^[ {-]*["']?(?:status|fastställd|fastställd_av|först_fastställd|beslut|version|reviderad|reviderad_utan_ändring|revisionsdatum|kontrollerad|genomförd|effekt|uppföljd|nådd)["']? *:/;

/** What a command would write into a document, or why it refuses. */
function changesOf(handbook: Handbook, doc: Dokument, by: string): KeyChange[][] {
  if (isBeslutat(doc)) {
    const one = reviewable(handbook, doc, TODAY);
    const decided = { unchanged: false, decided: TODAY, by, version: '9' } as const;
    return [{ unchanged: true } as const, decided].map((told) => reviewChanges(handbook, one, told, TODAY).changes);
  }
  const doing =
    doc.typ === 'åtgärd'
      ? measureDone(doc as Dokument<'åtgärd'>, TODAY)
      : taskDone(doc as Dokument<'kvalitetsinsats'>, undefined, TODAY);
  if (doing.already?.({}) !== undefined) return [];
  const given = { date: '2026-11-22', effect: 'ja' };
  const first = doing.needs({})[0]?.choices?.[0]?.value;
  return [[...doing.write(doc.typ === 'åtgärd' ? given : { ...given, ...(first && { task: first }) }).changes]];
}

/** A text without the lines that the commands own. */
const others = (text: string) => text.split(/(?<=\n)/).filter((line) => !OWNED.test(line.normalize('NFC')));

describe.each([
  ['the broken handbook', join('test', 'fixtures', 'broken-handbook'), 10],
  ['the example', 'handbook-example', 150],
])('%s', (_, root, least) => {
  test('every document is written with only its own keys changed, or refused in words', async () => {
    const handbook = await openHandbook(root);
    const wanted = handbook.documents.filter(
      (doc) => isBeslutat(doc) || ['åtgärd', 'kvalitetsinsats'].includes(doc.typ),
    );
    let written = 0;
    for (const doc of wanted) {
      const text = readFileSync(diskPath(root, handbook, doc.file), 'utf8');
      try {
        const by = isBeslutat(doc) ? (doc.data.fastställd_av ?? '') : '';
        for (const changes of changesOf(handbook, doc, by)) {
          expect(others(setKeys(text, changes)), doc.file).toEqual(others(text));
          written += 1;
        }
      } catch (error) {
        if (!(error instanceof KvalitetError)) throw error;
        expect(error.hint, doc.file).not.toBe('');
      }
    }
    expect(written).toBeGreaterThan(least);
  });
});
