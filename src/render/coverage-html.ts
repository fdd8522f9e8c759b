import type { Heading, Paragraph as Line, Root, RootContent, Table, TableCell } from 'mdast';
import {
  type CoverageSource,
  type CoverageView,
  type Judgement,
  type KravCoverage,
  STATES,
} from '../model/coverage.js';
import { certaintyOf, placeOf } from '../model/paragraph.js';
import type { Paragraph } from '../model/regelverk.js';
import { toHtml } from './html.js';

/** The coverage as one self-contained page: the units at a glance, then a table for each paragraph and for the krav. */
export const coverageHtml = (view: CoverageView, style: string): Promise<string> =>
  toHtml(tree(view), { title: `Täckning av SOSFS 2011:9 – ${view.organisation}`, style });

function tree(view: CoverageView): Root {
  return {
    type: 'root',
    children: [
      heading(1, 'Täckning av SOSFS 2011:9'),
      line(`${view.organisation}. Läget ${view.today}${view.commit ? `, version ${view.commit.slice(0, 10)}` : ''}.`),
      line('Täckningen visar vad handbokens dokument visar. Hur arbetet görs går inte att se i dem.'),
      heading(2, 'Enheterna'),
      overview(view),
      ...view.paragraphs.flatMap((paragraph) => section(view, paragraph)),
      ...(view.krav.length ? [heading(2, 'Handbokens egna krav'), kravTable(view.krav)] : []),
      ...unreadable(view),
    ],
  };
}

function overview({ units }: CoverageView): Table {
  const rows = units.map(({ title, combined, laws, summary }) => [
    `${title}${combined ? ' (sammanvägt)' : ''}`,
    laws.join(', '),
    ...STATES.map((state) => String(summary[state])),
  ]);
  return table('Antal paragrafer per enhet och läge', ['Enhet', 'Lagar', ...STATES], rows);
}

function section(view: CoverageView, paragraph: Paragraph): RootContent[] {
  const answers = view.units.flatMap((unit) => {
    const judgement = unit.judgements.find((each) => each.paragraph === paragraph.id);
    return judgement ? [{ unit, judgement }] : [];
  });
  const note = paragraph.anmärkning ? ` ${paragraph.anmärkning}` : '';
  const shared = answers.flatMap(({ unit, judgement }) => (unit.combined ? [] : judgement.documents.filter(isShared)));
  return [
    heading(2, `${placeOf(paragraph)} (${paragraph.id})`),
    line(paragraph.kräver),
    line(`${FORCE[paragraph.kraft]} Så säkert är kravet: ${certaintyOf(paragraph)}.${note}`),
    ...(shared.length ? [line(`Gemensamma dokument: ${named(shared)}.`)] : []),
    table(
      `Enhet för enhet, ${placeOf(paragraph)} (${paragraph.id})`,
      ['Enhet', 'Läge', 'Varför', 'Saknas', 'Egna dokument'],
      answers.map(({ unit, judgement }) => [unit.title, ...cells(judgement, unit.combined)]),
    ),
  ];
}

const isShared = ({ common }: CoverageSource) => common;

const FORCE: Record<Paragraph['kraft'], string> = {
  ska: 'Bindande (ska).',
  bör: 'Allmänt råd (bör).',
  hänvisning: 'Hänvisar till en lag.',
  definition: 'Definition.',
};

const cells = ({ state, reason, detail, missing, documents }: Judgement, combined: boolean) => [
  state,
  [reason, detail].filter(Boolean).join(' '),
  missing.join(' '),
  combined ? '' : named(documents.filter((each) => !isShared(each))),
];

/** So many documents are named in one place on the page; all of them stand in `--format json`. */
const NAMED = 12;

function named(documents: readonly CoverageSource[]): string {
  const names = [...new Set(documents.map(({ document, file }) => document ?? file))];
  return names.length > NAMED
    ? `${names.slice(0, NAMED).join(', ')} och ${names.length - NAMED} till`
    : names.join(', ');
}

function kravTable(krav: readonly KravCoverage[]): Table {
  const rows = krav.map(({ id, text, lagrum, state, units, documents }) => [
    text,
    id,
    lagrum.join(', '),
    state,
    `${named(documents)}${units.length ? `. Gäller: ${units.join(', ')}` : ''}`,
  ]);
  return table('Vad som ska finnas enligt handbok.yaml', ['Krav', 'Id', 'Lagrum', 'Läge', 'Dokument'], rows);
}

function unreadable({ unreadable: files }: CoverageView): RootContent[] {
  if (!files.length) return [];
  const rows = files.map(({ file, reason }) => [file, reason]);
  return [heading(2, 'Inte räknade'), table('Filer som inte går att läsa', ['Fil', 'Skäl'], rows)];
}

const text = (value: string) => ({ type: 'text' as const, value });
const heading = (depth: 1 | 2, value: string): Heading => ({ type: 'heading', depth, children: [text(value)] });
const line = (value: string): Line => ({ type: 'paragraph', children: [text(value)] });
const cell = (value: string): TableCell => ({ type: 'tableCell', children: [text(value)] });

function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    data: { caption } as Table['data'],
    children: [headings, ...rows].map((row) => ({ type: 'tableRow', children: row.map(cell) })),
  };
}
