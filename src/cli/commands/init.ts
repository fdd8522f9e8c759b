import { join, relative, resolve } from 'node:path';
import { HOSTS, type Host, newHandbook } from '../../api/init.js';
import { type Surroundings, surroundings } from '../../content/surroundings.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { alreadyThere, newFiles } from '../../output/new-files.js';
import { initReport } from '../../reporters/init.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice } from '../options.js';
import { quoted } from '../save-step.js';
import { type InitAnswers, startFrom } from './init/answers.js';

interface Options extends CommonOptions, InitAnswers {
  ci?: string;
  dryRun?: boolean;
}

/** Files that people often have already, and that a handbook can do without. */
const MAY_STAY = ['README.md', '.gitignore', '.gitlab-ci.yml'];

/** `kvalitet init [mapp]`: a new handbook that validates, in a folder that has none. */
export async function initCommand(dir: string | undefined, options: Options, io: Io): Promise<number> {
  const root = resolve(io.cwd, options.handbook ?? '.', dir ?? '.');
  const around = surroundings(root);
  mustBeFree(root, around);
  const given = options.ci === undefined ? undefined : choice('--ci', options.ci, HOSTS);
  const start = await startFrom(options, io.ask, ranAs(dir, options));
  const host = given ?? (await askHost(io)) ?? 'github';
  const { files, ci } = newHandbook(start, host, around.fromGitRoot);
  const ciRoot = around.gitRoot ?? root;
  const kept = [...leaveOut(root, files), ...leaveOut(ciRoot, ci)];
  if (!options.dryRun) {
    newFiles(root, files);
    newFiles(ciRoot, ci);
  }
  const inRoot = (path: string) => relative(root, join(ciRoot, path)).replaceAll('\\', '/');
  io.stdout(
    initReport({
      folder: relative(io.cwd, root) || '.',
      written: [...files.keys(), ...[...ci.keys()].map(inRoot)],
      kept,
      markdown: around.markdown,
      hasGit: around.gitRoot !== undefined,
      hasCi: ci.size > 0,
      dryRun: Boolean(options.dryRun),
      width: io.width,
    }),
  );
  return 0;
}

/** The command with its folder, so that a hint about it makes the handbook where it was asked for. */
function ranAs(dir: string | undefined, { handbook, ci, dryRun }: Options): string {
  const said = [
    ...(dir === undefined ? [] : [quoted(dir)]),
    ...(handbook === undefined ? [] : ['-C', quoted(handbook)]),
    ...(ci === undefined ? [] : ['--ci', quoted(ci)]),
    ...(dryRun ? ['--dry-run'] : []),
  ];
  return ['kvalitet init', ...said].join(' ');
}

function mustBeFree(root: string, { handbook }: Surroundings): void {
  if (handbook === undefined) return;
  throw handbook === root
    ? new KvalitetError(`Mappen ${root} har redan en handbok.`, { hint: 'Kör kvalitet validate i stället.' })
    : new KvalitetError(`Mappen ligger i en annan handbok: ${handbook}.`, {
        hint: 'Välj en mapp utanför den. En handbok har en handbok.yaml, i sin översta mapp.',
      });
}

/** Takes away what is there already and may stay; anything else that is there stops it all, before anything is written. */
function leaveOut(root: string, files: Map<string, string>): string[] {
  const there = alreadyThere(root, files.keys());
  const inTheWay = there.filter((file) => !MAY_STAY.includes(file));
  if (inTheWay.length)
    throw new KvalitetError(`Här ligger redan ${inTheWay.join(', ')}, och inget skrivs över.`, {
      hint: 'Välj en tom mapp, flytta filerna, eller skriv --ci none om det är kontrollen som redan finns.',
    });
  for (const file of there) files.delete(file);
  return there;
}

async function askHost({ ask }: Io): Promise<Host | undefined> {
  const chosen = await ask?.choose('Var ska handboken kontrolleras när någon ändrar den?', [
    { value: 'github', name: 'GitHub' },
    { value: 'gitlab', name: 'GitLab' },
    { value: 'azure', name: 'Azure DevOps' },
    { value: 'none', name: 'Ingenstans än' },
  ]);
  return HOSTS.find((host) => host === chosen);
}
