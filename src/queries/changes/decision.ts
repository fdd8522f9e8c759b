import { BESLUTADE } from '../in-force.js';
import type { ChangeKind } from './kinds.js';
import type { DocState, Surroundings } from './state.js';

/**
 * Who decided what has happened to a document: a function, never a person. That nobody had to, that nobody has, and
 * that nobody knows are different things.
 */
export interface Decision {
  state: 'beslutad' | 'inget nytt beslut' | 'inte beslutad' | 'uppgift saknas' | 'ej tillämpligt';
  /** The functions' ids, or the text for somebody outside the organisation. */
  by: string[];
  /** The same by name. */
  names: string[];
  /** The day of the decision as it is written, and which decision it was. */
  date: string | null;
  reference: string | null;
}

/** Who decided a change, by what the document itself says. A delprocess inherits its decision (format.md 3). */
export function decisionOf(kinds: readonly ChangeKind[], doc: DocState, around: Surroundings): Decision {
  const [kind] = kinds;
  if (kind === 'borttagen') return without('uppgift saknas');
  if (kind === 'upphävd') return decided(doc.data, 'upphävd_av', 'gäller_till', around);
  if (!(BESLUTADE as readonly string[]).includes(doc.typ)) return without('ej tillämpligt');
  if (doc.data.status === 'utkast') return without('inte beslutad');
  if (kind === 'ändrad' || kind === 'omdöpt' || kind === 'flyttad') return without('inget nytt beslut');
  return decided(inherited(doc.data, around), 'fastställd_av', 'fastställd', around);
}

const without = (state: Decision['state']): Decision => ({ state, by: [], names: [], date: null, reference: null });

function decided(data: DocState['data'], who: string, when: string, around: Surroundings): Decision {
  const by = [data[who] ?? []].flat().filter((value) => typeof value === 'string');
  const [date = null, reference = null] = [
    textOf(data[when]),
    who === 'fastställd_av' ? textOf(data.beslut) : undefined,
  ];
  return { state: by.length ? 'beslutad' : 'uppgift saknas', by, names: by.map(around.nameOf), date, reference };
}

/** The keys of the nearest process above that has a decision of its own. */
function inherited(data: DocState['data'], { lookUp }: Surroundings): DocState['data'] {
  const seen = new Set<string>();
  let at: DocState['data'] | undefined = data;
  while (at && at.fastställd_av === undefined && typeof at.del_av === 'string' && !seen.has(at.del_av)) {
    seen.add(at.del_av);
    at = lookUp(at.del_av);
  }
  return at ?? data;
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
