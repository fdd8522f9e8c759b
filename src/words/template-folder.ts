import { pathBeside } from './paths.js';

/** Where an organisation's own templates lie, from the handbook's root; why another folder than that is refused. */
export interface FolderOfTemplates {
  folder: string;
  /** Whether `handbok.yaml` names it: then it must exist. */
  named: boolean;
  refused?: string;
}

/** The folder that `rapport.mallar` in handbok.yaml names, else `mallar`. It must lie in the handbook, and not be all of it. */
export function templateFolder({ rapport }: { rapport?: unknown }): FolderOfTemplates {
  const given = (rapport as { mallar?: unknown } | null | undefined)?.mallar;
  if (typeof given !== 'string' || !given.trim()) return { folder: 'mallar', named: false };
  const path = pathBeside('handbok.yaml', given.trim().replaceAll('\\', '/'));
  const folder = path.endsWith('/') ? path.slice(0, -1) : path;
  const isOut = given.startsWith('/') || /^[a-z]:/i.test(given) || folder === '..' || folder.startsWith('../');
  if (isOut)
    return { folder: 'mallar', named: true, refused: `Mappen ${given} ligger inte i handboken, och läses inte.` };
  const first = folder.split('/')[0] ?? '';
  if (folder === '.' || first.startsWith('.') || first === 'rapporter' || first === 'node_modules')
    return { folder: 'mallar', named: true, refused: `Mappen ${given} kan inte ha mallar.` };
  return { folder, named: true };
}
