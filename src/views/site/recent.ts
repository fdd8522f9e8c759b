import type { Change } from '../../queries/changes/change.js';
import type { ChangeKind } from '../../queries/changes/kinds.js';
import { KIND_NAMES, whatChanged } from '../../queries/changes/words.js';
import type { SiteContext } from './context.js';
import type { Words } from './page.js';
import { spoken } from './rows.js';
import { dateWords, link } from './say.js';
import { isRecord } from './types.js';

/** Beside records: what is followed and planned. A new value or task is no change of how the work is done. */
const COUNTED: readonly string[] = ['riskanalys', 'indikator', 'kvalitetsinsats', 'handbok'];

/** Where a file lies matters to those who write, not to those who read. */
const OF_FILES: readonly ChangeKind[] = ['flyttad'];

/** A month's changes of how the work is done, and how many records were added or changed, by type. */
export interface RecentMonth {
  month: string;
  changes: readonly Change[];
  records: ReadonlyMap<string, number>;
}

/** The changes that may be shown, month by month, the newest first; undefined where history is not known. */
export function recentMonths(context: SiteContext): RecentMonth[] | undefined {
  const { changes } = context;
  if ('missing' in changes) return undefined;
  return changes.months.map(({ month, found }) => {
    const shown = found.items.filter((change) => isShown(context, change));
    const records = new Map<string, number>();
    for (const { type } of shown.filter(isCounted)) records.set(type, (records.get(type) ?? 0) + 1);
    return { month, records, changes: shown.filter((change) => !isCounted(change)) };
  });
}

const isCounted = ({ type }: Change) => isRecord(type) || COUNTED.includes(type);

/** On a public site only what still is there to be seen is told. */
const isShown = (context: SiteContext, change: Change) =>
  (!context.public || context.handbook.byId.has(change.document)) && kindsTold(change).length > 0;

/** What a file is called, too, is only for those who write; what the document's page is called is for all. */
const kindsTold = ({ kinds, was, document }: Change): ChangeKind[] =>
  kinds.filter((kind) => !OF_FILES.includes(kind) && (kind !== 'omdöpt' || was?.document !== document));

/** The changed document, leading to its page while it has one. */
export function changedDocument({ handbook }: SiteContext, { document, title }: Change): Words {
  const doc = handbook.byId.get(document);
  return doc ? [link(doc)] : [title];
}

/** What happened to a document, in a word: "Reviderad". */
export function kindOf(change: Change): string {
  const [kind = 'ändrad'] = kindsTold(change);
  const name = kind === 'ändrad' ? kind : KIND_NAMES[kind].one;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${change.draft ? ' (utkast)' : ''}`;
}

/** What happened, and what differs. On a public site only in a word, since keys may name what is internal. */
export function whatHappened(context: SiteContext, change: Change): Words {
  const more = context.public
    ? []
    : whatChanged(change).filter((text) => !/^(Flyttad från |Filen heter nu )/.test(text));
  return [`${kindOf(change)}.`, ...more.map((text) => ` ${spoken(text)}`)];
}

/** Who decided it and when; that nobody had to, and that nobody has, are told as different things. */
export function whoDecided({ decision }: Change): Words {
  const { state, names, date, reference } = decision;
  if (state === 'ej tillämpligt') return ['Beslutas inte särskilt'];
  if (state !== 'beslutad') return [state.charAt(0).toUpperCase() + state.slice(1)];
  return [[names.join(' och '), date ? dateWords(date) : '', reference ?? ''].filter(Boolean).join(', ')];
}
