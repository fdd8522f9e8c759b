import type { Change } from '../../queries/changes/change.js';
import { whatChanged } from '../../queries/changes/words.js';
import type { BinderChange, PreviousBinder, Remembered } from './view.js';

const SLAG = ['ny', 'ändrad', 'ny översyn', 'borttagen'] as const;

/**
 * What has happened to the binder's documents since the last one. That something differs is told by fingerprints, and
 * what differs by Git where it knows both states: `known` are its changes by the document's id.
 */
export function changedSince(
  previous: PreviousBinder,
  now: readonly Remembered[],
  known: ReadonlyMap<string, Change>,
): BinderChange[] {
  const [then, here] = [byId(previous.dokument), byId(now)];
  const changes = [
    ...now.flatMap((doc) => changeOf(then.get(doc.id), doc, known.get(doc.id)) ?? []),
    ...previous.dokument.filter(({ id }) => !here.has(id)).map((doc) => removed(doc, known.get(doc.id))),
  ];
  return changes.sort((a, b) => SLAG.indexOf(a.slag) - SLAG.indexOf(b.slag));
}

const byId = (docs: readonly Remembered[]) => new Map(docs.map((doc) => [doc.id, doc]));

function changeOf(then: Remembered | undefined, now: Remembered, known: Change | undefined): BinderChange | undefined {
  const { id, titel } = now;
  if (!then) return { id, titel, slag: 'ny', vad: [] };
  const slag = then.innehåll !== now.innehåll ? 'ändrad' : then.uppgifter !== now.uppgifter ? 'ny översyn' : undefined;
  return slag && { id, titel, slag, vad: [...versionWords(then, now), ...essence(slag, known)] };
}

const versionWords = (then: Remembered, now: Remembered) =>
  then.version === now.version ? [] : [`Version ${now.version ?? 'saknas'}, förut ${then.version ?? 'ingen'}.`];

function essence(slag: BinderChange['slag'], known: Change | undefined): string[] {
  if (slag === 'ny översyn') return ['Uppgifterna om översyn eller beslut är nya. Texten är densamma i sak.'];
  const told = known ? whatChanged(known) : [];
  return told.length ? told : ['Texten är ändrad. Vad som skiljer går inte att läsa ur historiken.'];
}

function removed({ id, titel }: Remembered, known: Change | undefined): BinderChange {
  const why: Partial<Record<Change['kinds'][number], string>> = {
    upphävd: 'Upphävd.',
    borttagen: 'Borttagen ur handboken.',
  };
  const words = known?.kinds.flatMap((kind) => why[kind] ?? []) ?? [];
  return { id, titel, slag: 'borttagen', vad: words.length ? words : ['Hör inte längre till pärmen.'] };
}
