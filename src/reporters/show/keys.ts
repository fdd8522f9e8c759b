import type { Block } from '../../model/article.js';
import { facts } from '../../model/article.js';
import type { ShowOutcome } from './show-reporter.js';

/** Keys that the heading or a section of its own tells. */
const ELSEWHERE = ['typ', 'id', 'titel', 'lagrum', 'uppfyller'];

/** What the document says of itself, key by key; what has parts is told as their number, and read in the file. */
export function ownKeys({ shown, nameOf }: ShowOutcome): Block[] {
  const { document, data } = shown;
  const rows = Object.entries(data).flatMap(([key, value]) =>
    ELSEWHERE.includes(key) ? [] : [[key.replaceAll('_', ' '), said(value, nameOf)] as const],
  );
  const inherited =
    data.ansvar === undefined && !['roll', 'enhet'].includes(document.type) && document.responsible.length
      ? [['ansvar', `${said(document.responsible, nameOf)}, eftersom inget annat sägs`] as const]
      : [];
  const status = data.status === undefined && document.status ? [['status', document.status] as const] : [];
  return [facts(['fil', document.file], ...status, ...inherited, ...rows)];
}

function said(value: unknown, nameOf: (id: string) => string): string {
  if (value === true) return 'ja';
  if (value === false) return 'nej';
  if (Array.isArray(value))
    return value.some(isGroup) ? `${value.length} st, se filen` : value.map((one) => said(one, nameOf)).join(', ');
  if (isGroup(value))
    return Object.entries(value)
      .map(([key, one]) => `${key.replaceAll('_', ' ')} ${said(one, nameOf)}`)
      .join(', ');
  const name = nameOf(String(value));
  return name === String(value) ? name : `${name} (${value})`;
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
