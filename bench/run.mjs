import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commits, generate } from './generate.mjs';
import { CLI, FLOOR, gitProcesses, peak, run, summary, times, usage } from './measure.mjs';
import { generateRegister } from './registers.mjs';
import { benchSearch } from './search.mjs';
import { benchSite } from './site.mjs';
import { stages } from './stages.mjs';
import { print, say, seconds, tell } from './table.mjs';

function build(folder, n, options) {
  mkdirSync(folder);
  generate(folder, n, options);
  commits(folder, n);
  return folder;
}

const cli = (folder, ...args) => [CLI, '-C', folder, ...args];

/** All commands on a handbook of one size; returns the time of validate, for the growth. */
function bench(temporary, n, runs) {
  const good = build(join(temporary, `good-${n}`), n);
  const faulty = build(join(temporary, `faulty-${n}`), n, { faults: true });
  expect(n, summary(good), summary(faulty));
  const taken = times(
    {
      node: ['-e', '0'],
      version: [CLI, '--version'],
      help: [CLI, '--help'],
      floor: [FLOOR, good],
      validate: cli(good, 'validate'),
      faults: cli(faulty, 'validate'),
      due: cli(good, 'due'),
    },
    runs,
  );
  const against = (what, name, base, limit) =>
    tell(what, n, seconds(taken[name]), taken[name] / taken[base], base, limit);
  tell('node -e 0', n, seconds(taken.node));
  against('--version', 'version', 'node', 1.6);
  against('--help', 'help', 'node', 2);
  against('floor', 'floor', 'node');
  against('validate, nothing wrong', 'validate', 'floor', 1.5);
  against('validate, a fault in every tenth', 'faults', 'floor', 2.5);
  against('due', 'due', 'floor', n === 1000 ? 1 : undefined);
  memoryAndGit(temporary, n, good, faulty);
  return taken.validate;
}

function memoryAndGit(temporary, n, good, faulty) {
  const memory = (what, args, limit) => {
    const value = peak(args, temporary);
    tell(what, n, `${Math.round(value)} MB`, value, undefined, limit);
  };
  memory('memory of validate, nothing wrong', cli(good, 'validate'), n === 10_000 ? 250 : undefined);
  memory('memory of validate, faults', cli(faulty, 'validate'), n === 10_000 ? 250 : undefined);
  memory('memory of the floor', [FLOOR, good]);
  for (const command of [['validate'], ['validate', '--format', 'json'], ['due']]) {
    const count = gitProcesses(cli(good, ...command), temporary);
    tell(`git processes of ${command.join(' ')}`, n, String(count), count, undefined, 5);
  }
}

/** Figures of a handbook that is not what it should be mean nothing. */
function expect(n, good, faulty) {
  if (good.errors + good.warnings + good.hints > 0)
    say(`OBS: the good handbook of ${n} has findings: ${JSON.stringify(good)}`);
  if (faulty.errors + faulty.warnings < n / 10)
    say(`OBS: the faulty handbook of ${n} has too few findings: ${JSON.stringify(faulty)}`);
}

function benchReport(temporary, runs) {
  const folder = build(join(temporary, 'report'), 1000, { events: 5000 });
  const report = cli(folder, 'report', '2024', '--format', 'md,html', '--out', join(temporary, 'out'));
  if (run(report) === 2) return say('report could not run (exit code 2): skipped.');
  const past = cli(folder, 'report', '2024', '--format', 'md,html', '--rev', 'HEAD', '--out', join(temporary, 'past'));
  const taken = times({ floor: [FLOOR, folder], report, past }, runs);
  tell('floor, 1000 + 5000 händelser', 1000, seconds(taken.floor));
  tell('report 2024, md + html', 1000, seconds(taken.report), taken.report / taken.floor, 'floor', 2);
  tell('the same with --rev HEAD', 1000, seconds(taken.past), taken.past / taken.floor, 'floor', 3);
  const count = gitProcesses(report, temporary);
  tell('git processes of report', 1000, String(count), count, undefined, 5);
}

const TEMPLATES = [
  'kvalitetsberattelse',
  'patientsakerhetsberattelse',
  'kvalitetsplan',
  'internkontroll',
  'uppfoljning',
  'ledningssystem',
  'lex-sarah',
];
const FORMATS = 'md,html,docx,pdf';

/** Every template from the example, all formats in one process, as a user makes them: processor time, in all. */
function benchTemplates(temporary) {
  const example = fileURLToPath(new URL('../handbook-example', import.meta.url));
  let all = 0;
  for (const template of TEMPLATES) {
    const args = ['report', '2024', '--template', template, '--format', FORMATS, '--out', join(temporary, 'mallar')];
    const { processor } = usage(cli(example, ...args), temporary);
    all += processor;
    say(`  ${template.padEnd(28)} ${seconds(processor)}`);
  }
  tell('the example, 7 templates × 4 formats', 0, seconds(all), all, undefined, 30);
}

/** A register of `n` rows from another system, as CSV and as a workbook, against the floor of the same handbook. */
async function benchRegister(temporary, n, runs) {
  const make = async (name, rows, format) => {
    mkdirSync(join(temporary, name));
    return generateRegister(join(temporary, name), rows, format);
  };
  const [table, book] = [await make(`csv-${n}`, n, 'csv'), await make(`xlsx-${n}`, n, 'xlsx')];
  const small = await make('csv-small', n / 10, 'csv');
  for (const folder of [table, book]) expect(0, { ...summary(folder), hints: 0 }, { errors: 0, warnings: 0 });
  const jobs = {
    floor: [FLOOR, table],
    csv: cli(table, 'validate'),
    xlsx: cli(book, 'validate'),
    due: cli(table, 'due'),
  };
  const taken = times({ ...jobs, small: cli(small, 'validate') }, runs);
  const against = (what, name, limit) => tell(what, n, seconds(taken[name]), taken[name] / taken.floor, 'floor', limit);
  against('floor, a register of rows', 'floor');
  against('validate, the rows as CSV', 'csv', 3);
  against('validate, the rows as a workbook', 'xlsx', 5);
  against('due, the rows as CSV', 'due', 3);
  const growth = taken.csv / taken.small;
  tell(`growth of validate from ${n / 10} rows`, n, `${growth.toFixed(1)} ×`, growth, undefined, 10);
  for (const [what, folder] of [
    ['CSV', table],
    ['a workbook', book],
  ]) {
    const memory = peak(cli(folder, 'validate'), temporary);
    tell(`memory of validate, the rows as ${what}`, n, `${Math.round(memory)} MB`, memory, undefined, 250);
  }
}

/** Time per stage and per rule, in milliseconds, each alone in this process. */
async function benchStages(temporary, n) {
  const { stages: parts, rules } = await stages(join(temporary, `good-${n}`));
  say(`\nvalidate of ${n} documents, stage by stage (ms, one after the other):`);
  for (const [name, ms] of Object.entries(parts)) say(`  ${name.padEnd(36)} ${ms.toFixed(0).padStart(7)}`);
  say(`\nrule by rule (ms: over the handbook, and looking for suspects in all bodies):`);
  for (const { id, check, suspects } of rules)
    say(`  ${id.padEnd(36)} ${check.toFixed(1).padStart(7)} ${suspects.toFixed(1).padStart(7)}`);
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    pages: { type: 'string', default: '2000' },
    rows: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '5' },
    keep: { type: 'boolean' },
  },
});
const temporary = mkdtempSync(join(tmpdir(), 'kvalitet-bench-'));
if (existsSync(CLI)) {
  say(`node ${process.version}, ${cpus().length} cores, median of ${values.runs} runs`);
  const validated = new Map(
    values.sizes
      .split(',')
      .map(Number)
      .map((n) => [n, bench(temporary, n, Number(values.runs))]),
  );
  const growth = (big, small, limit) => {
    const ratio = validated.get(big) / validated.get(small);
    if (ratio) tell(`growth of validate from ${small}`, big, `${ratio.toFixed(1)} ×`, ratio, undefined, limit);
  };
  growth(10_000, 1000, 8);
  growth(100_000, 10_000, 11);
  benchReport(temporary, Number(values.runs));
  benchTemplates(temporary);
  await benchSite(temporary, Number(values.pages), Number(values.runs));
  benchSearch(Number(values.pages));
  await benchRegister(temporary, Number(values.rows), Number(values.runs));
  print();
  await benchStages(temporary, Number(values.sizes.split(',')[0]));
} else say('dist/program/cli.js is missing: run npm run build first.');
if (values.keep) say(`The handbooks are in ${temporary}`);
else rmSync(temporary, { recursive: true });
