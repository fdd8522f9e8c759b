import type { Dokument } from './document.js';

/** One row of a register, read through its `kolumner` (format.md 4, `register`). `row` counts the heading as 1. */
export interface EventRow {
  register: Dokument<'register'>;
  file: string;
  row: number;
  /** Keys whose cell was refused: unreadable, not absent. */
  refused: readonly string[];
  /** The keys that the table has a column for, with its heading: what it has none for it says nothing about. */
  columns: ReadonlyMap<string, string>;
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

/** How a register's file was read: for those who wonder what the figures come from. */
export interface TableRead {
  register: Dokument<'register'>;
  file: string;
  /** In plain words: `UTF-8, semikolon` or `bladet Data i en Excel-arbetsbok`. */
  how: string;
  /** What a reader could not have guessed, and should be told. */
  remark: string | undefined;
}

/** A text in a register's file that may name or reach a person (any cell, heading, comment or hidden part of it). */
export interface CellText {
  register: Dokument<'register'>;
  file: string;
  /** Counts the heading as 1; 1 for what stands in no row. */
  row: number;
  /** Where it stands, for a person: `rad 3, kolumnen Fritext`. */
  where: string;
  /** The heading above the cell; empty for what stands in no column. */
  heading: string;
  text: string;
}
