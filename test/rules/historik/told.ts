import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '../../../src/api/validate.js';
import type { Finding } from '../../../src/model/finding.js';
import { handbookRepository, type Repository } from '../../helpers/git.js';
import { type Files, write } from '../../helpers/handbook.js';
import { day } from '../../helpers/open.js';
import { TODAY } from '../../helpers/run.js';
import { type Keys, rutin } from '../../helpers/texts.js';

/** One commit: its day, what it writes and what it takes away. */
export type Step = [date: string, files: Files, gone?: string[]];

/** The findings of one rule in a repository as it stands. */
export const judge = async (rule: string, repo: Pick<Repository, 'root'>, today = TODAY): Promise<Finding[]> =>
  (await validate(repo.root, day(today))).findings.filter((finding) => finding.rule === rule);

/** A repository made of commits, the first of them the handbook's own beginning. */
export function commits(...steps: Step[]): Repository {
  const [[date, files] = ['2024-01-01', {}], ...later] = steps;
  const repo = handbookRepository(files, date);
  for (const [when, changed, gone = []] of later) {
    for (const path of gone) rmSync(join(repo.root, path));
    repo.commit(changed, when);
  }
  return repo;
}

/** Changes that are not committed. */
export const uncommitted = (repo: Repository, files: Files) => write(repo.root, files);

export const BODY = '## Så här gör du\n\n1. Nämnden läser ansökan.\n2. Nämnden svarar skriftligt.\n';
export const OTHER = BODY.replace('skriftligt', 'inom två veckor');

/** A rutin that was decided on 2025-03-12 and reviewed never, with a body. */
export const text = (keys: Keys = {}, body = BODY) => rutin({ fastställd: '2025-03-12', ...keys }, body);
