import { parseFrequency } from '../calendar/frequency.js';
import { parsePeriod } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { parseNumber } from '../model/number.js';
import { meets, parseTarget } from '../model/target.js';
import { type Control, controlWindows } from './controls.js';
import { type Protokoll, protokollOf } from './protokoll-index.js';
import { inYear, type Year } from './year.js';

export type Point = NonNullable<Dokument<'egenkontroll'>['data']['kontrollpunkter']>[number];
type Result = NonNullable<Protokoll['data']['resultat']>[number];

/** What a year's protokoll say of one point of a control: counts added up, or one measured value. */
export interface PointResult {
  control: Control;
  punkt: Point;
  /** The period when the values of several cannot be added up: then each is told by itself. */
  period: string | undefined;
  /** The units of the protokoll, when each is told by itself. */
  enhet: readonly string[];
  antal: number | undefined;
  totalt: number | undefined;
  värde: number | undefined;
  /** What the protokoll themselves call it, e.g. `mindre brist`. */
  utfall: string[];
  /** Whether the target was met; undefined when it cannot be judged. */
  uppfyllt: boolean | undefined;
  protokoll: Protokoll[];
}

/** The results of each point of a control in a year; a point that no protokoll speaks of has one without values. */
export function pointResults(year: Year, control: Control): PointResult[] {
  const minutes = madeIn(year, control);
  return (control.data.kontrollpunkter ?? []).flatMap((punkt) => {
    const told = minutes.flatMap((doc) =>
      (doc.data.resultat ?? []).filter((result) => result.punkt === punkt.id).map((result) => ({ doc, result })),
    );
    if (told.length > 1 && told.some(({ result }) => !canBeAdded(result)))
      return told.map((one) => result(control, punkt, [one], String(one.doc.data.period ?? '')));
    return [result(control, punkt, told, undefined)];
  });
}

/** Only parts of a whole can be added up: neither a measured value nor a bare number can be held against its target then. */
const canBeAdded = ({ värde, antal, totalt }: Result) =>
  parseNumber(värde) === undefined && (antal === undefined || totalt !== undefined);

/** The protokoll that closed the year's windows of a control, and those of what no calendar decides. */
export function madeIn(year: Year, control: Control): Protokoll[] {
  const eventDriven = parseFrequency(control.data.frekvens)?.slag === 'händelse';
  const found = eventDriven
    ? protokollOf(year.handbook, control.id).filter(({ data }) => inYear(data.datum, year))
    : controlWindows(year.handbook, control, year.year, year.day).flatMap(({ protokoll }) => protokoll);
  return [...new Set(found)].filter(({ data }) => data.utfall !== 'ej genomförd').sort(byPeriod);
}

const byPeriod = (a: Protokoll, b: Protokoll) =>
  (parsePeriod(a.data.period)?.first ?? 0) - (parsePeriod(b.data.period)?.first ?? 0) || (a.id < b.id ? -1 : 1);

function result(
  control: Control,
  punkt: Point,
  told: readonly { doc: Protokoll; result: Result }[],
  period: string | undefined,
): PointResult {
  const counted = told.filter(({ result: { antal, totalt } }) => antal !== undefined && totalt !== undefined);
  const add = (key: 'antal' | 'totalt') => counted.reduce((sum, { result }) => sum + (result[key] ?? 0), 0);
  const [antal, totalt] = counted.length ? [add('antal'), add('totalt')] : [told[0]?.result.antal, undefined];
  const värde = parseNumber(told.find(({ result }) => parseNumber(result.värde) !== undefined)?.result.värde);
  const utfall = [...new Set(told.flatMap(({ result }) => result.utfall ?? []))];
  const protokoll = [...new Set(told.map(({ doc }) => doc))];
  return {
    control,
    punkt,
    period,
    antal,
    totalt,
    värde,
    utfall,
    protokoll,
    enhet: period === undefined ? [] : (told[0]?.doc.data.enhet ?? []),
    uppfyllt: judged(punkt, antal, totalt, värde),
  };
}

/** A target is held against the value; against a share when it is in percent; else against the number. */
function judged(
  { målvärde, mått }: Point,
  antal: number | undefined,
  totalt: number | undefined,
  värde: number | undefined,
): boolean | undefined {
  const target = parseTarget(målvärde);
  if (!target) return undefined;
  if (värde !== undefined) return meets(target, värde, undefined);
  if (mått === 'procent' || mått === '%')
    return totalt && antal !== undefined ? meets(target, (antal / totalt) * 100, undefined) : undefined;
  return meets(target, antal, undefined);
}
