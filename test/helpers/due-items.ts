import { type DueItem, KINDS } from '../../src/queries/due-item.js';
import type { DueOutcome } from '../../src/reporters/due/due-reporter.js';
import { TODAY } from './run.js';

/** One thing that is owed, as `due` gives it. */
export const dueItem = (more: Partial<DueItem> = {}): DueItem => ({
  kind: 'revision',
  document: 'rutin-a',
  type: 'rutin',
  title: 'Rutin A',
  file: 'rutiner/a.md',
  units: ['barn'],
  responsible: ['chef'],
  due: '2026-12-01',
  state: 'soon',
  days: 9,
  reasons: [{ code: 'x', text: 'Dagen närmar sig.' }],
  ...more,
});

/** One of every kind that there is. */
export const everyKind = (): DueItem[] =>
  KINDS.map((kind, index) =>
    dueItem({ kind, document: kind === 'lagstadgad' ? null : `dokument-${index}`, title: `Titel ${index}` }),
  );

const NAMES: Record<string, string> = { chef: 'Enhetschef', mas: 'MAS', barn: 'Barn och unga' };

/** What a reporter of `due` is given, made of items. */
export function dueOutcome(items: readonly DueItem[], more: Partial<DueOutcome> = {}): DueOutcome {
  const overdue = items.filter(({ state }) => state === 'overdue').length;
  return {
    list: { items: [...items], unreadable: [], summary: { overdue, soon: items.length - overdue, later: 7 } },
    version: '0.1.0',
    today: TODAY,
    within: '60 dagar',
    organisation: 'Exempelby kommun',
    all: true,
    nameOf: (id) => NAMES[id] ?? id,
    width: 80,
    color: false,
    ...more,
  };
}
