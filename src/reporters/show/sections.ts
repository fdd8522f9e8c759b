import { type Block, code, joined, list, section, type Text, text } from '../../model/article.js';
import type { DueItem } from '../../queries/due-item.js';
import type { EventCount, Pointer, ShownHistory, ShownLaw, ShownMeasure, ShownRisk } from '../../queries/show/shown.js';
import { lateness } from '../due/due-reporter.js';
import { count } from '../plain.js';
import type { ShowOutcome } from './show-reporter.js';

/** More than this is told as a number: who wants them all takes JSON. */
const MANY = 12;

/** A list that a person reads to the end. */
function short(items: readonly { text: Text; detail?: Text }[]): Block[] {
  const rest = items.length - MANY;
  if (rest <= 1) return list(items);
  return list([...items.slice(0, MANY), { text: [`… och ${rest} till. Alla står i --format json.`] }]);
}

/** The kinds whose names do not say what somebody is to do. */
const KINDS: Partial<Record<DueItem['kind'], string>> = {
  revision: 'översyn',
  giltighet: 'slutar gälla',
  protokoll: 'ny kontroll enligt protokollet',
  effekt: 'uppföljning av effekten',
  lagstadgad: 'enligt lag',
};

/** That a day far ahead is near is no reason. */
const whyOf = ({ state, reasons }: DueItem) =>
  reasons
    .flatMap(({ code: why, text: told }) => (state === 'later' && why === 'revisionsdatum' ? [] : [told]))
    .join(' ');

/** What is to be done, the soonest first. */
export const obligations = (items: readonly DueItem[], type: string): Block[] => {
  const isOthers = type === 'roll' || type === 'enhet';
  const name = isOthers ? 'Att göra nu, för det som hör hit' : 'Att göra';
  return section(
    name,
    short(
      items.map((item) => ({
        text: [
          `${item.due}, ${lateness(item.days)}: ${KINDS[item.kind] ?? item.kind}${isOthers ? ` · ${item.title}` : ''}`,
        ],
        ...(whyOf(item) ? { detail: [whyOf(item)] } : {}),
      })),
    ),
  );
};

const RELATIONS: Readonly<Record<string, string>> = {
  egen: '',
  hanteras_av: 'hanteras av det här',
  åtgärder: 'möts av det här',
  gäller: 'gäller det här',
};

/** The risks, the highest first. */
export const risks = (all: readonly ShownRisk[]): Block[] =>
  section(
    'Risker',
    short(
      all.map(({ event, value, after, over, relation, analysis, risk, measures }) => ({
        text: [event],
        detail: joined(
          [
            ...(value === null ? [] : [`värde ${value}${over ? ' (kräver åtgärd)' : ''}`]),
            ...(after === null ? [] : [`efter åtgärd ${after}`]),
            ...(measures.length ? [`åtgärd: ${measures.join(', ')}`] : []),
            ...(RELATIONS[relation] ? [RELATIONS[relation]] : []),
            code(`${analysis ?? ''}#${risk}`),
          ],
          ' · ',
        ),
      })),
    ),
  );

/** Händelser: how many each year, and those that have a document of their own. */
export const events = ({ documents, counts }: ShowOutcome['shown']['events']): Block[] =>
  section('Händelser', [
    ...list(yearly(counts)),
    ...short(
      documents.map(({ title, document, file, kind, received, investigated }) => ({
        text: [title],
        detail: [
          `${kind}, inkom ${received ?? 'okänt datum'}, ${investigated ? `utredd ${investigated}` : 'inte utredd'} · `,
          code(document ?? file),
        ],
      })),
    ),
  ]);

/** One line for each year: `2024: avvikelse 19, klagomål 5`. */
function yearly(counts: readonly EventCount[]): { text: Text }[] {
  const years = [...new Set(counts.map(({ year }) => year))];
  return years.map((year) => {
    const kinds = counts.filter((one) => one.year === year).map(({ kind, count: number }) => `${kind} ${number}`);
    return { text: [`${year}: ${kinds.join(', ')}`] };
  });
}

const EFFECTS: Readonly<Record<string, string>> = {
  ja: 'effekten nådd',
  delvis: 'effekten delvis nådd',
  nej: 'effekten inte nådd',
};

/** The åtgärder, the latest first. */
export const measures = (all: readonly ShownMeasure[]): Block[] =>
  section(
    'Åtgärder',
    short(
      all.map(({ title, document, file, status, due, effect }) => ({
        text: [title],
        detail: joined(
          [
            ...(status ? [status] : []),
            ...(due ? [`senast ${due}`] : []),
            ...(effect ? [EFFECTS[effect] ?? effect] : []),
            code(document ?? file),
          ],
          ' · ',
        ),
      })),
    ),
  );

/** Who points here, gathered by the key that they do it in; of handbok.yaml only the keys are told. */
export function pointing(all: readonly Pointer[]): Block[] {
  const settings = all.flatMap(({ file, key }) => (file === SETTINGS && key !== null ? [spoken(key)] : []));
  const groups = new Map<string, Pointer[]>();
  for (const one of all.filter(({ file }) => file !== SETTINGS)) {
    const name = one.key === null ? 'länk i texten' : spoken(one.key);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const rows = [...groups].map(([name, pointers]) => [name, named(pointers)] as const);
  const own = settings.length ? [[SETTINGS, [settings.join(', ')]] as const] : [];
  return section('Det här pekar hit', rows.length + own.length ? [{ kind: 'facts', rows: [...own, ...rows] }] : []);
}

const SETTINGS = 'handbok.yaml';
const spoken = (key: string) => key.replaceAll('_', ' ').replaceAll('.', ': ');

function named(pointers: readonly Pointer[]): Text {
  const some = pointers.length > MANY + 1 ? pointers.slice(0, MANY) : pointers;
  const words = some.map(
    ({ title, document, file, part }) => `${title} (${document ?? file}${part === null ? '' : `, om ${part}`})`,
  );
  const rest = pointers.length - some.length;
  return [words.join('; '), ...(rest ? [` … och ${rest} till.`] : [])];
}

/** Which law it answers to. */
export const law = ({ lagrum, krav, paragraphs }: ShownLaw): Block[] =>
  section('Lag och krav', [
    ...(lagrum.length ? [text('Nämner ', ...joined(lagrum), '.')] : []),
    ...list(krav.map(({ id, text: demand }) => ({ text: [`Svarar på kravet ${id}: ${demand}`] }))),
    ...(paragraphs.length ? [text('Räknas när kvalitet coverage bedömer SOSFS 2011:9:')] : []),
    ...list(paragraphs.map(({ place, demands }) => ({ text: [place], detail: [demands] }))),
  ]);

/** What Git knows; that it knows nothing is said too. */
export const history = ({ state, text: told, uncommitted, changes }: ShownHistory): Block[] =>
  section('Historik', [
    ...(uncommitted ? [text('Det finns ändringar som inte är sparade i Git.')] : []),
    ...(state === 'full' ? [] : [text(told)]),
    ...short(
      changes.map(({ date, kind, commit, subject }) => ({
        text: [`${date} ${kind} (${commit.slice(0, 8)})${subject ? `: ${subject}` : ''}`],
      })),
    ),
    ...(state === 'full' && !changes.length ? [text(uncommitted ? 'Filen är ny.' : 'Ingen ändring är känd.')] : []),
    ...(changes.length > 1
      ? [text(`${count(changes.length, 'ändring', 'ändringar')} sedan ${changes.at(-1)?.date}.`)]
      : []),
  ]);
