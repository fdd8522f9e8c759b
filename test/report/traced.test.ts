import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Repository, repository } from '../helpers/git.js';
import { folder } from '../helpers/handbook.js';
import { readPdf } from '../helpers/read-pdf.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const TODAY = ['--today', '2026-11-22'];
/** Between two signs of a word in a narrow cell there may be a hyphen and a new line. */
const BREAK = '(?:-\\s)?\\s*';

let repo: Repository;
let text = '';

/** The example in Git, its registers last: the handbook at the year's end is read from Git's objects. */
beforeAll(async () => {
  const root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  rmSync(join(root, 'register'), { recursive: true });
  repo = repository(root);
  repo.commit({}, '2024-06-01');
  cpSync(join(EXAMPLE, 'register'), join(root, 'register'), { recursive: true });
  repo.commit({}, '2025-03-20');
  const out = folder();
  expect((await run(['report', '2024', '--format', 'pdf', '--out', out, ...TODAY], root)).code).toBe(0);
  text = (await readPdf(readFileSync(join(out, 'kvalitetsberattelse-2024.pdf')))).texts
    .map((page) =>
      page
        .replace(/^Exempelby kommun, socialförvaltningen Dnr SN 2025\/0029/, '')
        .replace(/Kvalitetsberättelse 2024 – [^–]*Sida \d+ av \d+$/, ''),
    )
    .join(' ')
    .replace(/\s+/g, ' ');
}, 120_000);

const loose = (words: string) =>
  [...words.replace(/\s/g, '')].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(BREAK);
const squashed = (words: string) => words.replace(/\s/g, '');

/** A figure as the PDF prints it: the cells of a row in the table with this number. */
function printed(note: string, label: string, column: number): string | undefined {
  const from = text.search(new RegExp(loose(`(underlag ${note})`)));
  expect(from, `the table with underlag ${note}`).toBeGreaterThan(0);
  const row = new RegExp(
    `(?<=\\s)${loose(label)} ((?:(?:färre än \\d+|visas inte|uppgift saknas|ej tillämpligt|\\d+ av \\d+|\\d+) ?)+)`,
  );
  const cells = row
    .exec(text.slice(from))?.[1]
    ?.match(/färre än \d+|visas inte|uppgift saknas|ej tillämpligt|\d+ av \d+|\d+/g);
  return cells?.[column];
}

/** What the PDF's appendix says of a figure: files with their lines, and the commit of each in the list that stands last. */
function followed(note: string, label: string, column: string): { file: string; lines: string[] }[] {
  const [, body = ''] =
    new RegExp(`${loose(`Underlag ${note}:`)}(.*?)(?:Underlag ?\\d+\\.\\d+:|Förteckning över underlaget)`).exec(text) ??
    [];
  const entries = squashed(body).split('•').slice(1);
  const own = entries.flatMap((entry) => {
    if (!entry.startsWith(`${squashed(label)}:`)) return [];
    const rest = entry.slice(squashed(label).length + 1);
    const at = rest.lastIndexOf(':');
    return rest.slice(0, at).split(',').includes(squashed(column)) ? [rest.slice(at + 1)] : [];
  });
  expect(own, `${note} ${label} ${column}`).toHaveLength(1);
  return (own[0] ?? '').split(';').map((source) => {
    const [, file = '', lines = ''] = /^(.*?\.(?:md|csv))(?:rad([\d–,]+))?$/.exec(source) ?? [];
    const [, commit = ''] =
      new RegExp(`${loose(file)} [\\d–, ]*? ?\\b([0-9a-f]{10})\\b`).exec(
        text.slice(text.lastIndexOf('Förteckning över')),
      ) ?? [];
    const all = repo.git('show', `${commit}:./${file}`).split('\n');
    const told = lines.split(',').flatMap((span) => {
      const [first = 0, last = first] = span.split('–').map(Number);
      return all.slice(first - 1, last);
    });
    return { file, lines: told };
  });
}

/** The händelser that the lines tell of, read with nothing but a split: rows of a CSV file, or keys of a document. */
function eventsIn({ file, lines }: { file: string; lines: string[] }): Record<string, string>[] {
  if (file.endsWith('.md')) return [keysIn(lines)];
  const name = file.split('/').at(-1);
  const register = repo
    .git('ls-files', 'register/*.md')
    .split('\n')
    .map((path) => parse(readFileSync(join(repo.root, path), 'utf8').split('---')[1] ?? ''));
  const { kolumner } = register.find(({ fil }) => fil === name);
  const heads = (repo.git('show', `HEAD:./${file}`).split('\n')[0] ?? '').replace('\uFEFF', '').split(';');
  return lines.map((line) =>
    Object.fromEntries(line.split(';').map((cell, index) => [kolumner[heads[index] ?? ''] ?? '', cell])),
  );
}

const keysIn = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const [, key = '', value = ''] = /^\s*([\p{L}_]+): (.*)$/u.exec(line) ?? [];
      return key ? [[key, value]] : [];
    }),
  );

interface Kind {
  note: string;
  label: string;
  column: string;
  at: number;
  count: (sources: { file: string; lines: string[] }[]) => number;
}

const UNITS = {
  'Enheten för hemtjänst': 'enhet-hemtjanst',
  'Enheten för särskilt boende': 'enhet-sarskilt-boende',
  'Enheten för barn och unga': 'enhet-barn-och-unga',
  'Enheten för hälso- och sjukvård': 'enhet-halso-och-sjukvard',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const YEARS = ['2024', '2023'];

const byEvents = (
  note: string,
  label: string,
  column: string,
  at: number,
  holds: (event: Record<string, string>) => boolean,
): Kind => ({ note, label, column, at, count: (sources) => sources.flatMap(eventsIn).filter(holds).length });
const byYear = (note: string, label: string, holds: (event: Record<string, string>) => boolean) =>
  YEARS.map((year, at) =>
    byEvents(note, label, year, at, (event) => (event.inkom ?? '').startsWith(year) && holds(event)),
  );

const OFTEN: Record<string, number> = { 'varje år': 1, 'varje halvår': 2, 'varje kvartal': 4, 'varje månad': 12 };
const units = (text = '') => text.split(',').filter((id) => /[a-z]/.test(id)).length || 1;

const KINDS: Kind[] = [
  ...['avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria'].flatMap((slag) =>
    byYear('9.1', slag, (event) => event.slag === slag),
  ),
  ...YEARS.flatMap((year) =>
    MONTHS.map((name, at) =>
      byEvents(
        '9.2',
        `avvikelse ${year}`,
        name,
        at,
        (event) =>
          event.slag === 'avvikelse' && (event.inkom ?? '').startsWith(`${year}-${String(at + 1).padStart(2, '0')}`),
      ),
    ),
  ),
  ...Object.entries(UNITS).flatMap(([titel, id]) => byYear('9.3', titel, (event) => event.enhet === id)),
  ...['1', '2', '3', '4'].flatMap((grade) => byYear('9.4', grade, (event) => event.allvarlighet === grade)),
  ...['Dokumentation', 'Fall', 'Handläggningstid', 'Läkemedel', 'Utebliven insats'].flatMap((name) =>
    byYear('9.5', name, (event) => event.kategori === name),
  ),
  ...[
    ['Beslutade under året', 'beslutad', /^(\d{4})/],
    ['Genomförda under året', 'genomförd', /^(\d{4})/],
  ].flatMap(([label, key, pattern]) =>
    ['Antal', 'Året före'].map(
      (column, at): Kind => ({
        note: '18.1',
        label: String(label),
        column,
        at,
        count: (sources) =>
          sources.filter(({ lines }) => (pattern as RegExp).exec(keysIn(lines)[String(key)] ?? '')?.[1] === YEARS[at])
            .length,
      }),
    ),
  ),
  {
    note: '18.1',
    label: 'Avbrutna',
    column: 'Antal',
    at: 0,
    count: (sources) => sources.filter(({ lines }) => keysIn(lines).status === 'avbruten').length,
  },
  ...['Egenkontroll av läkemedelshantering', 'Granskning av utredningar'].map(
    (label): Kind => ({
      note: '8.2',
      label,
      column: 'Planerade',
      at: 0,
      count: (sources) =>
        sources.reduce(
          (sum, { lines }) => sum + (OFTEN[keysIn(lines).frekvens ?? ''] ?? Number.NaN) * units(keysIn(lines).enhet),
          0,
        ),
    }),
  ),
  ...['Egenkontroll av läkemedelshantering', 'Granskning av utredningar'].map(
    (label): Kind => ({
      note: '8.2',
      label,
      column: 'Gjorda',
      at: 1,
      count: (sources) => sources.reduce((sum, { lines }) => sum + units(keysIn(lines).enhet), 0),
    }),
  ),
];

describe('a figure of the PDF leads to the lines that it came from', () => {
  test('figures chosen at random are counted again from the lines that the appendix names', () => {
    let counted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), ({ note, label, column, at, count }) => {
        const value = note === '8.2' ? printedIn82(label, at) : printed(note, label, at);
        expect(value, `${note} ${label} ${column}`).toBeDefined();
        if (!/^[1-9]\d*$/.test(value ?? '')) return;
        counted += 1;
        expect([note, label, column, count(followed(note, label, column))]).toEqual([
          note,
          label,
          column,
          Number(value),
        ]);
      }),
      { seed: 20241231, numRuns: 120 },
    );
    expect(counted).toBeGreaterThan(50);
  }, 120_000);

  test('a hidden figure is followed nowhere', () => {
    const hidden = KINDS.filter(
      ({ note, label, at }) => note !== '8.2' && /färre|visas/.test(printed(note, label, at) ?? ''),
    );
    expect(hidden.length).toBeGreaterThan(3);
    for (const { note, label, column } of hidden) {
      const [, body = ''] =
        new RegExp(`${loose(`Underlag ${note}:`)}(.*?)(?:Underlag ?\\d+\\.\\d+:|Förteckning över)`).exec(text) ?? [];
      const told = squashed(body)
        .split('•')
        .find((entry) => entry.startsWith(`${squashed(label)}:${column}`));
      // A row of months shares one line: there the hidden month must not be among the columns.
      expect([note, label, column, told]).toEqual([note, label, column, undefined]);
    }
  });
});

function printedIn82(label: string, at: number): string | undefined {
  const from = text.search(new RegExp(loose('(underlag 8.2)')));
  const row = new RegExp(`${loose(label)} .*?((?: \\d+){6})`).exec(text.slice(from));
  return row?.[1]?.trim().split(' ')[at];
}
