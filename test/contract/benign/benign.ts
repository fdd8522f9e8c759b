import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Change } from '../seeds/plant.js';
import { gone, made } from '../seeds/seed.js';

/** An edit of the example that a careful person may make, and that must give no finding. */
export interface Benign {
  name: string;
  change: Change;
}

export const EXAMPLE = fileURLToPath(new URL('../../../handbook-example', import.meta.url));

/** A file of the example as it stands. */
export const original = (path: string) => readFileSync(`${EXAMPLE}/${path}`, 'utf8');

/** A file under another name. */
export const moved = (from: string, to: string): Change => ({ [from]: gone, [to]: made(original(from)) });
