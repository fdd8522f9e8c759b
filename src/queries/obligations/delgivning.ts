import { type Day, parseDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { parseFrequency } from '../../calendar/frequency.js';
import { yearSpan } from '../../calendar/spans.js';
import { addTime, parseTime } from '../../calendar/times.js';
import { type Window, windowAround, windows } from '../../calendar/windows.js';
import { everyYear, nextYearly, parseYearDay } from '../../calendar/yearly.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { meetingsOf } from '../controls.js';
import { isGällande } from '../in-force.js';
import { type Protokoll, protokollOf } from '../protokoll-index.js';
import { type Occasion, once, owedBy, type Series } from './obligation.js';
import { owedByControl } from './protokoll.js';

type Uppföljning = Dokument<'uppföljning'>;
type Receiver = NonNullable<Uppföljning['data']['delges']>[number];

/** What a protokoll found must reach those that the uppföljning names (`delges`), until `delgivet` says that it has. */
export const delgivning = (handbook: Handbook): Series[] =>
  receivers(handbook).flatMap(({ doc, receiver }) =>
    protokollOf(handbook, doc.id)
      .filter(({ data }) => data.utfall !== 'ej genomförd')
      .flatMap((minutes): Series[] => {
        const due = dueFor(handbook, doc, receiver, minutes);
        if (due === undefined) return [];
        const to = nameOf(handbook, receiver);
        const done = (minutes.data.delgivet ?? []).some(({ till }) => till === receiver.till);
        return [
          {
            kind: 'delgivning',
            part: receiver.till,
            ...owedByControl(handbook, minutes),
            occasions: once(due, done, `till ${to}`),
            reasons: (_, missing) => [
              missing.length
                ? { code: 'delgivning-saknas', text: `Resultatet är inte lämnat till ${to}.` }
                : { code: 'delgivning', text: `Resultatet ska lämnas till ${to}.` },
            ],
          },
        ];
      }),
  );

/** Every receiver of every uppföljning that holds. */
function receivers(handbook: Handbook): { doc: Uppföljning; receiver: Receiver }[] {
  return ofTyp(handbook, 'uppföljning')
    .filter(isGällande)
    .flatMap((doc) => (doc.data.delges ?? []).map((receiver) => ({ doc, receiver })));
}

const nameOf = (handbook: Handbook, { till }: Receiver) => handbook.byId.get(till ?? '')?.titel ?? till ?? '';

/** The last day to tell of one protokoll. Undefined for what no calendar decides (`löpande`). */
function dueFor(handbook: Handbook, doc: Uppföljning, { till, när, inom }: Receiver, minutes: Protokoll) {
  const held = parseDay(minutes.data.datum);
  if (held === undefined) return undefined;
  const [time, yearly, frequency] = [parseTime(inom), parseYearDay(när), parseFrequency(när)];
  if (när === 'efter varje genomförande') return time && addTime(held, time);
  if (yearly) return nextYearly(yearly, held);
  if (frequency?.slag === 'sammanträde') return meetingsOf(handbook, till).find((day) => day >= held);
  return frequency && windowAround(frequency, parseDay(doc.data.från) ?? held, held)?.due;
}

/** The same as a plan, whatever has been carried out: the days of a year on which a receiver expects to be told. */
export const plannedDelgivning = (handbook: Handbook): Series[] =>
  receivers(handbook).map(
    ({ doc, receiver }): Series => ({
      kind: 'delgivning',
      part: receiver.till,
      ...owedBy(handbook, doc),
      occasions: (until) => planned(handbook, doc, receiver, until),
      reasons: () => [],
    }),
  );

function planned(handbook: Handbook, doc: Uppföljning, receiver: Receiver, until: Day): Occasion[] {
  const to = `till ${nameOf(handbook, receiver)}`;
  const [yearly, frequency] = [parseYearDay(receiver.när), parseFrequency(receiver.när)];
  const from = parseDay(doc.data.från) ?? yearSpan(1970).first;
  const told = (due: Day, what = to): Occasion => ({ due, done: false, what });
  if (yearly) return everyYear(yearly, from, until).map((day) => told(day));
  if (frequency?.slag === 'sammanträde')
    return meetingsOf(handbook, receiver.till)
      .filter((day) => day >= from)
      .map((day) => told(day));
  if (!frequency) return [];
  return windows({ frequency, from }, until).map((window: Window) => told(window.due, `${to}: ${formatSpan(window)}`));
}
