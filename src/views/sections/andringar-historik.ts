import type { Change } from '../../queries/changes/change.js';
import { CHANGES, type ChangeKind } from '../../queries/changes/kinds.js';
import { isRecord } from '../../queries/changes/records.js';
import { deciderWords, isInSubstance, KIND_NAMES, whatChanged } from '../../queries/changes/words.js';
import { type Context, type Made, table, type YearChanges } from '../context.js';
import { type Figure, figure, type Source, unknown } from '../figure.js';
import type { Cell } from '../view.js';

type Known = Exclude<YearChanges, { missing: string }>;

/** Where history was not read for the year. */
const NOT_READ: YearChanges = { missing: 'Historiken är inte läst.' };

/** What history saw of the year: how many documents each thing happened to, and what changed in each. */
export function changesInYear({ changes = NOT_READ }: Context): Made[] {
  const items = 'missing' in changes ? [] : changes.found.items.filter((change) => !isRecord(change));
  const formal = items.filter((change) => !isInSubstance(change)).length;
  const rows = items
    .filter(isInSubstance)
    .map((change): Cell[] => [
      change.title,
      change.type,
      change.kinds.map((kind) => KIND_NAMES[kind].one).join(', '),
      deciderWords(change),
      whatChanged(change).join(' '),
    ]);
  return [
    table(
      'i-historiken',
      'Ändringar i ledningssystemets dokument enligt historiken i Git',
      ['Ändring', 'Antal dokument'],
      CHANGES.map((kind) => [KIND_NAMES[kind].heading, counted(kind, changes)]),
      '',
      'missing' in changes ? WHAT_IS_COUNTED : definition(changes),
      { frivillig: true },
    ),
    table(
      'i-sak',
      'Vad som ändrades i sak',
      ['Titel', 'Slag', 'Ändring', 'Beslutad av', 'Vad som ändrades'],
      rows,
      'missing' in changes ? `Uppgift saknas. ${changes.missing}` : 'Inget dokument ändrades i sak.',
      formal
        ? `Dokument som reviderades utan att innehållet ändrades i sak (${formal}) visas inte i tabellen.`
        : undefined,
      { frivillig: true },
    ),
  ];
}

function counted(kind: ChangeKind, changes: YearChanges): Figure {
  if ('missing' in changes) return unknown(changes.missing);
  const of = changes.found.items.filter((change) => change.kinds.includes(kind) && !isRecord(change));
  return figure(
    of.length,
    of.map((change) => sourceOf(change, changes)),
  );
}

/** A document that is gone stands in the state that the year began with; the others in the state that it ended with. */
const sourceOf = ({ kinds, document, file }: Change, { from, to }: Known): Source => ({
  document,
  file,
  commit: kinds[0] === 'borttagen' ? from.commit : to.commit,
  lines: [],
});

const WHAT_IS_COUNTED =
  'Tabellerna ovan går efter datumen i dokumenten, den här efter vad som sparades i historiken. Ett dokument kan räknas på flera rader. Protokoll, händelser, åtgärder och annat som redovisar arbetet räknas inte här, och inte heller det som bara fått annan form.';

function definition({ from, to, cut, found }: Known): string {
  const start = cut ? `Historiken börjar ${from.date}: ändringar före det syns inte.` : '';
  const unread = found.unreadable.length
    ? `${found.unreadable.length} filer gick inte att jämföra och är inte räknade: ${found.unreadable.map(({ file }) => file).join(', ')}.`
    : '';
  return [
    `Handboken från ${from.date} (commit ${from.commit.slice(0, 10)}) jämförd med handboken från ${to.date ?? 'nu'}${to.commit ? ` (commit ${to.commit.slice(0, 10)})` : ''}.`,
    WHAT_IS_COUNTED,
    start,
    unread,
  ]
    .filter(Boolean)
    .join(' ');
}
