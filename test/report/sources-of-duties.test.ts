import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openHandbook } from '../../src/api/open-handbook.js';
import { readLaw } from '../../src/api/read-regelverk.js';
import { parseDay } from '../../src/calendar/dates.js';
import { packageFile } from '../../src/content/package-files.js';
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

beforeAll(async () => {
  handbook = await openHandbook(fileURLToPath(new URL('../../handbook-example', import.meta.url)));
}, 60_000);

function figures(of: Handbook, vy: string): Map<string, Figure> {
  const source = (doc: Dokument) => ({ document: doc.id, file: doc.file, commit: null, lines: [] });
  const avsnitt = parse(packageFile(`regelverk/${vy}.yaml`));
  const context = {
    year: yearOf(of, 2025, TODAY, undefined),
    before: yearOf(of, 2024, TODAY, undefined),
    history: noHistory,
    regelverk: { law: readLaw(), avsnitt },
    source,
    sources: (doc: Dokument) => [source(doc)],
  };
  const input = { version: '0', mall: vy, titel: vy, laws: avsnitt, texts: new Map(), faults: 0, committed: null };
  return figuresOf(reportView(VIEWS[vy] ?? {}, context, input));
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

describe.each(['lex-sarah', 'internkontroll', 'patientsakerhetsberattelse'])('%s', (vy) => {
  test('each figure with a value above zero names its sources, and hidden ones name none', () => {
    for (const [name, figure] of figures(handbook, vy)) {
      const counted = figure.läge === 'värde' && ((figure.värde ?? 0) > 0 || (figure.av ?? 0) > 0);
      expect([name, figure.källor.length > 0]).toEqual([name, counted]);
    }
  });

  test('removing a document that a figure names changes that figure', () => {
    const whole = figures(handbook, vy);
    const named = [...new Set([...whole.values()].flatMap(({ källor }) => källor.map(({ document }) => document)))];
    const unmoved = named.flatMap((id) => {
      const after = figures(without(id), vy);
      return [...whole].flatMap(([name, figure]) =>
        figure.källor.some(({ document }) => document === id) &&
        JSON.stringify(seen(figure)) === JSON.stringify(seen(after.get(name)))
          ? [`${name} ← ${id}`]
          : [],
      );
    });
    expect(named.length).toBeGreaterThan(5);
    expect(unmoved).toEqual([]);
  }, 120_000);
});
