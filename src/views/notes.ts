import { groups } from '../model/groups.js';
import { joinLines, type LineSpan, lineWords, spanWords } from '../model/lines.js';
import type { Source } from './figure.js';
import { labelsOf } from './row-labels.js';
import { type ReportView, type Table, tablesIn } from './view.js';

/** A note of the appendix: what a table's figures were counted from. */
export interface Note {
  not: string | null;
  rubrik: string;
  rader: { vad: string; källor: string[] }[];
}

/** A figure of a row: its column, and what it was counted from. */
interface Told {
  column: string;
  sources: readonly Source[];
}

/** So many files are named beside a figure; more are told as numbers in the list of all of them, where their lines stand. */
const NAMED = 30;

/** The appendix's notes: one per table that has figures with sources, each figure with the files and lines behind it. */
export function notesOf(view: ReportView): Note[] {
  const numbers = new Map(view.underlag.map((source) => [keyOf(source), source.nummer]));
  return tablesIn(view.avsnitt)
    .map((table) => noteOf(table, numbers))
    .filter((note) => note.rader.length);
}

const keyOf = ({ file, commit }: Source) => `${file} ${commit}`;

type Numbers = ReadonlyMap<string, number>;

function noteOf(table: Table, numbers: Numbers): Note {
  const labels = labelsOf(table.rader);
  const rader = table.rader.flatMap((row, at) => {
    const told = row.flatMap((cell, index) =>
      typeof cell !== 'string' && cell.källor.length
        ? [{ column: table.kolumner[index] ?? '', sources: tablesOnly(cell.källor) }]
        : [],
    );
    return groupBy(told, ({ sources }) => sources.map(keyOf).join('\n')).flatMap((group) =>
      lines(labels[at] ?? '', group, numbers),
    );
  });
  return { not: table.not, rubrik: table.rubrik, rader };
}

/** Of a register the table is named, not the document that says how it is read: that stands in the list. */
function tablesOnly(sources: readonly Source[]): readonly Source[] {
  const withTable = new Set(sources.flatMap(({ document, file }) => (IS_TEXT.test(file) ? [] : [document])));
  return sources.filter(({ document, file }) => !document || !withTable.has(document) || !IS_TEXT.test(file));
}

const IS_TEXT = /\.md$/i;

/** Figures of a row with the same files share one line, also where they stand on different lines of a single file. */
function lines(label: string, group: readonly Told[], numbers: Numbers): Note['rader'] {
  const alike = groupBy(group, ({ sources }) => JSON.stringify(sources.map((source) => source.lines)));
  const [file] = group[0]?.sources.length === 1 ? group[0].sources.map((source) => source.file) : [];
  if (alike.length > 1 && file !== undefined) {
    const each = alike.map((told) => `${columnsOf(told)} ${lineWords(told[0]?.sources[0]?.lines ?? [])}`);
    return [{ vad: label, källor: [`${file}: ${each.join('; ')}`] }];
  }
  return alike.map((told) => ({
    vad: [label, columnsOf(told)].filter(Boolean).join(': '),
    källor: named(told[0]?.sources ?? [], numbers),
  }));
}

const columnsOf = (told: readonly Told[]) =>
  told
    .map(({ column }) => column)
    .filter(Boolean)
    .join(', ');

function named(sources: readonly Source[], numbers: Numbers): string[] {
  if (sources.length <= NAMED)
    return sources.map(({ file, lines }) => [file, lineWords(lines)].filter(Boolean).join(' '));
  const found = sources.flatMap((source): LineSpan[] => {
    const nummer = numbers.get(keyOf(source));
    return nummer === undefined ? [] : [[nummer, nummer]];
  });
  return [`${sources.length} filer, nummer ${spanWords(joinLines(found))} i förteckningen`];
}

const groupBy = <T>(items: readonly T[], key: (item: T) => string): T[][] => [
  ...groups(items, (item) => [key(item)]).values(),
];
