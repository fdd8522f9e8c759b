import type { Report } from '../model/finding.js';
import type { Source } from './source.js';

/** What an organisation's template says of itself. What it does not say, a built-in template of the same name does. */
export interface Head {
  titel?: string;
  vy?: string;
  format?: readonly string[];
  /** The sections that it shows, in its own order; all of the view's without it. */
  avsnitt?: readonly string[];
}

/** A whole template of an organisation's own. */
export interface OwnTemplate {
  source: Source;
  head: Head;
  /** What is wrong in its front matter. */
  faults: readonly Report[];
}

/** All that an organisation has of its own, by what it stands in place of. */
export interface OwnTemplates {
  /** From the handbook's root. */
  folder: string;
  templates: ReadonlyMap<string, OwnTemplate>;
  /** Parts for every template. */
  parts: ReadonlyMap<string, Source>;
  /** Parts for one template, by its name. */
  partsOf: ReadonlyMap<string, ReadonlyMap<string, Source>>;
  /** Laid after the built-in sheet of the web page. */
  style: string | undefined;
  /** What keeps files from being read: they stop every report. */
  faults: readonly Report[];
  /** What is told but stops nothing: files that are no templates. */
  strays: readonly Report[];
}

/** What is built in: names that an organisation's files may stand in place of. */
export interface BuiltIn {
  templates: ReadonlyMap<string, { vy: string }>;
  parts: readonly string[];
  /** The sections of each view. */
  sections: ReadonlyMap<string, readonly string[]>;
}

/** Where parts for every template lie, as in the package. */
export const PARTS = 'partials';

/** What a path in the template folder stands in place of; or why it is none. */
export type Role =
  | { slag: 'stil' }
  | { slag: 'mall'; namn: string }
  | { slag: 'del'; namn: string; mall: string | undefined }
  | { slag: 'fel'; fault: { message: string; hint: string } };

const refused = (message: string, hint: string): Role => ({ slag: 'fel', fault: { message, hint } });

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a file is, by where it lies: `mallar/<mall>.md.hbs`, `mallar/partials/<del>.md.hbs`, `mallar/<mall>/<del>.md.hbs`, `mallar/report.css`. */
export function roleOf(path: string): Role {
  if (path === 'report.css') return { slag: 'stil' };
  if (path.endsWith('.css'))
    return refused('Stilmallen läses inte.', 'Den ska heta report.css och ligga överst i mallmappen.');
  const steps = path.replace(/\.md\.hbs$/, '').split('/');
  const [first = '', second] = steps;
  if (!path.endsWith('.md.hbs') || steps.length > 2)
    return refused(
      'Filen läses inte som mall.',
      `En mall heter <mall>.md.hbs. En del ligger i mappen ${PARTS} eller i en mapp med mallens namn, och heter <del>.md.hbs.`,
    );
  const odd = steps.find((step) => !NAME.test(step));
  if (odd !== undefined || (first === PARTS && second === undefined))
    return refused(
      `${odd ?? first} kan inte vara namnet på en mall eller en del.`,
      'Använd små bokstäver a–z, siffror och bindestreck.',
    );
  if (second === undefined) return { slag: 'mall', namn: first };
  return { slag: 'del', namn: second, mall: first === PARTS ? undefined : first };
}
