import type { Law } from '../model/law.js';
import type { Revisions } from './revisions.js';

/** What obligations rest on beside the handbook. What is absent is not known: nothing is concluded from it. */
export interface Facts {
  /** Statutes and statutory duties (regelverk/). */
  law?: Law;
  /** How the documents have changed, from Git. */
  revisions?: Revisions;
}
