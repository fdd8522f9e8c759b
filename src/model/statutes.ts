import type { Law, Statute } from './law.js';

const SERIES = /^(?:SFS|[A-ZÅÄÖ-]{1,8}FS)$/;
const NUMBER = /(?:([A-ZÅÄÖ]{2,8}(?:-[A-ZÅÄÖ]{2,8})?) )?(\d{4}:\d{1,4})(?!\d)/;

/** A statute's own number with its series (`SFS 2025:400`), when a text gives one; a bare number is SFS. */
export function numberIn(text: string): string | undefined {
  const eu = /\d{4}\/\d{1,4}/.exec(text)?.[0];
  if (eu) return `EU ${eu}`;
  const [, series = '', number] = NUMBER.exec(text) ?? [];
  return number && `${SERIES.test(series) ? series : 'SFS'} ${number}`;
}

/** The same of a statute in the table. */
export const numberOf = ({ serie, nummer }: Pick<Statute, 'serie' | 'nummer'>) => `${serie} ${nummer}`;

/** How a statute is written in a citation: `SoL (2025:400)`, `SOSFS 2011:9`, `lag (2026:43)`. */
export function citationOf({ serie, nummer, förkortning, namn }: Statute): string {
  if (serie === 'EU') return `${förkortning ?? namn} (EU) ${nummer}`;
  if (serie !== 'SFS') return `${serie} ${nummer}`;
  return `${förkortning ?? (/förordning/i.test(namn) ? 'förordning' : 'lag')} (${nummer})`;
}

/**
 * The statutes of the table that a text may mean, in force first. A number decides; an abbreviation or a name may have
 * been shared by several. Empty when the table knows none: unknown, not wrong.
 */
export function statutesNamed<T extends Statute>(
  text: string,
  law: Omit<Law, 'författningar'> & { författningar: readonly T[] },
): T[] {
  const number = numberIn(text);
  if (number) return law.författningar.filter((statute) => numberOf(statute) === number);
  const wanted = text.trim().toLowerCase();
  const isNamed = ({ förkortning, namn }: Statute) =>
    [förkortning, namn, `${namn}en`, `${namn}n`].some((name) => name?.toLowerCase() === wanted);
  return law.författningar.filter(isNamed).sort(inForceFirst);
}

const inForceFirst = (a: Statute, b: Statute) =>
  Number(Boolean(a.upphävd)) - Number(Boolean(b.upphävd)) || (b.upphävd ?? '').localeCompare(a.upphävd ?? '');
