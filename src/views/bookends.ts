import type { SectionMaker } from './context.js';

/** A section that its own part of the template makes, or that only law and written texts fill. */
export const nothing: SectionMaker = () => ({});

/** A section that a person writes: what to write, told where nobody has. */
export const written =
  (skriv: string): SectionMaker =>
  () => ({ skriv });
