import { placeOf } from '../paragraphs.js';
import type { Cell } from '../view.js';
import type { Judged } from './judged.js';

/**
 * What is lacking in a paragraph, said once with the units where it is so. What is lacking because another paragraph is
 * not met is told there, if it is: here it is only counted.
 */
export const lacking =
  (all: readonly Judged[]) =>
  (judged: Judged): Cell[][] => {
    const rows = rowsOf(judged);
    const isElsewhere = ({ text }: Row) => all.some((other) => other !== judged && tellsOf(other, text));
    const here = rows.filter((row) => !isElsewhere(row));
    return [...gathered(here), ...pointers(rows.filter(isElsewhere))].map(({ text, place }) => [
      placeOf(judged.paragraph),
      text,
      place,
    ]);
  };

interface Row {
  text: string;
  place: string;
}

function rowsOf({ units, whole }: Judged): Row[] {
  const places = new Map<string, string[]>();
  for (const { unit, verdict } of units)
    for (const text of verdict.missing ?? []) places.set(text, [...(places.get(text) ?? []), unit.titel]);
  if (!units.length) for (const text of whole.missing ?? []) places.set(text, []);
  return [...places].map(([text, names]) => ({
    text,
    place: !units.length || names.length === units.length ? 'Hela verksamheten' : names.join(', '),
  }));
}

/** What a paragraph lacks because another one is not met, which is named last: `… saknar egenkontroll (5 kap. 2 §).` */
const ELSEWHERE = / \((\d+ kap\. \d+ §)\)\.$/;

/** Whether a paragraph itself says what another one lacks because of it. */
function tellsOf({ paragraph, units, whole }: Judged, text: string): boolean {
  const other = ELSEWHERE.exec(text)?.[1];
  if (other === undefined || !paragraph.lagrum.startsWith(`SOSFS 2011:9 ${other}`)) return false;
  const own = units.length ? units.flatMap(({ verdict }) => verdict.missing ?? []) : (whole.missing ?? []);
  return own.includes(text.replace(ELSEWHERE, '.'));
}

/** What is told with its own paragraph is only counted here. */
function pointers(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const other = ELSEWHERE.exec(text)?.[1] ?? '';
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].map(([other, count]) => ({
    text: `${count} ${count === 1 ? 'brist' : 'brister'} som står under ${other}.`,
    place: `Se ${other}`,
  }));
}

const ONE_PROCESS = /^Processen (”[^”]+”) (saknar .+)$/;

/** Processes that lack the same in the same place are told together. */
function gathered(rows: readonly Row[]): Row[] {
  const groups = new Map<string, { rest: string; place: string; names: string[]; text: string }>();
  for (const { text, place } of rows) {
    const [, name, rest] = ONE_PROCESS.exec(text) ?? [];
    const key = `${rest ?? text}\n${place}`;
    const group = groups.get(key) ?? { rest: rest ?? '', place, names: [], text };
    groups.set(key, { ...group, names: name ? [...group.names, name] : group.names });
  }
  return [...groups.values()].map(({ rest, place, names, text }) => ({
    text: names.length > 1 ? `Processerna ${inWords(names)} ${rest}` : text,
    place,
  }));
}

const inWords = (names: readonly string[]) => `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
