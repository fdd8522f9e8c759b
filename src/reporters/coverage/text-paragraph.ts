import type { ChalkInstance } from 'chalk';
import { type Judgement, STATES, type State, type UnitCoverage } from '../../model/coverage.js';
import { certaintyOf, placeOf } from '../../model/paragraph.js';
import type { Paragraph } from '../../model/regelverk.js';
import { plain, wrap } from '../plain.js';
import { answerOf } from './coverage-reporter.js';

/** So many lacks, and so many documents, are told on the screen; the others are counted. */
const TOLD = 8;

/** So many units are named on the screen. */
const NAMED = 3;

interface Answer {
  unit: UnitCoverage;
  judgement: Judgement;
}

/** One paragraph: what it demands, how that is known, and how the units stand, alike units together. */
export function paragraphLines(
  paragraph: Paragraph,
  units: readonly UnitCoverage[],
  width: number,
  paint: ChalkInstance,
): string[] {
  const answers = units.flatMap((unit) => {
    const judgement = answerOf(unit, paragraph.id);
    return judgement ? [{ unit, judgement }] : [];
  });
  const groups = STATES.flatMap((state) => {
    const own = answers.filter(({ judgement }) => judgement.state === state);
    return own.length ? group(state, own, answers.length, width, paint) : [];
  });
  const place = placeOf(paragraph);
  const [head = '', ...rest] = wrapped(`${place}  ${paragraph.kraft} · ${certaintyOf(paragraph)}`, width, '', '  ');
  return [
    paint.bold(place) + paint.dim(head.slice(place.length)),
    ...rest.map((line) => paint.dim(line)),
    ...wrapped(shortened(paragraph.kräver), width, '  '),
    ...groups,
  ];
}

function group(state: State, own: readonly Answer[], of: number, width: number, paint: ChalkInstance): string[] {
  const [first = '', ...rest] = wrapped(`${state}${which(state, own, of)}`, width, '  ', '    ');
  return [
    `  ${colors(paint)[state](state)}${first.slice(2 + state.length)}`,
    ...rest,
    ...reasons(own, of, state).flatMap((line) => wrapped(line, width, '    ')),
    ...told(
      byText(own, ({ judgement }) => judgement.missing),
      own.length,
    ).flatMap((line) => wrapped(`– ${line}`, width, '    ', '      ')),
    ...(of === 1 ? documents(own[0]?.judgement) : []).flatMap((line) =>
      wrapped(line, width, '    ').map((part) => paint.dim(part)),
    ),
  ];
}

const colors = (paint: ChalkInstance): Record<State, ChalkInstance> => ({
  uppfyllt: paint.green,
  delvis: paint.yellow,
  saknas: paint.red,
  'gäller inte': paint.dim,
  'går inte att avgöra här': paint.cyan,
});

/** Which units: by name where somebody has to do something, or where they are few. */
function which(state: State, own: readonly Answer[], of: number): string {
  if (of === 1) return '';
  if (own.length === of) return `  alla ${of} enheter`;
  const toMend = state === 'delvis' || state === 'saknas';
  const names = toMend || own.length <= NAMED ? `: ${own.map(({ unit }) => unit.title).join(', ')}` : '';
  return `  ${own.length} av ${of} enheter${names}`;
}

/** Lines of at most `width` columns; a paragraph's number and its sign stay together. */
const wrapped = (line: string, width: number, first: string, next = first) =>
  wrap(plain(line).replace(/ (?=§|kap\.|st\.)|(?<=kap\.) /g, '\u00a0'), width - next.length).map(
    (part, index) => (index ? next : first) + part.replaceAll('\u00a0', ' '),
  );

/** Why: with its numbers for one unit; for many where they share the reason, or where nothing else is told. */
function reasons(own: readonly Answer[], of: number, state: State): string[] {
  const full = ({ judgement }: Answer) => [judgement.reason, judgement.detail].filter(Boolean).join(' ');
  if (of === 1) return own.map(full);
  const all = byText(own, ({ judgement }) => [judgement.reason]);
  const toldBelow = state === 'uppfyllt' || state === 'delvis';
  return all.size === 1 || !toldBelow ? told(all, own.length) : [];
}

/** Each text once, with the units that it is true of when they are not all. */
function told(texts: ReadonlyMap<string, readonly string[]>, of: number): string[] {
  const few = (units: readonly string[]) => (units.length > NAMED ? `${units.length} enheter` : units.join(', '));
  const lines = [...texts].map(([line, units]) => (units.length === of ? line : `${line} [${few(units)}]`));
  return lines.length > TOLD + 1 ? [...lines.slice(0, TOLD), `och ${lines.length - TOLD} till`] : lines;
}

/** The units by what is said of them. */
function byText(own: readonly Answer[], texts: (answer: Answer) => readonly string[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const answer of own)
    for (const line of new Set(texts(answer))) map.set(line, [...(map.get(line) ?? []), answer.unit.title]);
  return map;
}

/** The documents behind one unit's answer, its own before those that it shares with all. */
function documents(judgement: Judgement | undefined): string[] {
  const all = judgement?.documents ?? [];
  const names = (shared: boolean) =>
    all.filter(({ common }) => common === shared).map(({ document, file }) => document ?? file);
  return [['Egna dokument', names(false)] as const, ['Gemensamma dokument', names(true)] as const].flatMap(
    ([what, list]) => (list.length ? [`${what}: ${firstOf(list)}.`] : []),
  );
}

const firstOf = (names: readonly string[]) =>
  names.length > TOLD ? `${names.slice(0, TOLD).join(', ')} och ${names.length - TOLD} till` : names.join(', ');

/** The first sentence of what is demanded, at most two lines long. An abbreviation does not end a sentence. */
function shortened(text: string): string {
  const sentence = /^.{0,400}?[a-zåäö)]{3}[.:](?= [A-ZÅÄÖ])/.exec(text)?.[0] ?? text;
  return sentence.length > 155 ? `${sentence.slice(0, 150).replace(/ \S*$/, '')} …` : sentence;
}
