import { formatDay } from '../calendar/dates.js';
import { formatSpan } from '../calendar/format-span.js';
import type { Handbook } from '../model/handbook.js';
import { spanWords } from '../model/lines.js';
import { uncounted } from '../queries/uncounted.js';
import type { Content, Context, Made, SectionMaker } from './context.js';
import { titleOf } from './context.js';
import { decisionOf, KVALITETSBERATTELSE } from './decision.js';
import { lawThen } from './law-then.js';
import { missingIn } from './missing.js';
import { sourceLine, sourcesIn } from './table-source.js';
import { textsPlaced } from './texts-placed.js';
import { unitParts } from './unit-parts.js';
import { type NumberedSource, type ReportView, type Section, type Table, tablesIn, type Written } from './view.js';

/** The sections of a kind of report, in its order, each with what makes it. */
export type Sections = Readonly<Record<string, SectionMaker>>;

/** What `regelverk/<view>.yaml` says of a section: its heading and the law that it answers to. */
export interface SectionLaw {
  avsnitt: string;
  rubrik: string;
  lagrum: string[];
  kraft: string;
  svarar_på: string;
}

/** What the report needs beside the year: law, written texts, and the state of the handbook. */
export interface ReportInput {
  version: string;
  /** The template's name, and what it calls the report. */
  mall: string;
  titel: string;
  /** What it calls itself; `berättelsen` where nothing else is said. */
  dokumentet?: string | undefined;
  laws: readonly SectionLaw[];
  /** Whether no unit owes a report of this kind of its own: a plan or a steering document. */
  oneForAll?: boolean;
  /** Texts by section. */
  texts: ReadonlyMap<string, readonly Written[]>;
  /** The texts of each unit below, by section. */
  unitTexts?: ReadonlyMap<string, ReadonlyMap<string, readonly Written[]>>;
  /** The day of the commit that the handbook stands at, `YYYY-MM-DD`; null without one. */
  committed: string | null;
  /** The number of findings with severity fel. */
  faults: number;
}

/** The view of a year's report: every figure with its sources, and nothing that a person should write. */
export function reportView(sections: Sections, context: Context, input: ReportInput): ReportView {
  const { year, history } = context;
  const { settings } = year.handbook;
  const avsnitt = Object.entries(sections).map(([id, make], index) =>
    section(id, index + 1, make(context), input, context),
  );
  return {
    kvalitet: input.version,
    mall: input.mall,
    år: year.year,
    period: formatSpan(year.span),
    halvår: year.halvår ?? null,
    kommande: year.day < year.span.first,
    namn: input.mall === KVALITETSBERATTELSE ? settings.berattelse : input.titel,
    dokumentet: input.dokumentet ?? 'berättelsen',
    organisation: settings.organisation,
    nämnd: titleOf(context, settings.namnd),
    bedömd_per: formatDay(year.day),
    pågående: !year.finished,
    beslut: year.halvår ? null : decisionOf(settings, year.year, input.mall, context.unit?.id),
    commit: history.head,
    commit_dag: input.committed,
    historik: year.past ? `${history.text} Läget vid årets slut är hämtat från ${year.past.date}.` : history.text,
    ändringar_utan_commit: history.dirty,
    fel: input.faults,
    minsta_grupp: settings.minstaGrupp,
    enhet: context.unit ? { id: context.unit.id, titel: context.unit.titel } : null,
    avsnitt,
    enheter: unitParts(context, input),
    saknas: missingIn(avsnitt, year.year),
    underlag: sourcesOf(avsnitt),
    att_skriva: avsnitt.flatMap(({ id, rubrik, skriv }) => (skriv ? [{ avsnitt: id, rubrik, skriv }] : [])),
    utelämnat: [...uncounted(year.handbook), ...misplaced(sections, context, input)].map(({ file, skäl }) => ({
      file,
      commit: history.changes.get(file)?.[0]?.commit ?? null,
      skäl,
    })),
  };
}

/** Texts for a section that the report does not have: told, since nobody would miss them otherwise. */
const misplaced = (sections: Sections, { year }: Context, { texts }: ReportInput) =>
  [...texts].flatMap(([avsnitt, written]) =>
    Object.hasOwn(sections, avsnitt)
      ? []
      : written.map(({ document }) => ({
          file: year.handbook.byId.get(document)?.file ?? document,
          skäl: `Rapporten har inget avsnitt som heter ${avsnitt}. Välj mellan: ${Object.keys(sections).join(', ')}.`,
        })),
  );

function section(
  id: string,
  nummer: number,
  content: Content,
  { laws, texts }: ReportInput,
  context: Context,
): Section {
  const law = laws.find((item) => item.avsnitt === id);
  const { delar, texter } = textsPlaced(context, content.delar ?? [], texts.get(id) ?? []);
  const numbered = numberer(nummer, context.year.handbook);
  return {
    id,
    nummer,
    rubrik: law?.rubrik ?? id,
    ...lawOf(context, law?.lagrum ?? []),
    kraft: law?.kraft ?? 'lokalt',
    svarar_på: law?.svarar_på ?? '',
    texter,
    skriv: content.skriv && !texts.get(id)?.length ? content.skriv : null,
    tabeller: (content.tabeller ?? []).map(numbered),
    diagram: (content.diagram ?? []).map((made) => ({ ...made, id: `${id}-${made.id}` })),
    rader: content.rader ?? [],
    delar: delar.map(({ tabeller = [], kvalitetsområde: _, ...made }) => ({
      rader: [],
      punkter: [],
      texter: [],
      efter: [],
      diagram: [],
      ...made,
      tabeller: tabeller.map(numbered),
    })),
  };
}

/** The law that a section answers to, as it was when the period ended. */
function lawOf({ unit, year, ...own }: Context, lagrum: string[]): Pick<Section, 'lagrum' | 'senare_lag'> {
  const { regelverk } = unit?.whole ?? own;
  return regelverk ? lawThen(regelverk.law, lagrum, year.span.last) : { lagrum, senare_lag: [] };
}

/** Numbers a section's tables for the appendix, those of its parts included, and says below each where it comes from. */
function numberer(nummer: number, handbook: Handbook): (made: Made) => Table {
  let index = 0;
  return ({ summa, ...made }) => {
    index += 1;
    return {
      ...made,
      not: hasSources(made.rader) ? `${nummer}.${index}` : null,
      under: [summa, sourceLine(handbook, made.rader)].filter((line) => line !== undefined),
    };
  };
}

const hasSources = (rows: Table['rader']) =>
  rows.some((row) => row.some((cell) => typeof cell !== 'string' && cell.källor.length));

/** Every document that a figure was counted from, once, numbered in order of file. */
const sourcesOf = (sections: readonly Section[]): NumberedSource[] =>
  sourcesIn(tablesIn(sections).flatMap(({ rader }) => rader))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map((source, index) => ({ nummer: index + 1, ...source, rader: spanWords(source.lines) }));
