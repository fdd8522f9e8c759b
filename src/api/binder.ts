import type { Day } from '../calendar/dates.js';
import { packageVersion } from '../content/package-files.js';
import { commitDay } from '../history/past-files.js';
import { workingState } from '../history/read-history.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Types } from '../schema/types.js';
import { binderView } from '../views/binder/binder-view.js';
import { type Chosen, chosen } from '../views/binder/chosen.js';
import type { BinderView, Remembered } from '../views/binder/view.js';
import { changesByGit, type PreviousAsked, previousBinder } from './binder-previous.js';
import { openWithTypes } from './open-handbook.js';
import { readForPaper, remembered, textOf } from './read-for-paper.js';

/** A handbook read for its binders. */
export interface OpenBinder {
  root: string;
  handbook: Handbook;
  types: Types;
}

/** A binder, and what is to be remembered of its documents. */
export interface Binder {
  view: BinderView;
  dokument: Remembered[];
  /** Whether there is a note of the last binder that cannot be read. */
  noteUnreadable: boolean;
}

/** Reads the handbook as it lies in its folder. */
export const openBinder = async (root: string): Promise<OpenBinder> => ({ root, ...(await openWithTypes(root)) });

/**
 * The reservpärm of the whole organisation, or of one unit: what is marked for paper and holds. Throws KvalitetError when
 * there is nothing to print.
 */
export async function binder(
  { root, handbook, types }: OpenBinder,
  today: Day,
  { unit, ...asked }: PreviousAsked & { unit?: string | undefined },
): Promise<Binder> {
  const found = chosen(handbook, today, unit);
  const docs = found.grupper.flatMap(({ dokument }) => dokument);
  if (!docs.length) throw nothing(handbook, found, unit);
  const texts = new Map(docs.map((doc) => [doc, textOf(root, handbook, doc)]));
  const printed = new Set(docs);
  const read = new Map(docs.map((doc) => [doc, readForPaper(root, handbook, doc, texts.get(doc) ?? '', printed)]));
  const now = docs.map((doc) => remembered(doc, texts.get(doc) ?? ''));
  const { previous, noteUnreadable } = await previousBinder(root, today, { ...asked, unit });
  const view = binderView({
    ...{ handbook, today, unit, chosen: found, previous, now, kvalitet: packageVersion() },
    commit: await commitOf(root),
    read: (doc) => read.get(doc) ?? { text: '', nämner: [], bilagor: [] },
    known: previous?.commit ? await changesByGit(root, previous.commit, handbook, types) : new Map(),
  });
  return { view, dokument: now, noteUnreadable };
}

function nothing(handbook: Handbook, { utelämnade }: Chosen, unit: string | undefined): KvalitetError {
  const whose = unit === undefined ? 'i handboken' : `som gäller ${handbook.byId.get(unit)?.titel ?? unit}`;
  const hint = 'Skriv "pappersutskrift: ja" överst i de rutiner som ska finnas i reservpärmen.';
  if (!utelämnade.length) return new KvalitetError(`Ingen rutin ${whose} är märkt för papper.`, { hint });
  const [{ titel, skäl } = { titel: '', skäl: '' }] = utelämnade;
  const more = utelämnade.length > 1 ? ` (och ${utelämnade.length - 1} till)` : '';
  return new KvalitetError(`Ingen rutin ${whose} är både märkt för papper och gällande: ${titel} ${skäl}${more}.`, {
    hint,
  });
}

async function commitOf(root: string) {
  const { head, dirty } = await workingState(root);
  return head === null ? null : { id: head, date: await commitDay(root, head), dirty };
}
