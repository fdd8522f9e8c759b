import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { openHandbook } from '../../src/api/open-handbook.js';
import { findingsIn, validate } from '../../src/api/validate.js';
import type { Finding } from '../../src/model/finding.js';
import { repository } from './git.js';
import { type Files, folder, write } from './handbook.js';
import { day } from './open.js';
import { TODAY } from './run.js';
import { document } from './texts.js';

const FOLDER = fileURLToPath(new URL('../blind', import.meta.url));
const MARK = / ?«!»/;

/** One handbook that breaks a rule, or that only looks as if it did. */
export interface BlindCase {
  namn: string;
  fel: boolean;
  filer?: Record<string, string | null>;
  historik?: { datum: string; filer?: Record<string, string>; ta_bort?: string[] }[];
  /** The file in which the finding stands, when no line can be marked: something is missing. */
  fil?: string;
  idag?: string;
}

/** The blind cases of each rule: written from its summary alone, by somebody who had not seen its code. */
export const blindRules = (): { regel: string; fall: BlindCase[] }[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(FOLDER, name), 'utf8')));

const ROLES = {
  socialnamnden: 'nämnd',
  socialchef: 'förvaltning',
  enhetschef: 'enhet',
  socialsekreterare: 'medarbetare',
};
const REVIEWED = {
  fastställd: '2025-03-12',
  reviderad: '2026-03-10',
  reviderad_utan_ändring: 'ja',
  revisionsdatum: '2027-03-10',
};

/** The handbook in good order that the cases are laid over. */
const BASE: Files = {
  'handbok.yaml': 'format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL, LSS, HSL]\n',
  ...Object.fromEntries(
    Object.entries(ROLES).map(([id, nivå]) => [
      `roller/${id}.md`,
      document({
        typ: 'roll',
        id,
        titel: id[0]?.toUpperCase() + id.slice(1),
        nivå,
        uppgifter: ['Leder och gör sitt arbete'],
      }),
    ]),
  ),
  'roller/ledningsgrupp.md': document({
    typ: 'roll',
    id: 'ledningsgrupp',
    titel: 'Ledningsgrupp',
    nivå: 'forum',
    uppgifter: ['Följer upp'],
    ingår: ['socialchef'],
    sammanträden: 'varje månad',
  }),
  'barn.md': document({ typ: 'enhet', id: 'enhet-barn', titel: 'Barn och unga', chef: 'enhetschef' }),
  'utreda.md': document({
    typ: 'process',
    id: 'utreda',
    titel: 'Utreda barns behov',
    syfte: 'Barn får det skydd och stöd de behöver',
    ansvar: 'enhetschef',
    fastställd_av: 'socialnamnden',
    version: 2,
    ...REVIEWED,
  }),
  'ta-emot.md': document({ typ: 'aktivitet', id: 'ta-emot', titel: 'Ta emot anmälan', process: 'utreda', ordning: 10 }),
  'rutin-ta-emot.md': document(
    {
      typ: 'rutin',
      id: 'rutin-ta-emot',
      titel: 'Ta emot en anmälan',
      aktivitet: 'ta-emot',
      ansvar: 'enhetschef',
      utförs_av: 'socialsekreterare',
      fastställd_av: 'socialchef',
      version: 1,
      ...REVIEWED,
    },
    '## Så här gör du\n\n1. Socialsekreteraren tar emot anmälan.\n2. Socialsekreteraren skriver in den samma dag.\n',
  ),
  'riskanalys.md': document({
    typ: 'riskanalys',
    id: 'riskanalys-utreda',
    titel: 'Riskanalys av utredningen',
    ansvar: 'enhetschef',
    datum: '2026-04-01',
    anledning: 'fortlöpande',
    gäller: ['utreda'],
    risker: [{ id: 'sen-bedomning', händelse: 'Bedömningen blir sen', sannolikhet: 2, konsekvens: 2 }],
  }),
  'egenkontroll.md': document({
    typ: 'egenkontroll',
    id: 'egenkontroll-akter',
    titel: 'Granskning av akter',
    ansvar: 'enhetschef',
    frekvens: 'varje halvår',
    från: '2026-07-01',
    metod: 'Aktgranskning',
    gäller: ['utreda'],
    kontrollpunkter: [{ id: 'datum', text: 'Datum finns' }],
  }),
};

const text = (content: string) => content.replaceAll(new RegExp(MARK, 'g'), '');

const clean = (files: Record<string, string | null> = {}): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path, content === null ? undefined : text(content)]),
  );

/** Runs a case; the findings of the rule alone. Git is asked only where the case is about history. */
export async function judgeBlind(regel: string, fall: BlindCase): Promise<Finding[]> {
  const root = folder();
  const today = day(String(fall.idag ?? TODAY));
  if (fall.historik) commitAll(root, fall.historik);
  else write(root, { ...BASE, ...clean(fall.filer) });
  const { findings } = fall.historik
    ? await validate(root, today)
    : await findingsIn(root, await openHandbook(root), today);
  return findings.filter(({ rule }) => rule === regel);
}

function commitAll(root: string, steps: NonNullable<BlindCase['historik']>): void {
  const repo = repository(root);
  repo.commit(BASE, '2020-01-01');
  for (const { datum, filer, ta_bort } of steps) {
    for (const path of ta_bort ?? []) rmSync(join(root, path));
    repo.commit(clean(filer), datum);
  }
}

/** Whether the findings are what the case's author expects: at a marked line, in the named file, or none at all. */
export function isRight(fall: BlindCase, findings: readonly Finding[]): boolean {
  if (!fall.fel) return findings.length === 0;
  if (fall.fil) return findings.some(({ file }) => file === fall.fil);
  const marks = marksOf(fall);
  return findings.length > 0 && findings.some(({ file, line }) => marks.includes(`${file}:${line}`));
}

function marksOf(fall: BlindCase): string[] {
  const last: Record<string, string | null> = { ...fall.filer };
  for (const step of fall.historik ?? []) Object.assign(last, step.filer);
  return Object.entries(last).flatMap(([file, content]) =>
    (content ?? '').split('\n').flatMap((line, index) => (MARK.test(line) ? `${file}:${index + 1}` : [])),
  );
}
