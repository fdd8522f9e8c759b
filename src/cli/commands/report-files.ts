import { createHash } from 'node:crypto';

/** Longer ids than this are shortened in names of files: some disks take no more than 255 bytes. */
const LONGEST = 100;

/** The name of a report's file without its ending: the same every time, and safe on every disk. */
export const reportName = (template: string, year: number | string, unit?: string): string =>
  nameWith(`${template}-${year}`, unit);

/** A file's name with a unit in it, when there is one. */
export const nameWith = (name: string, unit?: string): string =>
  [name, ...(unit === undefined ? [] : [safe(unit)])].join('-');

/** An id is made of a–z, 0–9 and hyphens already; what a faulty handbook has instead is replaced, and told apart by a checksum. */
function safe(id: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= LONGEST) return id;
  const sum = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return [
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST),
    sum,
  ]
    .filter(Boolean)
    .join('-');
}
