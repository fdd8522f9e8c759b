import { type Start, startFiles } from '../authoring/start.js';
import { packageFile, packageTree, packageVersion } from '../content/package-files.js';

/** Where the checks run: which recipe of ci/ a new handbook gets. */
export const HOSTS = ['github', 'gitlab', 'azure', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** A new handbook as files: the handbook's own, and those that must lie at the root of the Git repository. */
export interface NewHandbook {
  files: Map<string, string>;
  ci: Map<string, string>;
}

/** Everything that `kvalitet init` writes. `folder` is the handbook's path from the root of the repository. */
export function newHandbook(start: Start, host: Host, folder: string): NewHandbook {
  const names = packageTree('templates/init');
  const templates = new Map(names.map((name) => [name, packageFile(`templates/init/${name}`)]));
  return { files: startFiles(templates, start), ci: recipe(host, folder) };
}

/** The recipe's files, each with the place where its host looks for it. */
const RECIPES: Readonly<Record<Host, readonly (readonly [from: string, to: string])[]>> = {
  github: [
    ['github-workflow.yml', '.github/workflows/handbok.yml'],
    ['action.yml', '.github/actions/kvalitet/action.yml'],
  ],
  gitlab: [['gitlab-ci.yml', 'kvalitet.gitlab-ci.yml']],
  azure: [['azure-pipelines.yml', 'azure-pipelines.yml']],
  none: [],
};

const INCLUDE = '# Kontrollen av handboken, se filen som tas med.\ninclude: [{ local: kvalitet.gitlab-ci.yml }]\n';

function recipe(host: Host, folder: string): Map<string, string> {
  const files = RECIPES[host].map(([from, to]) => [to, fitted(packageFile(`ci/${from}`), folder)] as const);
  return new Map([...files, ...(host === 'gitlab' ? [['.gitlab-ci.yml', INCLUDE] as const] : [])]);
}

/** A recipe for this version and this handbook's folder; both stand as a value after a key of their own. */
const fitted = (text: string, folder: string) =>
  text
    .replaceAll(/kvalitet-\d+\.\d+\.\d+\.tgz/g, `kvalitet-${packageVersion()}.tgz`)
    .replaceAll(/^(\s*(?:handbook|KVALITET_HANDBOOK): )"\."$/gm, (_, key: string) => key + JSON.stringify(folder));
