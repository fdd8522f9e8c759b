import type { Control, Done } from './day-by-day.js';
import { DAYS, daysOf, indexOf, later, type Period } from './days.js';
import fc from './random.js';

/** A random control with what was carried out of it: valid by the format, and on the edges more often than life is. */
export interface Case {
  typ: 'egenkontroll' | 'uppföljning';
  control: Control;
  done: Done[];
}

/** Units under each other: child → parent. */
export const ABOVE: Readonly<Record<string, string>> = { hemtjanst: 'aldreomsorg', sarskilt: 'aldreomsorg' };
const UNITS = [
  ['aldreomsorg'],
  ['hemtjanst'],
  ['barn'],
  ['hemtjanst', 'sarskilt'],
  ['aldreomsorg', 'hemtjanst', 'barn'],
];

/** What a person would write as the period of a protokoll: the first is walked through, the others lie within. */
const PERIODS: Readonly<Record<string, readonly [Period, ...Period[]]>> = {
  dagligen: ['månad'],
  'varje vecka': ['månad', 'vecka'],
  'varannan vecka': ['månad'],
  'varje månad': ['månad', 'vecka'],
  'varannan månad': ['månad'],
  'varje kvartal': ['kvartal', 'månad'],
  'varje tertial': ['tertial', 'månad'],
  'varje halvår': ['halvår', 'kvartal'],
  '1 gång per år': ['år', 'tertial'],
  '2 gånger per år': ['halvår', 'kvartal', 'år'],
  '4 gånger per år': ['kvartal', 'månad'],
  'varje år': ['år', 'halvår'],
  'vartannat år': ['år', 'tertial'],
  'vart tredje år': ['år'],
  'vart fjärde år': ['år', 'halvår'],
};
const NEVER = ['löpande', 'vid behov', 'vid förändring', 'vid nyanställning', 'vid återgång i arbete'];
const FRISTS = ['10 dagar', '3 veckor', '1 månad', '2 månader', '60 dagar', '1 år'];

/** Days where calendars go wrong: ends of months, leap days, and both sides of a year and of half a window. */
const EDGES = [
  ['2023-01-31', '2023-12-31', '2024-01-01', '2024-01-16', '2024-01-17', '2024-02-15', '2024-02-16', '2024-02-29'],
  ['2023-04-15', '2023-04-16', '2023-07-02', '2023-07-03', '2024-07-01', '2024-07-02', '2025-01-31', '2025-02-28'],
  ['2022-08-15', '2022-08-16', '2022-08-31', '2024-02-14', '2025-07-01', '2025-07-02', '2025-12-31', '2026-03-01'],
].flat();

/** A day between two days, often an edge. */
export function day(from: string, to: string): fc.Arbitrary<string> {
  const any = fc.noBias(fc.integer({ min: indexOf(from), max: indexOf(to) })).map((index) => DAYS[index]?.date ?? from);
  return fc.oneof(fc.constantFrom(from, to, ...EDGES.filter((edge) => from <= edge && edge <= to)), any);
}

/** An arbitrary key that is often absent; absent is not `undefined`. */
const sometimes = <K extends string, T>(key: K, value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<{ [key in K]?: T }> =>
  fc.option(value, { freq, nil: undefined }).map((is) => (is === undefined ? {} : { [key]: is }) as { [key in K]?: T });

const enhet = sometimes('enhet', fc.constantFrom(...UNITS));
const status = fc.constantFrom<Control>(
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  { status: 'gällande' },
  { status: 'utkast' },
  { status: 'upphävd' },
);
const how = fc.tuple(fc.constantFrom('utan brist', 'mindre brist', 'större brist', 'ej genomförd'), enhet);
type How = [utfall: string, enhet: { enhet?: readonly string[] }];

const written = (period: string, late: number, [utfall, units]: How): Done => ({
  datum: later(daysOf(period).at(-1) ?? '', late),
  period,
  utfall,
  ...units,
});

const nameOn = (date: string, form: Period) => DAYS[indexOf(date)]?.periods[form] ?? '';

const till = (från: string) =>
  sometimes(
    'till',
    fc.oneof(
      fc.integer({ min: 0, max: 1500 }).map((days) => later(från, days)),
      day(från, '2027-12-31'),
    ),
  );

/** A control that follows the calendar, from and to any day. */
const calendar = fc
  .tuple(
    fc.constantFrom(...Object.keys(PERIODS)),
    day('2019-06-01', '2027-02-01'),
    sometimes('frist', fc.constantFrom(...FRISTS)),
  )
  .chain(([frekvens, från, frist]) =>
    fc.record({
      control: fc
        .tuple(till(från), enhet, status)
        .map((rest) => Object.assign({ frekvens, från }, frist, ...rest) as Control),
      done: fc.tuple(tour(från, PERIODS[frekvens] ?? ['år']), strays).map((both) => both.flat()),
    }),
  );

/** Period after period from `från`: most done, some skipped, some in other units only, on time or late. */
function tour(från: string, forms: readonly [Period, ...Period[]]): fc.Arbitrary<Done[]> {
  const step = fc.record({
    skip: fc.constantFrom(false, false, false, false, true),
    form: fc.constantFrom(...forms),
    place: fc.constantFrom(0, 10, -1),
    late: fc.integer({ min: 0, max: 90 }),
    how,
  });
  const few = fc.array(step, { maxLength: 6 });
  const many = fc.array(step, { minLength: 12, maxLength: 60, size: 'max' });
  return fc.oneof(few, many).map((steps) => {
    let at = från;
    return steps.flatMap(({ skip, form, place, late, how }) => {
      if (at > '2028') return [];
      const whole = daysOf(nameOn(at, forms[0]));
      at = later(whole.at(-1) ?? at, 1);
      if (skip) return [];
      return [written(nameOn(whole.at(place) ?? at, form), late, how)];
    });
  });
}

/** Protokoll of any period: too long for the window, across two, before `från`, twice the same, in the future. */
const strays = fc.array(
  fc
    .tuple(fc.constantFrom<Period>('år', 'kvartal', 'tertial', 'månad', 'vecka'), day('2019-01-01', '2027-12-31'), how)
    .map(([form, on, how]) => written(nameOn(on, form), 0, how)),
  { maxLength: 2 },
);

/** A one-off: done or not. */
const once = fc
  .tuple(day('2023-01-01', '2028-01-01'), enhet, status, strays)
  .map(([senast, ...rest]) => ({ control: Object.assign({ senast }, ...rest.slice(0, 2)) as Control, done: rest[2] }));

/** A control that no calendar rules. */
const never = fc
  .tuple(fc.constantFrom(...NEVER), enhet, strays)
  .map(([frekvens, units, done]) => ({ control: { frekvens, ...units }, done }));

/** A forum that meets at most once a month on listed days, and protokoll dated that day or some days after. */
const meetings = fc
  .tuple(
    fc.array(
      fc.record({
        month: fc.integer({ min: 0, max: 60 }),
        day: fc.integer({ min: 1, max: 20 }),
        done: fc.boolean(),
        late: fc.integer({ min: 0, max: 8 }),
        how,
      }),
      { maxLength: 12 },
    ),
    enhet,
    fc.boolean(),
  )
  .map(([all, units, listed]) => {
    const once = [...new Map(all.map((one) => [one.month, one])).values()];
    const dated = once.map((one) => ({
      ...one,
      on: `${2022 + Math.floor(one.month / 12)}-${pad((one.month % 12) + 1)}-${pad(one.day)}`,
    }));
    const done = dated
      .filter((one) => one.done)
      .map(({ on, late, how: [utfall, at] }) => ({ datum: later(on, late), period: on.slice(0, 7), utfall, ...at }));
    return {
      control: { frekvens: 'varje sammanträde', ...units, ...(listed && { sammanträden: dated.map(({ on }) => on) }) },
      done,
    };
  });

const pad = (number: number) => String(number).padStart(2, '0');

/** Any control of the format. */
export const CASES: fc.Arbitrary<Case> = fc
  .oneof(
    {
      weight: 16,
      arbitrary: fc.record({ typ: fc.constantFrom('egenkontroll' as const, 'uppföljning' as const), is: calendar }),
    },
    { weight: 2, arbitrary: fc.record({ typ: fc.constant('uppföljning' as const), is: once }) },
    {
      weight: 1,
      arbitrary: fc.record({ typ: fc.constantFrom('egenkontroll' as const, 'uppföljning' as const), is: never }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ typ: fc.constantFrom('egenkontroll' as const, 'uppföljning' as const), is: meetings }),
    },
  )
  .map(({ typ, is }) => ({ typ, ...is }));
