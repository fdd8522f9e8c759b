/** What can happen to a document, in the order that it is told. */
export const CHANGES = [
  'skapad',
  'fastställd',
  'reviderad',
  'reviderad utan ändring',
  'ändrad',
  'upphävd',
  'borttagen',
  'omdöpt',
  'flyttad',
] as const;
export type ChangeKind = (typeof CHANGES)[number];
