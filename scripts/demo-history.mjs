// Gives the example handbook a dated Git history in a folder of its own, so that facts from history are real:
// one commit a month, each holding the documents that existed then, as they stood then.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The first month, and the day of the last commit: the example's own time. */
const FIRST = [2023, 1];
const LAST = '2026-11-20';

/** Copies the handbook and commits it month by month. Returns the folder. */
export function buildHistory(source, folder) {
  cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith(`${sep}rapporter`) });
  const files = list(folder).map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
    born: bornOn(path, readFileSync(path, 'utf8')),
  }));
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['config', 'core.autocrlf', 'false']);
  for (const day of monthEnds()) {
    for (const file of files) place(file, day);
    commit(folder, day);
  }
  return folder;
}

function place({ path, text, born }, day) {
  if (born > day) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, day === LAST ? text : asOf(text, day));
}

/** A document existed from the first date that it tells of itself; what has no date was there from the start. */
export function bornOn(path, text) {
  if (!path.endsWith('.md'))
    return path.endsWith('.csv')
      ? bornOn(path.replace(/\.csv$/, '.md'), readIf(path.replace(/\.csv$/, '.md')))
      : '0000';
  const keys = ['först_fastställd', 'fastställd', 'datum', 'inkom', 'beslutad', 'öppnad', 'uttag'];
  for (const key of keys) {
    const date = new RegExp(`^${key}: *["']?(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)`, 'm').exec(text)?.[1];
    if (date) return date.padEnd(10, '-01');
  }
  const year = /^år: *(\d{4})/m.exec(text)?.[1];
  return year && /^typ: (analys|kvalitetsinsats)/m.test(text) ? `${year}-01-15` : '0000';
}

const readIf = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** A decided document as it stood on a day: its review dates moved back by whole years, its version lowered. */
export function asOf(text, day) {
  const reviewed = /^reviderad: *(\d{4})(-\d{2}-\d{2})/m.exec(text);
  const decided = /^fastställd: *(\d{4})(-\d{2}-\d{2})/m.exec(text);
  const newest = [reviewed, decided]
    .map((match) => (match ? match[1] + match[2] : ''))
    .sort()
    .at(-1);
  if (!newest || newest <= day) return text;
  let years = 0;
  while (shift(newest, years) > day) years += 1;
  const back = (_, key, date) => `${key}: ${shift(date, years)}`;
  return text
    .replace(/^(reviderad|revisionsdatum): *(\d{4}-\d{2}-\d{2})/gm, back)
    .replace(/^(fastställd): *(\d{4}-\d{2}-\d{2})/m, (all, key, date) => (date > day ? back(all, key, date) : all))
    .replace(/^version: *(\d+)/m, (_, version) => `version: ${Math.max(1, Number(version) - years)}`);
}

const shift = (date, years) =>
  `${Number(date.slice(0, 4)) - years}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`;

function* monthEnds() {
  for (let index = FIRST[0] * 12 + FIRST[1] - 1; ; index += 1) {
    const day = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).toISOString().slice(0, 10);
    if (day >= LAST) break;
    yield day;
  }
  yield LAST;
}

function commit(folder, day) {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T15:00:00+01:00`, GIT_COMMITTER_DATE: `${day}T15:00:00+01:00` };
  git(folder, ['add', '-A'], env);
  git(
    folder,
    [
      '-c',
      'user.name=Exempelby',
      '-c',
      'user.email=handbok@exempelby.example',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      `Handboken ${day.slice(0, 7)}`,
    ],
    env,
  );
}

const git = (cwd, args, env = process.env) =>
  execFileSync('git', args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });

const list = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && !relative(folder, path).startsWith('.git'));
