import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const START = Date.UTC(2023, 10, 23) / 1000;
const SPAN = 3 * 365 * 86_400 - 86_400;
const WHO = 'Verksamhetsutvecklare <kvalitet@example.se>';

/**
 * Makes the folder a repository with n/2 commits over three years that ends in what lies there now. By fast-import:
 * five thousand `git commit` would take minutes, and every date must be the same on every machine.
 */
export function commits(folder, n) {
  const git = (args, input) =>
    execFileSync('git', ['-C', folder, ...args], { input, maxBuffer: 1e9, stdio: ['pipe', 'ignore', 'inherit'] });
  const files = filesIn(folder);
  const count = Math.max(1, Math.floor(n / 2));
  const from = (at) => Math.floor((at * files.length) / count);
  git(['init', '-q', '-b', 'main']);
  git(
    ['fast-import', '--quiet'],
    Buffer.concat(Array.from({ length: count }, (_, at) => commit(folder, files, at, from, count))),
  );
  git(['reset', '-q', '--mixed']);
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return [FIRST, ...files.filter((file) => file !== FIRST && file !== LAST), ...files.filter((file) => file === LAST)];
}

/** A control is looked through after what it controls has changed: else the good handbook would be told so. */
const [FIRST, LAST] = ['handbok.yaml', 'egenkontroller/alla.md'];

/** The first commit holds the first half as it once was; each later one brings its own files to what they are now. */
function commit(folder, files, at, from, count) {
  const now = files.slice(from(at), from(at + 1)).map((file) => change(file, readFileSync(join(folder, file))));
  const then =
    at === 0
      ? files
          .slice(from(1), files.length / 2)
          .map((file) => change(file, earlier(readFileSync(join(folder, file), 'utf8'))))
      : [];
  const when = START + Math.floor((at * SPAN) / count);
  const message = at === 0 ? 'Handboken läggs i Git' : `Ser över ${files[from(at)]}`;
  const head = `commit refs/heads/main\nauthor ${WHO} ${when} +0100\ncommitter ${WHO} ${when} +0100\n`;
  return Buffer.concat([Buffer.from(head), data(Buffer.from(message)), ...then, ...now, Buffer.from('\n')]);
}

const data = (bytes) => Buffer.concat([Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]);
const change = (file, bytes) => Buffer.concat([Buffer.from(`M 100644 inline ${file}\n`), data(bytes)]);

/** A document as it stood one version ago; with other words, unless its review says that it changed none. */
function earlier(text) {
  const older = text
    .replace(/^version: (\d+)$/m, (_, version) => `version: ${version - 1}`)
    .replace(/^(reviderad|revisionsdatum): (\d{4})/gm, (_, key, year) => `${key}: ${year - 1}`);
  return Buffer.from(/^reviderad_utan_ändring: ja$/m.test(text) ? older : `${older}\nRutinen ses över under året.\n`);
}
