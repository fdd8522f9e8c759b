import { FORBATTRING } from './forbattring.js';
import { LAG } from './lag.js';
import { LEDNINGSSYSTEM } from './ledningssystem.js';
import { PERSON } from './person.js';
import { READING } from './reading.js';
import type { Seed } from './seed.js';
import { TEXT } from './text.js';

export { HISTORIK } from './historik.js';

/** Every fault that can be planted in the example as it stands, by group of rules. */
export const SEEDS: Readonly<Record<string, readonly Seed[]>> = {
  READING,
  FORBATTRING,
  LEDNINGSSYSTEM,
  LAG,
  TEXT,
  PERSON,
};
