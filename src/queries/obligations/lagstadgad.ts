import type { Day } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { parseFrequency } from '../../calendar/frequency.js';
import { parsePeriod, type Span, within, yearSpan } from '../../calendar/spans.js';
import { type Window, windows } from '../../calendar/windows.js';
import { inYearOf, parseYearDay } from '../../calendar/yearly.js';
import type { Handbook } from '../../model/handbook.js';
import { namesParagraph } from '../../model/lagrum-match.js';
import type { Plikt } from '../../model/law.js';
import { answers, protokollOf } from '../protokoll-index.js';
import type { Owner, Series } from './obligation.js';
import { others } from './periods.js';
import { reports } from './reports.js';
import { decidedYears, EPOCH, fromFirst, yearsUntil } from './since.js';

/** What the law wants by a day each year or with a frekvens (regelverk/plikter.yaml), and the organisation's own report. */
export const lagstadgad = (handbook: Handbook, today: Day): Series[] => [
  ...[...handbook.duties.values()]
    .filter((duty) => isOwed(handbook, duty))
    .map((duty) => seriesOf(handbook, duty, today)),
  ...reports(handbook, today),
];

/** Whether a duty binds the handbook: by the parts of the law that apply, and unless the handbook says why it does not. */
function isOwed({ settings: { raw } }: Handbook, duty: Plikt): boolean {
  const excepted = (raw.gäller_inte ?? []).filter(({ enhet, skäl }) => skäl && !enhet?.length);
  const isExcepted = (paragraph: string) =>
    excepted.some(({ lagrum }) => namesParagraph(lagrum ?? '', paragraph, { narrower: false }));
  return duty.lagar.some((law) => (raw.lagar ?? []).includes(law as 'SoL')) && !duty.lagrum.every(isExcepted);
}

function seriesOf(handbook: Handbook, duty: Plikt, today: Day): Series {
  const recorded = recordedPeriods(handbook, duty);
  return {
    kind: 'lagstadgad',
    part: duty.id,
    ...ownerOf(handbook, duty),
    occasions: (until) =>
      fromFirst(periodsOf(handbook, duty, until), recorded, today).map((window) => ({
        due: window.due,
        done: recorded.some((period) => within(period, window)),
        what: formatSpan(window),
        period: formatSpan(window),
      })),
    reasons: (chosen, missing) => [
      {
        code: missing.length ? 'lagstadgad-saknas' : 'lagstadgad',
        text: `${missing.length ? 'Saknas för' : 'Avser'} ${chosen.what} (${duty.lagrum.join(', ')}).`,
      },
      { code: 'protokoll-avser', text: `Protokollet skrivs med avser: ${duty.id}.` },
      ...others(missing),
    ],
  };
}

/** No document owes a statutory duty: the law does. */
const ownerOf = ({ settings: { namnd } }: Handbook, duty: Plikt): Owner => ({
  document: null,
  type: 'plikt',
  title: duty.titel,
  file: 'handbok.yaml',
  units: [],
  responsible: [namnd].filter(Boolean),
});

/** A day each year is about the calendar year before it; a frekvens has the windows of the calendar. */
function periodsOf({ settings: { raw } }: Handbook, duty: Plikt, until: Day): Window[] {
  const own = duty.id === 'patientsakerhetsberattelse' ? raw.patientsäkerhetsberättelse?.senast : undefined;
  const limits = [own, duty.senast].filter((text) => text !== undefined).sort();
  const [yearly, frequency] = [parseYearDay(limits[0]), parseFrequency(duty.frekvens)];
  if (yearly) return yearsUntil(until).map((year) => ({ ...yearSpan(year - 1), due: inYearOf(yearly, year) }));
  return frequency ? windows({ frequency, from: yearSpan(EPOCH).first }, until) : [];
}

/** The periods that a duty is answered for: by protokoll, or by a decided report with its name. */
function recordedPeriods(handbook: Handbook, duty: Plikt): Span[] {
  const told = protokollOf(handbook, duty.id).filter(answers);
  return [
    ...told.flatMap(({ data }) => parsePeriod(data.period) ?? []),
    ...decidedYears(handbook, duty.id, undefined).map(yearSpan),
  ];
}
