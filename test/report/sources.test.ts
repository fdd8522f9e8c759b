import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openHandbook } from '../../src/api/open-handbook.js';
import { parseDay } from '../../src/calendar/dates.js';
import { noHistory } from '../../src/history/history.js';
import type { Dokument } from '../../src/model/document.js';
import type { Handbook } from '../../src/model/handbook.js';
import { yearOf } from '../../src/queries/year.js';
import type { Figure } from '../../src/views/figure.js';
import { VIEWS } from '../../src/views/index.js';
import { reportView } from '../../src/views/report-view.js';
import { figuresOf, seen } from './figures.js';

const TODAY = parseDay('2026-11-22') ?? 0;
let handbook: Handbook;
let whole: Map<string, Figure>;

beforeAll(async () => {
  handbook = await openHandbook(fileURLToPath(new URL('../../handbook-example', import.meta.url)));
  whole = figures(handbook);
}, 60_000);

function figures(of: Handbook): Map<string, Figure> {
  const source = (doc: Dokument) => ({ document: doc.id, file: doc.file, commit: null, lines: [] });
  const context = {
    year: yearOf(of, 2024, TODAY, undefined),
    before: yearOf(of, 2023, TODAY, undefined),
    history: noHistory,
    changes: { missing: noHistory.text },
    source,
    sources: (doc: Dokument) => [source(doc)],
  };
  const input = { version: '0', mall: '', titel: '', laws: [], texts: new Map(), committed: null, faults: 0 };
  return figuresOf(reportView(VIEWS.kvalitetsberattelse ?? {}, context, input));
}

/** The handbook as if a document, and a register's rows with it, had never been written. */
function without(id: string): Handbook {
  const documents = handbook.documents.filter((doc) => doc.id !== id);
  return {
    ...handbook,
    documents,
    byId: new Map(documents.map((doc) => [doc.id, doc])),
    references: handbook.references.filter((reference) => reference.from?.id !== id),
    rows: handbook.rows.filter((row) => row.register.id !== id),
  };
}

describe('every figure stands on the documents that it names', () => {
  test('each figure with a value above zero names its sources, and nothing else does', () => {
    for (const [name, figure] of whole) {
      const known = figure.läge === 'värde' && ((figure.värde ?? 0) > 0 || (figure.av ?? 0) > 0);
      if (!known) expect([name, figure.källor.length > 0 && figure.läge !== 'värde']).toEqual([name, false]);
    }
  });

  test('removing a document that a figure names changes that figure', () => {
    const named = [...new Set([...whole.values()].flatMap(({ källor }) => källor.map(({ document }) => document)))];
    const unmoved: string[] = [];
    for (const id of named) {
      const after = figures(without(id));
      for (const [name, figure] of whole) {
        const names = figure.källor.some(({ document }) => document === id);
        if (names && JSON.stringify(seen(figure)) === JSON.stringify(seen(after.get(name))))
          unmoved.push(`${name} ← ${id}`);
      }
    }
    expect(unmoved).toEqual([]);
  }, 120_000);

  test('removing a document that no figure names changes no figure', () => {
    const named = new Set([...whole.values()].flatMap(({ källor }) => källor.map(({ document }) => document)));
    const others = handbook.documents.filter(
      ({ id, typ }) => !named.has(id) && ['kunskap', 'analys', 'protokoll', 'händelse'].includes(typ),
    );
    expect(others.length).toBeGreaterThan(20);
    // A hidden group names none of its documents (format.md 6), so only figures that are shown can be judged.
    const shown = [...whole].filter(([, { läge }]) => läge !== 'dold');
    expect(shown.length).toBeGreaterThan(whole.size / 2);
    for (const { id } of others.filter((_, index) => index % 7 === 0)) {
      const after = figures(without(id));
      for (const [name, figure] of shown) expect([id, name, seen(after.get(name))]).toEqual([id, name, seen(figure)]);
    }
  }, 120_000);
});
