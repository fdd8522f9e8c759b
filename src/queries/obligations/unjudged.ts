import { parseFrequency } from '../../calendar/frequency.js';
import { capital } from '../../model/capital.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import type { Kind } from '../due-item.js';
import { isGällande } from '../in-force.js';
import { unreadableReviews } from '../reviews.js';
import { type Owner, owedBy } from './obligation.js';
import { owedByControl } from './protokoll.js';

/** What may be owed but cannot be judged, and who owns it; a file that cannot be read at all has no owner. */
export interface Unjudged {
  file: string;
  reason: string;
  owner?: Owner;
}

type Data = Readonly<Record<string, unknown>>;

/** Keys that decide when something of a kind is owed: those that cannot do without a value, and those that may be absent. */
interface Deciding {
  kinds: readonly Kind[];
  typ: string;
  applies?: (doc: Dokument, handbook: Handbook) => boolean;
  keys: readonly string[];
  needs?: (data: Data) => readonly string[];
}

const CONTROLS = ['egenkontroll', 'uppföljning'] as const;

const DECIDING: readonly Deciding[] = [
  ...CONTROLS.map(
    (typ): Deciding => ({
      kinds: [typ],
      typ,
      applies: isGällande,
      keys: ['frekvens', 'från', 'till', 'frist', 'senast', 'forum', 'enhet'],
      needs: ({ frekvens, senast }) =>
        senast !== undefined ? [] : frekvens === undefined ? ['frekvens'] : followsCalendar(frekvens) ? ['från'] : [],
    }),
  ),
  ...CONTROLS.map(
    (typ): Deciding => ({
      kinds: [typ],
      typ: 'protokoll',
      applies: ({ data }, { byId }) => byId.get((data as { avser?: string }).avser ?? '')?.typ === typ,
      keys: ['period', 'datum', 'utfall', 'enhet'],
    }),
  ),
  { kinds: ['redovisning'], typ: 'protokoll', applies: isAccount, keys: ['period', 'datum'] },
  { kinds: ['protokoll'], typ: 'protokoll', keys: ['nästa'] },
  { kinds: ['delgivning'], typ: 'protokoll', keys: ['delgivet'] },
  { kinds: ['delgivning'], typ: 'uppföljning', applies: isGällande, keys: ['delges'] },
  { kinds: ['åtgärd'], typ: 'åtgärd', keys: ['status', 'senast', 'genomförd'], needs: measureNeeds },
  { kinds: ['effekt'], typ: 'åtgärd', keys: ['effekt'] },
  { kinds: ['kvalitetsinsats'], typ: 'kvalitetsinsats', keys: ['år', 'uppgifter'], needs: () => ['år', 'uppgifter'] },
  { kinds: ['avtal', 'redovisning'], typ: 'utförare', keys: ['avtal'], needs: () => ['avtal'] },
  { kinds: ['redovisning'], typ: 'utförare', keys: ['redovisar'] },
  { kinds: ['riskanalys'], typ: 'riskanalys', keys: ['nästa', 'datum'] },
  { kinds: ['kompetens'], typ: 'kompetens', keys: ['frekvens', 'genomförd', 'enhet'] },
];

const followsCalendar = (frekvens: unknown) => ['kalender', 'antal'].includes(parseFrequency(frekvens)?.slag ?? '');

function isAccount(doc: Dokument, { byId }: Handbook): boolean {
  return byId.get(((doc.data as { avser?: string }).avser ?? '').split('#')[0] ?? '')?.typ === 'utförare';
}

/** An åtgärd that is neither done nor given up must say by when. */
function measureNeeds({ status, genomförd }: Data): readonly string[] {
  if (status === undefined) return genomförd === undefined ? ['status'] : [];
  return (status === 'planerad' || status === 'pågår') && genomförd === undefined ? ['senast'] : [];
}

/** Dates that are missing or unreadable, and files that could not be read: never dropped (format.md 5.2). */
export function unjudged(handbook: Handbook, today: number, kinds: readonly Kind[]): Unjudged[] {
  const wanted = new Set(kinds);
  const reviews = unreadableReviews(handbook, today).filter(({ doc }) => !doc || wanted.has('revision'));
  const deciding = DECIDING.filter((one) => one.kinds.some((kind) => wanted.has(kind)));
  const byTyp = new Map<string, Deciding[]>();
  for (const one of deciding) byTyp.set(one.typ, [...(byTyp.get(one.typ) ?? []), one]);
  const found = handbook.documents.flatMap((doc): Unjudged[] => {
    const asked = (byTyp.get(doc.typ) ?? []).filter(({ applies }) => applies?.(doc, handbook) ?? true);
    const reason = asked.length ? reasonOf(doc, asked) : undefined;
    return reason ? [{ file: doc.file, reason, owner: ownerOf(handbook, doc) }] : [];
  });
  const ended = wanted.has('giltighet') ? handbook.documents.filter(hasUnreadableEnd) : [];
  return [
    ...reviews.map(({ file, reason, doc }) => ({ file, reason, owner: doc && owedBy(handbook, doc) })),
    ...found,
    ...ended.map((doc) => ({ file: doc.file, reason: unreadable(['gäller_till']), owner: owedBy(handbook, doc) })),
  ];
}

const ownerOf = (handbook: Handbook, doc: Dokument): Owner =>
  doc.typ === 'protokoll' ? owedByControl(handbook, doc as Dokument<'protokoll'>) : owedBy(handbook, doc);

const hasUnreadableEnd = (doc: Dokument) => isGällande(doc) && doc.refused.includes('gäller_till');

/** What of a document's deciding keys cannot be read or is missing, in one sentence. */
function reasonOf(doc: Dokument, asked: readonly Deciding[]): string | undefined {
  const refused = new Set(asked.flatMap(({ keys }) => keys.filter((key) => doc.refused.includes(key))));
  const missing = new Set(
    asked
      .flatMap(({ needs }) => needs?.(doc.data as Data) ?? [])
      .filter((key) => (doc.data as Data)[key] === undefined && !doc.refused.includes(key)),
  );
  const told = [...(refused.size ? [unreadable([...refused])] : []), ...(missing.size ? [absent([...missing])] : [])];
  return told.length ? told.join(' ') : undefined;
}

const unreadable = (keys: readonly string[]) => `${capital(keys.join(' och '))} går inte att läsa.`;
const absent = (keys: readonly string[]) => `${capital(keys.join(' och '))} saknas.`;
