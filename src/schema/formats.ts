import { parseDay } from '../calendar/dates.js';
import { FREQUENCY_WORDS, parseFrequency } from '../calendar/frequency.js';
import { parseHistoric, parsePeriod } from '../calendar/spans.js';
import { parseTime } from '../calendar/times.js';
import type { Fix } from '../model/finding.js';
import { parseLagrum } from '../model/lagrum.js';
import { parseNumber } from '../model/number.js';
import { parseTarget } from '../model/target.js';
import { asId, nearest } from '../words/nearest.js';
import { mendDate, mendFrequency, mendHistoric, mendLagrum, mendMonthDay, SYNONYMS } from './mend.js';

/** Why a value is not of its format, and what to write instead. */
export interface Fault {
  message: string;
  hint: string;
  fix?: Fix;
  /** Where a value has a fault of its own kind: a person's name for a function. */
  rule?: 'funktion-inte-namn';
  severity?: 'fel';
}

interface Format {
  ok: (value: unknown) => boolean;
  fault: (value: unknown) => Fault;
}

const quote = (value: unknown) => (typeof value === 'string' ? `"${value}"` : String(value));
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DEL = /^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$/;
const isMonthDay = (value: unknown) => typeof value === 'string' && parseDay(`2024-${value}`) !== undefined;

function format(
  ok: (value: unknown) => boolean,
  what: string,
  hint: string | ((value: unknown) => string),
  mend: (value: string) => string | undefined = () => undefined,
): Format {
  return {
    ok,
    fault: (value) => ({
      message: `${quote(value)} är ${what}.`,
      hint: typeof hint === 'string' ? hint : hint(value),
      ...fixOf(value, ok, mend),
    }),
  };
}

/** The other spelling of a value, when it has one that the format accepts. */
function fixOf(value: unknown, ok: Format['ok'], mend: (value: string) => string | undefined): { fix?: Fix } {
  const answer = typeof value === 'string' || typeof value === 'number' ? mend(String(value)) : undefined;
  return answer !== undefined && ok(answer) ? { fix: { kind: 'replace', was: String(value), with: answer } } : {};
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

function dateHint(value: unknown): string {
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'Dagen finns inte i kalendern. Kontrollera månad och dag.';
  const swedish = /^(\d{1,2})[/.](\d{1,2})[/. ](\d{4})$/.exec(text);
  if (swedish)
    return `Skriv ÅÅÅÅ-MM-DD, till exempel ${swedish[3]}-${swedish[2]?.padStart(2, '0')}-${swedish[1]?.padStart(2, '0')}.`;
  if (/^\d{8}$/.test(text))
    return `Skriv ÅÅÅÅ-MM-DD, till exempel ${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}.`;
  const words = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text);
  const month = MONTHS.findIndex((name) => words?.[2]?.toLowerCase().startsWith(name)) + 1;
  if (words && month)
    return `Skriv ÅÅÅÅ-MM-DD, till exempel ${words[3]}-${String(month).padStart(2, '0')}-${words[1]?.padStart(2, '0')}.`;
  return 'Skriv en dag som ÅÅÅÅ-MM-DD, till exempel 2026-09-01.';
}

function frequencyHint(value: unknown): string {
  const synonym = SYNONYMS.get(String(value).toLowerCase());
  if (synonym) return `Skriv "${synonym}".`;
  const near = nearest(String(value), FREQUENCY_WORDS);
  return near
    ? `Menar du "${near}"?`
    : `Välj till exempel ${FREQUENCY_WORDS.slice(3, 11)
        .map((word) => `"${word}"`)
        .join(', ')} eller "löpande".`;
}

function versionHint(value: unknown): string {
  return typeof value === 'number'
    ? 'YAML läser 1.10 som talet 1,1. Sätt citattecken runt versionen: "1.10".'
    : 'Skriv ett heltal, eller text inom citattecken.';
}

/** An id with its part: both as ids. */
const mendDel = (value: string) => value.split('#').map(asId).join('#');

/** The named formats of the schemas. What they accept is format.md section 2; the words are for the person who mends. */
export const FORMATS: Readonly<Record<string, Format>> = {
  id: format((v) => typeof v === 'string' && ID.test(v), 'inte ett id', idHint, asId),
  'id-eller-del': format((v) => typeof v === 'string' && DEL.test(v), 'inte ett id', idHint, mendDel),
  datum: format((v) => parseDay(v) !== undefined, 'inte ett datum', dateHint, mendDate),
  'historiskt-datum': format(
    (v) => parseHistoric(v) !== undefined,
    'inte ett datum',
    (v) =>
      /^\d{4}(-\d{2}){0,2}$/.test(String(v)) ? 'Dagen finns inte i kalendern. Kontrollera månad och dag.' : dateHint(v),
    mendHistoric,
  ),
  'månad-dag': format(
    isMonthDay,
    'inte en dag på året',
    'Skriv månad och dag som MM-DD, till exempel 03-01.',
    mendMonthDay,
  ),
  tid: format(
    (v) => parseTime(v) !== undefined && !/\dd$/.test(String(v)),
    'inte en tid',
    'Skriv ett antal dagar, veckor, månader eller år, till exempel "12 månader".',
  ),
  period: format(
    (v) => parsePeriod(v) !== undefined,
    'inte en period',
    'Skriv 2024, 2024-H1, 2024-T1, 2024-Q3, 2024-05 eller 2024-W07.',
  ),
  frekvens: format(
    (v) => parseFrequency(v) !== undefined,
    'inte en frekvens som handboken känner',
    frequencyHint,
    mendFrequency,
  ),
  'delges-när': format(
    (v) => parseFrequency(v) !== undefined || v === 'efter varje genomförande' || isMonthDay(v),
    'inte en tidpunkt som handboken känner',
    'Skriv en frekvens, "efter varje genomförande" eller en dag varje år (MM-DD).',
  ),
  lagrum: format(
    (v) => parseLagrum(v) !== undefined,
    'inte skrivet som ett lagrum',
    'Skriv författningen först och stället sedan, till exempel "SOSFS 2011:9 4 kap. 4 §" eller "SoL (2025:400) 27 kap. 2 §".',
    mendLagrum,
  ),
  målvärde: format((v) => parseTarget(v) !== undefined, 'inte ett målvärde', targetHint),
  tal: format(
    (v) => parseNumber(v) !== undefined,
    'inte ett tal',
    'Skriv bara siffror, till exempel 79.5 eller "79,5". Enheten (procent, dagar …) hör hemma i mått.',
  ),
  version: quotable(
    format((v) => Number.isInteger(v) || (typeof v === 'string' && v.trim() !== ''), 'inte en version', versionHint),
  ),
};

/** A format whose numbers are mended with quotes: what was written is then what is read. */
function quotable({ ok, fault }: Format): Format {
  return {
    ok,
    fault: (value) => ({ ...fault(value), ...(typeof value === 'number' ? { fix: { kind: 'quote' } } : {}) }),
  };
}

function idHint(value: unknown): string {
  const suggestion = asId(String(value));
  return `Ett id skrivs med små bokstäver a–z, siffror och bindestreck${suggestion ? `, till exempel ${suggestion}` : ''}.`;
}

function targetHint(value: unknown): string {
  if (value === '' || value === null)
    return 'Tecknen > och < måste stå inom citattecken i YAML: ">= 80". Eller skriv minst 80.';
  if (typeof value === 'number') return `Säg om det är minst, högst eller exakt: till exempel "minst ${value}".`;
  if (/%|procent|dagar/.test(String(value)))
    return 'Skriv bara talet här och lägg enheten i mått, till exempel målvärde: minst 80 och mått: procent.';
  return 'Skriv "minst 80", "mer än 80", "högst 3", "mindre än 3", "exakt 100", "3–4", "ökar" eller "minskar".';
}
