import { handbookKnowledge, packageKnowledge } from '../../api/explain.js';
import { explain, suggestion } from '../../explain/explain.js';
import type { Knowledge } from '../../explain/knowledge.js';
import { type Article, text } from '../../model/article.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { EXPLAIN_REPORTERS } from '../../reporters/explain/index.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice, handbookFolder, useColor } from '../options.js';

interface Options extends CommonOptions {
  format?: string;
}

/** `kvalitet explain <ord>`: everything that a rule, type, key or lagrum is. Words need no quotes: they are joined. */
export async function explainCommand(given: readonly string[], options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(EXPLAIN_REPORTERS));
  const typed = given.join(' ');
  const { known, note } = await knowledge(options, io);
  const articles = explain(typed, known);
  if (!articles.length) throw unknown(typed, known);
  const report = (await EXPLAIN_REPORTERS[format]?.()) ?? (() => '');
  io.stdout(report(withNote(articles, note), { width: io.width, color: useColor(options, io) }));
  return 0;
}

/**
 * What there is to know here. An explanation is wanted most where something is wrong, so a handbook that is missing or
 * cannot be read is only told of, unless -C named it.
 */
async function knowledge(options: Options, io: Io): Promise<{ known: Knowledge; note?: string }> {
  if (options.handbook !== undefined) return { known: await handbookKnowledge(handbookFolder(options, io)) };
  try {
    return { known: await handbookKnowledge(handbookFolder(options, io)) };
  } catch (error) {
    if (!(error instanceof KvalitetError)) throw error;
    return { known: packageKnowledge(), note: `Det som gäller i just er handbok visas inte. ${error.message}` };
  }
}

function withNote(articles: readonly Article[], note: string | undefined): readonly Article[] {
  const last = articles.at(-1);
  return note && last ? [...articles.slice(0, -1), { ...last, blocks: [...last.blocks, text(note)] }] : articles;
}

function unknown(typed: string, known: Knowledge): KvalitetError {
  const near = suggestion(typed, known);
  return new KvalitetError(`"${typed}" är ingen regel, typ, nyckel eller författning som kvalitet känner.`, {
    hint: near
      ? `Menar du ${near}?`
      : 'Skriv till exempel "kvalitet explain rutin", "kvalitet explain revisionsdatum" eller "kvalitet explain 4 kap. 4 §".',
  });
}
