import { formatDay } from '../calendar/dates.js';
import type { Settings } from '../model/settings.js';
import { uncounted } from '../queries/uncounted.js';
import type { Content, Context, SectionMaker } from './context.js';
import { titleOf } from './context.js';
import { andringar } from './sections/andringar.js';
import { atgarder } from './sections/atgarder.js';
import { avvikelser } from './sections/avvikelser.js';
import { egenkontroll } from './sections/egenkontroll.js';
import { klagomal } from './sections/klagomal.js';
import { kompetens } from './sections/kompetens.js';
import { lagkrav } from './sections/lagkrav.js';
import { ledningssystemet } from './sections/ledningssystemet.js';
import { lexSarahLexMaria } from './sections/lex-sarah-lex-maria.js';
import { mal } from './sections/mal.js';
import { organisation } from './sections/organisation.js';
import { plan } from './sections/plan.js';
import { riskanalys } from './sections/riskanalys.js';
import { samladAnalys } from './sections/samlad-analys.js';
import { samverkan } from './sections/samverkan.js';
import { tillsyn } from './sections/tillsyn.js';
import { undersokningar } from './sections/undersokningar.js';
import { utforare } from './sections/utforare.js';
import type { ReportView, Section, Table, Written } from './view.js';

const nothing: SectionMaker = () => ({});
const sammanfattning: SectionMaker = () => ({
  skriv: 'Sammanfatta de tre till sex viktigaste resultaten, den största risken och det som prioriteras nästa år.',
});

/** The sections in the report's order (format.md 4). A new section is one file and one line here. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: nothing,
  sammanfattning,
  lagkrav,
  organisation,
  ledningssystemet,
  mal,
  riskanalys,
  egenkontroll,
  avvikelser,
  'lex-sarah-lex-maria': lexSarahLexMaria,
  klagomal,
  tillsyn,
  undersokningar,
  samverkan,
  kompetens,
  utforare,
  'samlad-analys': samladAnalys,
  atgarder,
  andringar,
  plan,
  bilagor: nothing,
};

/** What regelverk/kvalitetsberattelse.yaml says of a section: its heading and the law that it answers to. */
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
  laws: readonly SectionLaw[];
  /** Texts by section. */
  texts: ReadonlyMap<string, readonly Written[]>;
  /** The number of findings with severity fel. */
  faults: number;
}

/** The view of a year's kvalitetsberättelse: every figure with its sources, and nothing that a person should write. */
export function kvalitetsberattelse(context: Context, input: ReportInput): ReportView {
  const { year, history } = context;
  const { settings } = year.handbook;
  const avsnitt = Object.entries(SECTIONS).map(([id, make], index) => section(id, index + 1, make(context), input));
  return {
    kvalitet: input.version,
    mall: 'kvalitetsberattelse',
    år: year.year,
    namn: settings.berattelse,
    organisation: settings.organisation,
    nämnd: titleOf(context, settings.namnd),
    bedömd_per: formatDay(year.day),
    pågående: !year.finished,
    beslut: decisionOf(settings, year.year),
    commit: history.head,
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

function decisionOf(settings: Settings, year: number): ReportView['beslut'] {
  const decision = (settings.raw.berättelse?.beslut ?? []).find(
    (item) => item.år === year && (item.mall ?? 'kvalitetsberattelse') === 'kvalitetsberattelse' && !item.enhet,
  );
  return decision
    ? { fastställd: decision.fastställd ?? '', beslut: decision.beslut ?? null, dnr: decision.dnr ?? null }
    : null;
}
