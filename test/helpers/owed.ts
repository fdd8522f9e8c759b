import type { Files } from './handbook.js';
import { handbook } from './handbook.js';
import { runJson } from './run.js';
import { document, type Keys, process } from './texts.js';

interface Item {
  kind: string;
  document: string | null;
  units: string[];
  due: string;
  state: string;
  reasons: { code: string; text: string }[];
}

/** What `due` lists of some kinds ten years ahead, a line a row: day, state, document, units and the codes of the reasons. */
export async function owed(kind: string, files: Files, today = '2026-11-22', ...more: string[]): Promise<string[]> {
  const argv = ['due', '--kind', kind, '--within', '3650d', '--today', today, ...more];
  const { json } = await runJson(argv, handbook({ 'utreda.md': process(), ...files }));
  return (json.items as Item[]).map(({ due, state, document, units, reasons }) =>
    [due, state, document ?? '-', ...units, reasons.map(({ code }) => code).join('+')].join(' '),
  );
}

/** The sentences of the reasons of what is listed. */
export async function why(kind: string, files: Files, today = '2026-11-22'): Promise<string[]> {
  const argv = ['due', '--kind', kind, '--within', '3650d', '--today', today];
  const { json } = await runJson(argv, handbook({ 'utreda.md': process(), ...files }));
  return (json.items as Item[]).map(({ reasons }) => reasons.map(({ text }) => text).join(' '));
}

/** A handbook's settings, with more keys. */
export const settings = (more: string, lagar = '[SoL]') =>
  `format: 1\norganisation: Exempelby\nnämnd: socialnamnden\nlagar: ${lagar}\nrevision: {längsta_intervall: 99 år}\n${more}`;

export const uppföljning = (keys: Keys = {}) =>
  document({
    ...{ typ: 'uppföljning', id: 'uppf', titel: 'Uppföljning', ansvar: 'socialnamnden', slag: 'riktad' },
    ...{ gäller: 'utreda', frekvens: 'varje år', från: '2025-01-01' },
    ...keys,
  });

export const utförare = (keys: Keys = {}) =>
  document({
    ...{ typ: 'utförare', id: 'bolaget', titel: 'Bolaget', driftform: 'entreprenad' },
    avtal: { dnr: 'SN 2024/1', från: '2024-01-01', till: '2027-12-31' },
    ...keys,
  });

export const kompetens = (keys: Keys = {}) =>
  document({
    ...{ typ: 'kompetens', id: 'utb', titel: 'Utbildning', slag: 'utbildning', för: 'socialnamnden' },
    ...keys,
  });

export const insats = (uppgifter: unknown[], keys: Keys = {}) =>
  document({ typ: 'kvalitetsinsats', id: 'insats', titel: 'Insats', år: 2026, uppgifter, ...keys });
