import { formatDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { ofTyp } from '../../model/handbook.js';
import { type Control, type ControlWindow, controlWindows } from '../../queries/controls.js';
import { ofTypThen } from '../../queries/year.js';
import { charts, shares } from '../charts.js';
import { type Context, countOf, type SectionMaker, table, titleOf } from '../context.js';
import { figure, notApplicable } from '../figure.js';
import type { Cell } from '../view.js';

/** Self-checks that were planned, done and not done, with why; other follow-up beside them. */
export const egenkontroll: SectionMaker = (context) => {
  const own = windowsOf(context, ofTypThen(context.year, true, 'egenkontroll'));
  const other = windowsOf(context, ofTypThen(context.year, true, 'uppföljning'));
  const tabeller = [
    table(
      'sammanstallning',
      'Kontroller i sammandrag',
      ['Uppgift', 'Antal', 'Året före'],
      inBrief(context),
      '',
      'Alla perioder som slutar under året, för egenkontroller och för övriga uppföljningar. Gjorda: också de som blev sena.',
    ),
    table(
      'planerade-och-gjorda',
      'Egenkontroller under året',
      CONTROL_COLUMNS,
      byControl(context, own),
      'Inga egenkontroller skulle göras under året.',
      CONTROL_WORDS,
    ),
    table(
      'inte-gjorda',
      'Egenkontroller och uppföljningar som inte blev gjorda',
      ['Kontroll', 'Enhet', 'Period', 'Orsak'],
      notDone(context, [...own, ...other]),
      'Allt som skulle göras är gjort.',
    ),
    table(
      'uppfoljningar',
      'Övriga uppföljningar under året',
      CONTROL_COLUMNS,
      byControl(context, other),
      'Inga uppföljningar skulle göras under året.',
      'Räknat på samma sätt som egenkontrollerna.',
    ),
    table(
      'handelsestyrda',
      'Kontroller som inte följer kalendern',
      ['Kontroll', 'När', 'Protokoll under året'],
      eventDriven(context),
      'Alla kontroller följer kalendern.',
      'Kontroller som görs löpande eller när något kräver det, med antalet protokoll för årets perioder.',
    ),
  ];
  return {
    tabeller,
    diagram: charts(tabeller, { 'planerade-och-gjorda': shares('Planerade', 'Gjorda', 'kontroller') }),
    skriv: 'Beskriv vad egenkontrollerna visade, och varför någon inte blev gjord.',
  };
};

/** The headings of `byControl`. */
export const CONTROL_COLUMNS = [
  'Kontroll',
  'Ansvarig',
  'Planerade',
  'Gjorda',
  'Därav sena',
  'Ej genomförda',
  'Saknas',
  'Med brist',
];

/** What the headings of `byControl` mean. */
export const CONTROL_WORDS =
  'Planerade: kontrollens perioder som slutar under året, en för varje enhet. Sena: gjorda efter fristen. Ej genomförda: protokollet anger varför. Saknas: inget protokoll finns.';

/** What became of the year's windows of some controls. */
export const windowsOf = ({ year }: Context, controls: readonly Control[]) =>
  controls
    .flatMap((control) => controlWindows(year.handbook, control, year.year, year.day))
    .filter(({ window }) => window.last >= year.span.first && window.last <= year.span.last);

/** How many controls of both kinds were carried out, of those that were planned, both years. */
function inBrief(context: Context): Cell[][] {
  const row = (name: string, typ: 'egenkontroll' | 'uppföljning'): Cell[] => [
    name,
    ...[context.year, context.before].map((year) => {
      const windows = windowsOf({ ...context, year }, ofTypThen(year, true, typ));
      const done = windows.filter(({ state }) => state === 'gjord' || state === 'sen');
      if (!windows.length) return notApplicable('Ingen skulle göras.');
      const docs = [...windows.map(({ control }) => control), ...done.flatMap(({ protokoll }) => protokoll)];
      return figure(
        done.length,
        docs.map((doc) => context.source(doc)),
        { av: windows.length },
      );
    }),
  ];
  return [row('Gjorda egenkontroller', 'egenkontroll'), row('Gjorda uppföljningar', 'uppföljning')];
}

/** One row per control: how many were planned, done, late, excused, missing and found wanting. */
export function byControl(context: Context, windows: readonly ControlWindow[]): Cell[][] {
  return [...new Set(windows.map(({ control }) => control))]
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
    .map((control) => {
      const own = windows.filter((item) => item.control === control);
      return [
        control.titel,
        (control.data.ansvar ?? []).map((id) => titleOf(context, id)).join(', '),
        ...counts(context, control, own),
      ];
    });
}

function counts(context: Context, control: Control, own: readonly ControlWindow[]): Cell[] {
  const sources = (list: readonly ControlWindow[]) =>
    list.flatMap((item) => item.protokoll.map((doc) => context.source(doc)));
  const state = (...states: ControlWindow['state'][]) => own.filter((item) => states.includes(item.state));
  const flawed = state('gjord', 'sen').filter(({ protokoll }) =>
    protokoll.some((doc) => ['mindre brist', 'större brist'].includes(doc.data.utfall ?? '')),
  );
  const of = (list: readonly ControlWindow[]) => figure(list.length, sources(list));
  return [
    figure(own.length, [context.source(control)]),
    of(state('gjord', 'sen')),
    of(state('sen')),
    of(state('ej genomförd')),
    figure(state('saknas').length, state('saknas').length ? [context.source(control)] : []),
    of(flawed),
  ];
}

/** The windows that nobody closed, or that were closed with a reason, one row each. */
export function notDone(context: Context, windows: readonly ControlWindow[]): Cell[][] {
  return windows
    .filter(({ state }) => state === 'ej genomförd' || state === 'saknas')
    .map(({ control, unit, window, protokoll, behövs, state }) => {
      const partly = behövs > 1 ? ` (${protokoll.length} av ${behövs} gjorda)` : '';
      const reason = state === 'saknas' ? `Protokoll saknas${partly}.` : (protokoll[0]?.data.orsak ?? 'Orsak saknas.');
      return [
        control.titel,
        unit ? titleOf(context, unit) : 'Gemensam',
        window.first === window.last ? formatDay(window.first) : formatSpan(window),
        reason,
      ];
    });
}

/** `löpande`, `vid behov` and the like never fall due, and are shown as such. */
function eventDriven(context: Context): Cell[][] {
  const { handbook, year } = context.year;
  return ofTyp(handbook, 'egenkontroll', 'uppföljning')
    .filter((control) => /^(löpande|vid )/.test(control.data.frekvens ?? ''))
    .map((control) => {
      const minutes = ofTyp(handbook, 'protokoll').filter(
        (doc) =>
          doc.data.avser === control.id &&
          doc.data.utfall !== 'ej genomförd' &&
          String(doc.data.period ?? '').startsWith(String(year)),
      );
      return [
        control.titel,
        control.data.frekvens ?? '',
        minutes.length
          ? countOf(context, minutes)
          : notApplicable('Inget har krävt en kontroll, eller inget protokoll finns.'),
      ];
    });
}
