import { parse } from 'yaml';
import { type Day, parseDay } from '../calendar/dates.js';
import { packageFile, packageVersion } from '../content/package-files.js';
import { readText } from '../content/read-text.js';
import type { History } from '../history/history.js';
import { commitDay } from '../history/past-files.js';
import { readHistory } from '../history/read-history.js';
import type { Handbook } from '../model/handbook.js';
import { isWithin } from '../model/units.js';
import { owingUnits } from '../queries/reporting-units.js';
import type { Context } from '../views/context.js';
import { CALLED, PER_UNIT, QUOTED, VIEWS } from '../views/index.js';
import { reportView, type SectionLaw, type Sections } from '../views/report-view.js';
import { unitContext } from '../views/unit-context.js';
import type { ReportView } from '../views/view.js';
import { AND_PICTURES, atRev } from './at-rev.js';
import { readParagraphs } from './coverage.js';
import { faultsOf, lookForFaults } from './faults.js';
import { openWithTypes } from './open-handbook.js';
import { readLaw, readTerms } from './read-regelverk.js';
import { type ReadTemplate, readTemplate } from './read-template.js';
import { bodiesOf, type ReadTexts, readTexts } from './read-texts.js';
import { keepHeads } from './report-sources.js';
import { yearChanges } from './year-changes.js';
import { yearContext } from './year-context.js';

/** A year's report: its view, and the formats that handbok.yaml asks for. */
export interface YearReport {
  view: ReportView;
  formats: readonly string[];
}

/** A handbook read for a year's reports: as many as are asked for are made of one reading. */
export interface OpenYear {
  handbook: Handbook;
  formats: readonly string[];
  /** The units that owe a report of their own. */
  units: readonly { id: string; titel: string }[];
  /** The view of the whole organisation's report, or of one unit's with all below it. */
  report: (unit?: string) => ReportView;
}

/** What reports are made from: a folder to read, and the history that leads to what lies in it. */
export interface State {
  /** Where Git is asked. */
  root: string;
  /** Where the handbook lies: the same folder, or a past state that has been laid out. */
  folder: string;
  history: History;
}

type OfTemplate = Pick<ReadTemplate, 'name' | 'titel' | 'vy' | 'sections'>;

/** Which part of the year, and from which state of the handbook: a commit, a tag or a day. */
export interface Asked {
  half?: 1 | 2 | undefined;
  rev?: string | undefined;
}

/** Makes the view of a year's report, of the whole organisation or of one unit. `today` matters for an unfinished year. */
export async function yearReport(
  root: string,
  year: number,
  today: Day,
  template: ReadTemplate = readTemplate('kvalitetsberattelse'),
  { unit, ...asked }: Asked & { unit?: string } = {},
): Promise<YearReport> {
  const opened = await openYear(root, year, today, template, asked);
  return { view: opened.report(unit), formats: opened.formats };
}

/**
 * Reads a handbook and its history for the reports of a year, or of half of it. With `rev` the handbook as it was then;
 * what lies in the folder now has no part in it. A template that is given as a function is read where the handbook lies,
 * so that the organisation's own are of the same state as the rest.
 */
export async function openYear(
  root: string,
  year: number,
  today: Day,
  template: ReadTemplate | ((folder: string) => ReadTemplate) = readTemplate('kvalitetsberattelse'),
  { half, rev }: Asked = {},
): Promise<OpenYear & { template: ReadTemplate }> {
  const open = async (state: Reading) => {
    const read = typeof template === 'function' ? template(state.folder) : template;
    return { ...(await openState(state, { year, half }, today, read)), template: read };
  };
  if (rev === undefined) return open({ root, folder: root, history: readHistory(root) });
  return atRev(root, rev, ({ folder, history }) => open({ root, folder, history }), AND_PICTURES);
}

/** A state whose history Git may still be telling of while the documents are read. */
type Reading = Omit<State, 'history'> & { history: History | Promise<History> };

async function openState(
  reading: Reading,
  { year, half }: { year: number; half: 1 | 2 | undefined },
  today: Day,
  template: OfTemplate,
): Promise<OpenYear> {
  const { root, folder } = reading;
  const { heads, look } = keepHeads(lookForFaults);
  const [{ handbook, types }, history] = await Promise.all([openWithTypes(folder, readText, look), reading.history]);
  const state = { root, folder, history };
  const committed = history.head === null ? null : (history.headDay ?? (await commitDay(root, history.head)));
  const laws = parse(packageFile(`regelverk/${template.vy}.yaml`)) as SectionLaw[];
  const made = await yearContext(state, { handbook, types, heads }, year, today, half);
  const [changes, faults] = await Promise.all([
    yearChanges(state, { handbook, types, year, finished: made.year.finished }),
    faultsOf(folder, handbook, judgedOn(made, committed, today)),
  ]);
  const context: Context = {
    ...made,
    changes,
    regelverk: { law: readLaw(), avsnitt: laws, paragrafer: readParagraphs(), begrepp: readTerms() },
    body: bodiesOf(folder, handbook, QUOTED[template.vy]?.(made.year) ?? []),
  };
  const { common, units } = readTexts(folder, handbook, made.year, template.name);
  const input = {
    version: packageVersion(),
    mall: template.name,
    titel: template.titel,
    dokumentet: CALLED[template.vy],
    laws,
    oneForAll: !PER_UNIT.has(template.vy),
    committed,
    faults,
  };
  return {
    handbook,
    formats: handbook.settings.raw.rapport?.format ?? [],
    units: owingUnits(context.year).map(({ id, titel }) => ({ id, titel })),
    report: (unit) =>
      reportView(chosen(template), unit === undefined ? context : unitContext(context, unit), {
        ...input,
        texts: unit === undefined ? common : (units.get(unit) ?? new Map()),
        unitTexts: below(handbook, units, unit),
      }),
  };
}

/** The sections of a template's view that it shows, in its order. */
const chosen = ({ vy, sections }: Pick<ReadTemplate, 'vy' | 'sections'>): Sections =>
  Object.fromEntries(
    Object.entries(VIEWS[vy] ?? {})
      .filter(([id]) => sections.includes(id))
      .sort(([a], [b]) => sections.indexOf(a) - sections.indexOf(b)),
  );

/** The texts of the units below one; all when the report is of everything. */
const below = (handbook: Handbook, texts: ReadTexts['units'], unit: string | undefined): ReadTexts['units'] =>
  new Map([...texts].filter(([id]) => unit === undefined || (id !== unit && isWithin(handbook, id, unit))));

/**
 * The day that faults are told by: the reference date, but for a finished year and a handbook that is all in Git a day
 * that stays the same whenever the report is made, and before which nothing in it was written.
 */
function judgedOn({ year, history }: Context, committed: string | null, today: Day): Day {
  const written = history.dirty ? undefined : parseDay(committed ?? undefined);
  return year.finished && written !== undefined ? Math.max(year.span.last, written) : today;
}
