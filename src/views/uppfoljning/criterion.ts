import { type Context, type Made, partOf, type SectionMaker, table } from '../context.js';
import { type Figure, notApplicable, unknown } from '../figure.js';
import { demandOf, placeOf } from '../paragraphs.js';
import type { Cell } from '../view.js';
import { inPeriod } from './in-period.js';
import { type Judged, judgedIn } from './judged.js';
import { lacking } from './lacking.js';

/**
 * One criterion of the review: what some paragraphs demand, what the handbook shows of each, what is lacking and where,
 * and room for the judgement that only people can make. `more` tells what was done in the period.
 */
export const criterion =
  (ids: RegExp, fråga: string, more: (context: Context) => Made[] = () => []): SectionMaker =>
  (context) => {
    const { judged } = judgedIn(context);
    const own = judged.filter(({ paragraph }) => ids.test(paragraph.id));
    return {
      tabeller: [
        table(
          'laget',
          'Vad handboken visar',
          ['SOSFS 2011:9', 'Vad det kräver', 'Läget', 'Enheter som uppfyller', 'Handboken som helhet'],
          own.map((each) => stateRow(context, each)),
          'Handboken kan inte bedömas mot paragraferna.',
          STATES_SAID,
        ),
        ...figureTable(context, own),
        table(
          'saknas',
          'Det som saknas i handboken',
          ['SOSFS 2011:9', 'Vad som saknas', 'Var'],
          own.flatMap(lacking(judged)),
          'Handboken visar inget som saknas.',
        ),
        ...more(context).map((made) => inPeriod(context, made)),
      ],
      skriv: `Bedöm kriteriet utan brist, mindre brist eller större brist. ${fråga}`,
    };
  };

const STATES_SAID =
  'Enheter som uppfyller: de enheter där handboken har allt som paragrafen kräver, av de enheter som den gäller.';

const NUMBERS_SAID = 'Siffrorna bakom kolumnen Handboken som helhet: dokument i handboken den dag som läget gäller.';

function stateRow(context: Context, { paragraph, state, whole, units }: Judged): Cell[] {
  return [
    placeOf(paragraph),
    demandOf(paragraph),
    state,
    unitsMeeting(context, state, units),
    [whole.reason, whole.detail].filter(Boolean).join(' '),
  ];
}

/** What no document can show is met nowhere, but not for lack of anything. */
function unitsMeeting(context: Context, state: Judged['state'], units: Judged['units']): Figure {
  if (!units.length) return notApplicable('Ingen enhet finns som paragrafen gäller.');
  if (state === 'går inte att avgöra här') return unknown('Går inte att se i dokument.');
  const met = units.filter(({ verdict }) => verdict.state === 'uppfyllt').map(({ unit }) => unit);
  return partOf(
    context,
    met,
    units.map(({ unit }) => unit),
  );
}

/** The numbers behind the reasons, each once. */
function figureTable(context: Context, own: readonly Judged[]): Made[] {
  const figures = new Map(own.flatMap(({ whole }) => whole.figures ?? []).map((counted) => [counted.label, counted]));
  const rows = [...figures.values()].map(({ label, part, whole }): Cell[] => [
    label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    partOf(context, part, whole),
  ]);
  return rows.length
    ? [table('siffror', 'Siffror för handboken som helhet', ['Uppgift', 'Antal'], rows, '', NUMBERS_SAID)]
    : [];
}
