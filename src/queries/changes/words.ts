import type { Change } from './change.js';
import type { HeadingChange } from './heading-changes.js';
import { type KeyChange, shorten } from './key-changes.js';
import type { ChangeKind } from './kinds.js';

/** What each kind of change is called: one, several, and as a heading. */
export const KIND_NAMES: Readonly<Record<ChangeKind, { one: string; many: string; heading: string }>> = {
  skapad: { one: 'ny', many: 'nya', heading: 'Nya' },
  fastställd: { one: 'utkast som fastställts', many: 'utkast som fastställts', heading: 'Utkast som har fastställts' },
  reviderad: { one: 'reviderad', many: 'reviderade', heading: 'Reviderade' },
  'reviderad utan ändring': {
    one: 'reviderad utan ändring',
    many: 'reviderade utan ändring',
    heading: 'Reviderade utan ändring',
  },
  ändrad: { one: 'ändrad på annat sätt', many: 'ändrade på annat sätt', heading: 'Ändrade på annat sätt' },
  upphävd: { one: 'upphävd', many: 'upphävda', heading: 'Upphävda' },
  borttagen: { one: 'borttagen', many: 'borttagna', heading: 'Borttagna ur handboken' },
  omdöpt: { one: 'omdöpt', many: 'omdöpta', heading: 'Omdöpta' },
  flyttad: { one: 'flyttad', many: 'flyttade', heading: 'Flyttade' },
};

/** Who decided, in words. */
export function deciderWords({ decision, kinds }: Change): string {
  const { state, names, date, reference } = decision;
  if (state === 'beslutad')
    return [names.join(' och '), kinds[0] === 'upphävd' ? (date ? `gällde till ${date}` : '') : (date ?? ''), reference]
      .filter(Boolean)
      .join(', ');
  return state === 'ej tillämpligt' ? 'beslutas inte särskilt' : state;
}

/** What changed in essence, one sentence each: where the document is now, its headings, its keys. */
export function whatChanged(change: Change): string[] {
  const [kind] = change.kinds;
  if (kind === 'skapad') return change.draft ? ['Ett utkast.'] : [];
  if (kind === 'borttagen') return [];
  const told = new Set([
    ...TOLD_ELSEWHERE,
    ...(kind === 'ändrad' ? [] : FOLLOWS),
    ...(kind === 'upphävd' ? REPEAL : []),
  ]);
  const keys = change.keys.filter(({ key }) => !told.has(key));
  const words = [...placeWords(change), ...headingWords(change.headings), ...keys.map(keyWords)];
  return words.length || kind !== 'reviderad' ? words : ['Ny beslutad version. Innehållet är detsamma i sak.'];
}

/** Whether something that people work by is other than it was: not only who reviewed it, and when. */
export const isInSubstance = (change: Change) =>
  change.kinds.length > 1 ||
  (change.kinds[0] !== 'reviderad utan ändring' &&
    !(change.kinds[0] === 'reviderad' && !change.headings.length && !change.keys.some(({ key }) => !isFormal(key))));

const isFormal = (key: string) => TOLD_ELSEWHERE.has(key) || FOLLOWS.includes(key);

/** Keys that say when and by whom, which stands beside, or what the change itself is called. */
const TOLD_ELSEWHERE = new Set([
  ...['reviderad', 'reviderad_utan_ändring', 'fastställd', 'fastställd_av', 'beslut', 'id', 'tidigare_id'],
]);
/** What a review or a decision brings with it. */
const FOLLOWS = ['version', 'revisionsdatum', 'intervall', 'status', 'först_fastställd', 'upprättad_av'];
const REPEAL = ['status', 'gäller_till', 'upphävd_av'];

function* placeWords({ was, document, file }: Change): Iterable<string> {
  if (!was) return;
  if (was.document !== document) yield `Nytt id: från ${was.document || 'inget'} till ${document || 'inget'}.`;
  const [[then, from], [now, to]] = [split(was.file), split(file)];
  if (then !== now) yield `Filen heter nu ${now}, förut ${then}.`;
  if (from !== to) yield `Flyttad från ${from} till ${to}.`;
}

function split(file: string): [name: string, folder: string] {
  const at = file.lastIndexOf('/');
  return [file.slice(at + 1), at < 0 ? 'handbokens rot' : `mappen ${file.slice(0, at)}`];
}

function headingWords(headings: readonly HeadingChange[]): string[] {
  const of = (change: HeadingChange['change']) => headings.filter((one) => one.change === change);
  const named = (change: HeadingChange['change']) =>
    of(change)
      .filter(({ heading }) => heading)
      .map(({ heading }) => quoted(heading));
  const [added, gone, changed] = [named('ny'), named('borttagen'), named('ändrad')];
  const start = headings.some(({ heading, change }) => !heading && change !== 'ordning');
  return [
    ...(added.length ? [`${added.length > 1 ? 'Nya rubriker' : 'Ny rubrik'}: ${added.join(', ')}.`] : []),
    ...(gone.length ? [`${gone.length > 1 ? 'Borttagna rubriker' : 'Borttagen rubrik'}: ${gone.join(', ')}.`] : []),
    ...of('omdöpt').map(({ heading, was }) => `Rubriken ${quoted(was ?? '')} heter nu ${quoted(heading)}.`),
    ...(changed.length ? [`Ändrad text under ${changed.join(', ')}.`] : []),
    ...(of('ordning').length ? ['Avsnitten står i en ny ordning.'] : []),
    ...(start ? ['Ändrad text i inledningen.'] : []),
  ];
}

const quoted = (text: string) => `”${shorten(text, 80)}”`;

/** `Ansvarig funktion: från Socialchef till Enhetschef.` */
export function keyWords({ label, before, after, list }: KeyChange): string {
  const [then, now] = [before, after].map((values) => values.map((value) => shorten(value, 100)).join(', '));
  const end = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
  if (list) {
    const parts = [now && `tillagt ${now}`, then && `borttaget ${then}`].filter(Boolean);
    return end(`${label}: ${parts.join('; ')}`);
  }
  if (!then) return end(`${label}: ${now}, förut inget`);
  return end(now ? `${label}: från ${then} till ${now}` : `${label}: borttaget, förut ${then}`);
}
