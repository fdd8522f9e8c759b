import { type Block, joined, list, section, type Text, text } from '../../model/article.js';
import type { Pointer, ShownHistory, ShownLaw } from '../../queries/show/shown.js';
import { count } from '../plain.js';
import { MANY, short } from './short.js';

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
    ...(state === 'full' ? [] : [text(told)]),
    ...(uncommitted && changes.length ? [text('Det finns ändringar som inte är sparade i Git.')] : []),
    ...short(
      changes.map(({ date, kind, commit, subject }) => ({
        text: [`${date} ${kind} (${commit.slice(0, 8)})${subject ? `: ${subject}` : ''}`],
      })),
    ),
    ...(state === 'full' && !changes.length
      ? [text(uncommitted ? 'Filen är ny och är inte sparad i Git än.' : 'Ingen ändring är känd.')]
      : []),
    ...(changes.length > 1
      ? [text(`${count(changes.length, 'ändring', 'ändringar')} sedan ${changes.at(-1)?.date}.`)]
      : []),
  ]);
