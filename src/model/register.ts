import type { Dokument } from './document.js';

/** One row of a register, read through its `kolumner` (format.md 4, `register`). `row` counts the heading as 1. */
export interface EventRow {
  register: Dokument<'register'>;
  file: string;
  row: number;
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
