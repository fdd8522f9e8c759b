import { formatDay } from '../calendar/dates.js';
import type { Settings } from '../model/settings.js';
import { uncounted } from '../queries/uncounted.js';
import type { Content, Context, SectionMaker } from './context.js';
import { titleOf } from './context.js';
import type { ReportView, Section, Table, Written } from './view.js';

/** The sections of a kind of report, in its order, each with what makes it. */
export type Sections = Readonly<Record<string, SectionMaker>>;

/** The template that decisions and texts without `mall` belong to, and that the organisation may call by a name of its own. */
const KVALITETSBERATTELSE = 'kvalitetsberattelse';

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
  laws: readonly SectionLaw[];
  /** Texts by section. */
  texts: ReadonlyMap<string, readonly Written[]>;
  /** The day of the commit that the handbook stands at, `YYYY-MM-DD`; null without one. */
  committed: string | null;
  /** The number of findings with severity fel. */
  faults: number;
}

/** The view of a year's report: every figure with its sources, and nothing that a person should write. */
export function reportView(sections: Sections, context: Context, input: ReportInput): ReportView {
  const { year, history } = context;
  const { settings } = year.handbook;
  const avsnitt = Object.entries(sections).map(([id, make], index) => section(id, index + 1, make(context), input));
  return {
    kvalitet: input.version,
    mall: input.mall,
    år: year.year,
    namn: input.mall === KVALITETSBERATTELSE ? settings.berattelse : input.titel,
    organisation: settings.organisation,
    nämnd: titleOf(context, settings.namnd),
    bedömd_per: formatDay(year.day),
    pågående: !year.finished,
    beslut: decisionOf(settings, year.year, input.mall),
    commit: history.head,
    commit_dag: input.committed,
    historik: year.past ? `${history.text} Läget vid årets slut är hämtat från ${year.past.date}.` : history.text,
    ändringar_utan_commit: history.dirty,
    fel: input.faults,
    minsta_grupp: settings.minstaGrupp,
    avsnitt,
    att_skriva: avsnitt.flatMap(({ id, rubrik, skriv }) => (skriv ? [{ avsnitt: id, rubrik, skriv }] : [])),
    utelämnat: uncounted(year.handbook),
  };
}

function section(id: string, nummer: number, content: Content, { laws, texts }: ReportInput): Section {
  const law = laws.find((item) => item.avsnitt === id);
  const texter = [...(texts.get(id) ?? [])];
  return {
    id,
    nummer,
    rubrik: law?.rubrik ?? id,
    lagrum: law?.lagrum ?? [],
    kraft: law?.kraft ?? 'lokalt',
    svarar_på: law?.svarar_på ?? '',
    texter,
    skriv: content.skriv && !texter.length ? content.skriv : null,
    tabeller: (content.tabeller ?? []).map((made, index) => ({
      ...made,
      not: hasSources(made.rader) ? `${nummer}.${index + 1}` : null,
    })),
    rader: content.rader ?? [],
  };
}

const hasSources = (rows: Table['rader']) =>
  rows.some((row) => row.some((cell) => typeof cell !== 'string' && cell.källor.length));

function decisionOf(settings: Settings, year: number, mall: string): ReportView['beslut'] {
  const decision = (settings.raw.berättelse?.beslut ?? []).find(
    (item) => item.år === year && (item.mall ?? KVALITETSBERATTELSE) === mall && !item.enhet,
  );
  return decision
    ? { fastställd: decision.fastställd ?? '', beslut: decision.beslut ?? null, dnr: decision.dnr ?? null }
    : null;
}
