import Handlebars from 'handlebars';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Figure } from '../views/figure.js';
import { show } from '../views/figure.js';
import type { Written } from '../views/view.js';
import { bodyUnder } from './body.js';
import { type Budget, budgetFor } from './budget.js';
import { escapeMarkdown } from './escape.js';

/** A report template taken apart: what it says of itself, and its text. */
export interface Template {
  name: string;
  source: string;
}

type Engine = typeof Handlebars;

/**
 * Fills a template with a view. Every name has been held against the view's schema before (`src/template`). What a
 * template prints is text unless a helper says otherwise, and how much work it may make follows from the view's size.
 */
export function fill(template: Template, partials: ReadonlyMap<string, string>, view: object): string {
  const engine = Handlebars.create();
  const budget = budgetFor(view);
  registerHelpers(engine, budget);
  for (const [name, source] of partials) {
    const part = compiled(engine, source);
    engine.registerPartial(name, ((context, options) => budget.spent(part(context, options))) as Handlebars.Template);
  }
  try {
    return compiled(engine, template.source)(view);
  } catch (error) {
    if (error instanceof KvalitetError) throw error;
    throw new KvalitetError(`Mallen ${template.name} gick inte att fylla i: ${(error as Error).message}`, {
      hint: 'Skriv @root i stället för ../ där samma lista gås igenom en gång till, och kontrollera delarnas namn.',
      cause: error,
    });
  }
}

const compiled = (engine: Engine, source: string) =>
  engine.compile(asText(Handlebars.parse(source)), {
    strict: true,
    noEscape: true,
    knownHelpers: KNOWN,
    knownHelpersOnly: true,
  });

/** Every helper, also Handlebars' own, counts what it does: a loop by its length, all by how much they give. */
function registerHelpers(engine: Engine, budget: Budget): void {
  const counted = (helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate =>
    function (this: unknown, ...args: unknown[]) {
      budget.begin(Array.isArray(args[0]) ? args[0].length : 1);
      return budget.spent((helper as (...args: unknown[]) => unknown).apply(this, args));
    };
  const own = Object.fromEntries(BUILT_IN.map((name) => [name, engine.helpers[name] as Handlebars.HelperDelegate]));
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  for (const [name, helper] of Object.entries({ ...own, ...HELPERS })) engine.registerHelper(name, counted(helper));
}

/** The helpers of a template, by name. What each takes stands in `src/template/signatures.ts`. */
export const HELPERS: Readonly<Record<string, Handlebars.HelperDelegate>> = {
  /** Data as text, whatever markdown signs it holds. */
  md: (value: unknown) => escapeMarkdown(String(value ?? '')),
  /** Data inside a code span. */
  kod: (value: unknown) => String(value ?? '').replace(/[`\r\n|]/g, ' '),
  /** A table's cell: words, or a figure in Swedish. */
  cell: (value: string | Figure) => escapeMarkdown(typeof value === 'string' ? value : show(value)),
  /** A lagrum that does not break between number and sign. */
  lagrum: (value: unknown) => escapeMarkdown(String(value ?? '').replace(/ (?=§|kap\.|st\.|p\.)/g, '\u00a0')),
  lika: (a: unknown, b: unknown) => a === b,
  stor: (value: unknown) => String(value ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  kort: (value: unknown) => String(value ?? '').slice(0, 10),
  /** A person's text, its headings placed below the section's, or from the level that is given. */
  brödtext: (text: Written, level: unknown) => bodyUnder(text, typeof level === 'number' ? level : 3),
};

/** Handlebars' own that a template may use: no `log`, and nothing that is called by a name in the data. */
const BUILT_IN = ['each', 'if', 'unless', 'with', 'lookup'];

/** What gives markdown that is safe to stand as it is; what the others give is text. */
const MARKDOWN = ['md', 'kod', 'cell', 'lagrum', 'brödtext'];

const KNOWN = Object.fromEntries([...BUILT_IN, ...Object.keys(HELPERS)].map((name) => [name, true]));

/** Lets `md` print what no helper has made markdown of, so that a forgotten `md` never lets markdown in. */
function asText(tree: hbs.AST.Program): hbs.AST.Program {
  const visitor = new Handlebars.Visitor();
  visitor.MustacheStatement = (node) => {
    const { path, params, hash } = node;
    const [name] = 'parts' in path ? path.parts : [];
    const isCall =
      params.length > 0 ||
      (Object.hasOwn(KNOWN, String(name)) && String((path as hbs.AST.PathExpression).original) === name);
    if (isCall && MARKDOWN.includes(String(name))) return;
    node.params = [
      isCall ? ({ type: 'SubExpression', path, params, hash, loc: node.loc } as hbs.AST.SubExpression) : path,
    ];
    node.path = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: ['md'],
      original: 'md',
      loc: path.loc,
    } as hbs.AST.PathExpression;
  };
  visitor.accept(tree);
  return tree;
}
