import { plain, wrap } from './plain.js';

/** What was made, as `kvalitet new` tells it. */
export interface Made {
  typ: string;
  id: string;
  file: string;
  text: string;
  filled: readonly { key: string; value: string; why: string }[];
  findings: readonly { severity: string; message: string; hint: string | null }[];
}

/** For the person who made a document: where it lies, what was put in unasked, and what to do now. */
export function newReport(made: Made, { dryRun, width }: { dryRun: boolean; width: number }): string {
  const head = dryRun
    ? [
        `Skulle skriva ${plain(made.file)}:`,
        '',
        ...made.text
          .trimEnd()
          .split('\n')
          .map((line) => plain(line)),
        '',
      ]
    : [`Skrev ${plain(made.file)}`, ''];
  const lines = [...head, ...filledIn(made), ...toldOf(made, width)];
  if (!dryRun) lines.push(...nextSteps(made).flatMap((step, index) => hanging(`${index + 1}. `, step, width)));
  return `${lines.join('\n').trimEnd()}\n`;
}

function filledIn({ filled }: Made): string[] {
  if (!filled.length) return [];
  const longest = Math.max(...filled.map(({ key }) => key.length));
  const rows = filled.map(({ key, value, why }) => `  ${key.padEnd(longest)}  ${plain(value)}  (${plain(why)})`);
  return ['Ifyllt åt dig, ändra om det inte stämmer:', ...rows, ''];
}

function toldOf({ findings }: Made, width: number): string[] {
  const rows = findings.flatMap(({ severity, message, hint }) =>
    hanging(`  ${severity}: `, `${message}${hint ? ` ${hint}` : ''}`, width),
  );
  return rows.length ? ['Det här säger kvalitet validate om dokumentet:', ...rows, ''] : [];
}

function nextSteps({ typ, id, filled }: Made): string[] {
  const isDraft = filled.some(({ key, value }) => key === 'status' && value === 'utkast');
  return [
    'Öppna filen och skriv texten. Under rubrikerna står vad som hör hemma där.',
    `Se vilka fler nycklar som finns: kvalitet explain ${typ}`,
    'Kontrollera: kvalitet validate',
    ...(isDraft ? [`När dokumentet är beslutat: kvalitet review ${id} --decided ÅÅÅÅ-MM-DD --by <roll>`] : []),
  ];
}

/** A text with a mark before its first line and the others under it. */
function hanging(mark: string, text: string, width: number): string[] {
  const lines = wrap(plain(text), Math.min(width, 80) - mark.length);
  return lines.map((line, index) => (index ? ' '.repeat(mark.length) : mark) + line);
}
