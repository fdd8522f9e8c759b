import Handlebars from 'handlebars';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Figure } from '../views/figure.js';
import { show } from '../views/figure.js';
import type { Written } from '../views/view.js';
import { bodyUnder } from './body.js';
import { escapeMarkdown } from './escape.js';

/** A report template taken apart: what it says of itself, and its text. */
export interface Template {
  name: string;
  source: string;
}

/**
 * Fills a template with a view: strict (a misspelt name is an error, never an empty place), without HTML escaping
 * (the product is markdown), and with the view as plain JSON. Data passes `md`, which keeps it text.
 */
export function fill(template: Template, partials: ReadonlyMap<string, string>, view: object): string {
  const engine = Handlebars.create();
  engine.registerHelper(HELPERS);
  for (const [name, source] of partials) engine.registerPartial(name, source);
  try {
    return engine.compile(template.source, { strict: true, noEscape: true, knownHelpers: KNOWN })(view);
  } catch (error) {
    throw new KvalitetError(`Mallen ${template.name} går inte att använda: ${(error as Error).message}`, {
      hint: 'Kontrollera namnen i mallen mot uppgifterna i kvalitet report <år> --data.',
      cause: error,
    });
  }
}

const HELPERS = {
  /** Data as text, whatever markdown signs it holds. */
  md: (value: unknown) => escapeMarkdown(String(value ?? '')),
  /** Data inside a code span. */
  kod: (value: unknown) => String(value ?? '').replace(/[`\r\n|]/g, ' '),
  /** A table's cell: words, or a figure in Swedish. */
  cell: (value: string | Figure) => escapeMarkdown(typeof value === 'string' ? value : show(value)),
  /** A lagrum that does not break between number and sign. */
  lagrum: (value: unknown) => escapeMarkdown(String(value ?? '').replace(/ (?=§|kap\.|st\.|p\.)/g, '\u00a0')),
  stor: (value: unknown) => String(value ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  kort: (value: unknown) => String(value ?? '').slice(0, 10),
  /** A person's text, its headings placed below the section's. */
  brödtext: (text: Written, level?: unknown) => bodyUnder(text, typeof level === 'number' ? level : 3),
};

const KNOWN = Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true]));
