import { count, plain, wrap } from './plain.js';

/** What `init` did, or would do. */
export interface Initiated {
  /** The new handbook's folder, from where the command was run. */
  folder: string;
  /** Files from the handbook's root, and those that were there and were left. */
  written: readonly string[];
  kept: readonly string[];
  /** Markdown files that were there before, and are documents now. */
  markdown: readonly string[];
  hasGit: boolean;
  hasCi: boolean;
  dryRun: boolean;
  width: number;
}

/** For the person who begins: what there is now, and what to do first. */
export function initReport(done: Initiated): string {
  const { folder, written, kept, dryRun } = done;
  const where = folder === '.' ? 'den här mappen' : plain(folder);
  const lines = [
    dryRun ? `Skulle göra en handbok i ${where}:` : `Handboken finns nu i ${where}:`,
    '',
    ...[...written].sort(byDepth).map((file) => `  ${plain(file)}`),
    '',
    ...(kept.length ? [...told(`Fanns redan och är orörda: ${kept.join(', ')}.`, done), ''] : []),
    ...others(done),
    ...(dryRun ? [] : ['Gör så här nu:', ...steps(done).flatMap((step, index) => numbered(step, index + 1, done))]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What lies at the top is read first. */
const byDepth = (a: string, b: string) => depth(a) - depth(b) || (a < b ? -1 : 1);
const depth = (file: string) => file.split('/').length;

function others({ markdown, width }: Initiated): string[] {
  if (!markdown.length) return [];
  const found = `Mappen hade redan ${count(markdown.length, 'fil', 'filer')} som slutar på .md, till exempel ${markdown[0]}.`;
  const what = 'De läses nu som dokument. Skriv dem i undanta i handbok.yaml om de inte hör till handboken.';
  return [...told(`${found} ${what}`, { width }), ''];
}

function steps({ folder, hasGit, hasCi }: Initiated): string[] {
  return [
    ...(folder === '.' ? [] : [`Gå till mappen: cd ${folder}`]),
    ...(hasGit ? [] : ['Låt Git följa ändringarna: git init']),
    'Läs igenom handbok.yaml och filerna i organisation. Rätta det som inte stämmer hos er.',
    'Kontrollera handboken: kvalitet validate. Varningarna säger vad som saknas än.',
    'Gör ett dokument till: kvalitet new rutin "Ta emot synpunkter"',
    'Processen och rutinen för avvikelser är utkast. Skriv om dem så att de stämmer, och låt den som får besluta fastställa dem.',
    ...(hasCi
      ? [
          'Kontrollen vid varje ändring behöver paketet i mappen verktyg: gör det med npm pack. Mer står i ci/README.md i paketet.',
        ]
      : []),
  ];
}

const told = (text: string, { width }: { width: number }) => wrap(plain(text), Math.min(width, 80));

const numbered = (step: string, number: number, { width }: Initiated) =>
  wrap(plain(step), Math.min(width, 80) - 5).map((line, index) => (index ? '     ' : `  ${number}. `) + line);
