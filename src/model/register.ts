import type { Dokument } from './document.js';

/** One row of a register, read through its `kolumner` (format.md 4, `register`). `row` counts the heading as 1. */
export interface EventRow {
  register: Dokument<'register'>;
  file: string;
  row: number;
  /** Keys whose cell was refused: unreadable, not absent. */
  refused: readonly string[];
  /** The keys that the table has a column for: what it has none for it says nothing about. */
  columns: ReadonlySet<string>;
  data: {
    slag?: string;
    inkom?: string;
    datum?: string;
    period?: string;
    antal?: number;
    dnr?: string;
    lag?: string;
    enhet?: string;
    process?: string;
    rutin?: string[];
    kategori?: string;
    kön?: string;
    från?: string;
    allvarlighet?: number;
    bedömning?: string;
    orsak?: string;
    utredd?: string;
    anmäld_ivo?: string;
    återkopplad?: string;
  };
}
