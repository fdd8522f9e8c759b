import type { Change } from '../../queries/changes/change.js';
import type { ChangeKind } from '../../queries/changes/kinds.js';
import { KIND_NAMES, whatChanged } from '../../queries/changes/words.js';
import type { SiteContext } from './context.js';
import type { Words } from './page.js';
import { spoken } from './rows.js';
import { dateWords, link } from './say.js';

/** What is written down as it happens: new ones are no change of how the work is done. They are only counted. */
const RECORDS: readonly string[] = [
  ...['protokoll', 'händelse', 'register', 'tillsyn', 'åtgärd', 'riskanalys', 'analys'],
  ...['indikator', 'kvalitetsinsats', 'handbok'],
];

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
    for (const { type } of shown.filter(isRecord)) records.set(type, (records.get(type) ?? 0) + 1);
    return { month, records, changes: shown.filter((change) => !isRecord(change)) };
  });
}

const isRecord = ({ type }: Change) => RECORDS.includes(type);

/** On a public site only what still is there to be seen is told. */
const isShown = (context: SiteContext, { document, kinds, was }: Change) =>
  (!context.public || context.handbook.byId.has(document)) &&
  (kinds.some((kind) => !OF_FILES.includes(kind)) || (was !== null && was.document !== document));

/** The changed document, leading to its page while it has one. */
export function changedDocument({ handbook }: SiteContext, { document, title }: Change): Words {
  const doc = handbook.byId.get(document);
  return doc ? [link(doc)] : [title];
}

/** What happened: its kind, and what differs. On a public site only the kind, since keys may name what is internal. */
export function whatHappened(context: SiteContext, change: Change): Words {
  const kind = change.kinds.find((one) => !OF_FILES.includes(one)) ?? 'ändrad';
  const name = KIND_NAMES[kind].one;
  const more = context.public
    ? []
    : whatChanged(change).filter((text) => !/^(Flyttad från |Filen heter nu )/.test(text));
  return [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}${change.draft ? ' (utkast)' : ''}.`,
    ...more.map((text) => ` ${spoken(text)}`),
  ];
}

/** Who decided it and when; that nobody had to, and that nobody has, are told as different things. */
export function whoDecided({ decision }: Change): Words {
  const { state, names, date, reference } = decision;
  if (state === 'ej tillämpligt') return ['Beslutas inte särskilt'];
  if (state !== 'beslutad') return [state.charAt(0).toUpperCase() + state.slice(1)];
  return [[names.join(' och '), date ? dateWords(date) : '', reference ?? ''].filter(Boolean).join(', ')];
}

/** The latest changes in substance, newest first: reviews that changed nothing are left out. */
export function latest(context: SiteContext, number: number): { change: Change; month: string }[] {
  const all = (recentMonths(context) ?? []).flatMap(({ month, changes }) =>
    changes
      .filter(({ kinds, draft }) => !draft && !['reviderad utan ändring', 'borttagen'].includes(kinds[0] ?? ''))
      .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
      .map((change) => ({ change, month })),
  );
  return all.slice(0, number);
}

const dayOf = ({ decision, reviewed }: Change) => decision.date ?? reviewed ?? '';
