import { overlaps, parsePeriod } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import type { EventRow } from '../model/register.js';
import { isWithin } from '../model/units.js';
import { doubledRows, partlyReplaced } from '../queries/doubled-counts.js';
import { slagIn } from '../queries/events.js';
import type { Rule, Told } from './rule.js';

/** Two systems that both claim to hold the whole number cannot both be right, and the sum would be wrong. */
export const antalOverlapparInte: Rule = {
  id: 'antal-overlappar-inte',
  severity: 'fel',
  summary: 'Två register eller rader med antal täcker inte samma slag, period och enhet.',
  why: 'Ett register med antal är hela antalet. Två som överlappar räknar samma händelser två gånger, och det gör också en rad för året bredvid rader för dess kvartal.',
  fix: 'Behåll det register som gäller, eller dela upp perioderna eller enheterna.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    const registers = ofTyp(handbook, 'register').filter((doc) => doc.data.innehåller === 'antal');
    for (const [index, doc] of registers.entries()) {
      const other = registers
        .slice(0, index)
        .find((earlier) => earlier.data.källa !== doc.data.källa && bothCount(earlier, doc, handbook));
      if (!other) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['period'], on: 'value' as const },
        also: { file: other.file, path: ['period'], on: 'value' as const },
        message: `Registret räknar samma slag, period och enhet som ${other.id}, från en annan källa.`,
        hint: 'Bara ett av dem kan vara hela antalet. Ta bort det ena, eller ändra period eller enhet.',
      };
    }
    yield* withinRegisters(handbook);
  },
};

/** Rows that overlap others of their own register, or of a later extract of it. */
function* withinRegisters(handbook: Handbook): Iterable<Told> {
  for (const { row, with: other } of doubledRows(handbook))
    yield {
      document: row.register.id,
      place: { file: row.file, line: row.row, column: 1 },
      message: `Rad ${row.row} och rad ${other.row} har dagar gemensamt (${daysOf(row)} och ${daysOf(other)}), så samma händelser räknas två gånger.`,
      hint: 'Ta bort den ena: raden för hela perioden, eller raderna för dess delar.',
    };
  for (const { row, by } of partlyReplaced(handbook))
    yield {
      document: row.register.id,
      place: { file: row.file, line: row.row, column: 1 },
      message: `Rad ${row.row} (${daysOf(row)}) täcks till en del av ett senare uttag, ${by.id}, och räknas därför inte alls.`,
      hint: 'Ta ut de båda registren så att de täcker hela perioder, eller ta bort det äldre.',
    };
}

const daysOf = ({ data }: EventRow) => data.datum ?? data.inkom ?? data.period ?? '';

function bothCount(a: Dokument<'register'>, b: Dokument<'register'>, handbook: Handbook): boolean {
  const [first, second] = [parsePeriod(a.data.period), parsePeriod(b.data.period)];
  const sameSlag = [...slagIn(a, handbook)].some((slag) => slagIn(b, handbook).has(slag));
  return (
    first !== undefined &&
    second !== undefined &&
    overlaps(first, second) &&
    sameSlag &&
    unitsMeet(unitsIn(a, handbook), unitsIn(b, handbook), handbook)
  );
}

/** The units that a register counts; none means the whole organisation. */
function unitsIn(register: Dokument<'register'>, handbook: Handbook): string[] {
  if (register.data.enhet?.length) return register.data.enhet;
  const rows = handbook.rows.filter((row) => row.register === register);
  return rows.every((row) => row.data.enhet) ? [...new Set(rows.map((row) => row.data.enhet ?? ''))] : [];
}

function unitsMeet(a: readonly string[], b: readonly string[], handbook: Handbook): boolean {
  if (!a.length || !b.length) return true;
  return a.some((one) => b.some((other) => isWithin(handbook, one, other) || isWithin(handbook, other, one)));
}
