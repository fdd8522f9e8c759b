import { Chalk, type ChalkInstance } from 'chalk';
import type { Finding } from '../model/finding.js';
import { count, plain, wrap } from './plain.js';
import type { Reporter, Screen, Summary } from './reporter.js';

/** For people: grouped by file, each finding with its line, a marker under the fault, the cause and the remedy. */
export const text: Reporter = ({ findings, summary }, screen) => {
  const paint = new Chalk({ level: screen.color ? 1 : 0 });
  const files = [...new Set(findings.map((finding) => finding.file))];
  const groups = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    return `${paint.underline(plain(file))}\n${own.map((finding) => one(finding, screen, paint)).join('\n')}`;
  });
  return [...groups, closing(summary, paint)].join('\n');
};

function one(finding: Finding, screen: Screen, paint: ChalkInstance): string {
  const color = { fel: paint.red, varning: paint.yellow, tips: paint.cyan }[finding.severity];
  const law = finding.lagrum ? ` · ${finding.lagrum}` : '';
  const indent = ' '.repeat(4);
  const lines = (body: string) => wrap(plain(body), Math.min(screen.width, 100) - indent.length);
  return [
    `  ${color(paint.bold(finding.severity))}  rad ${finding.line}, kolumn ${finding.column}  ${paint.dim(finding.rule + law)}`,
    ...lines(finding.message).map((line) => indent + line),
    ...excerpt(finding, screen, paint),
    ...(finding.hint ? lines(`→ ${finding.hint}`).map((line, index) => indent + (index ? `  ${line}` : line)) : []),
    '',
  ].join('\n');
}

/** The line itself with a marker under the fault; a long line is cut around the place. */
function excerpt(finding: Finding, screen: Screen, paint: ChalkInstance): string[] {
  const source = screen.lineOf(finding.file, finding.line);
  if (!source?.trim()) return [];
  const number = String(finding.line);
  const room = Math.min(screen.width, 100) - number.length - 9;
  const start = finding.column - 1 > room - 10 ? Math.max(0, finding.column - 1 - Math.floor(room / 2)) : 0;
  const shown = plain(source).slice(start, start + room);
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : source.length;
  const length = Math.max(1, Math.min(end, start + room) - (finding.column - 1));
  const marker = ' '.repeat(Math.max(0, finding.column - 1 - start)) + '^'.repeat(length);
  return [paint.dim(`    ${number} | `) + shown, paint.dim(`    ${' '.repeat(number.length)} | `) + paint.bold(marker)];
}

function closing({ documents, errors, warnings, hints, suppressed }: Summary, paint: ChalkInstance): string {
  const parts = [count(errors, 'fel', 'fel'), count(warnings, 'varning', 'varningar'), count(hints, 'tips', 'tips')];
  const color = errors ? paint.red : warnings ? paint.yellow : paint.green;
  const excepted = suppressed ? ` ${count(suppressed, 'fynd är undantaget', 'fynd är undantagna')}.` : '';
  return `${color(paint.bold(`${documents} dokument kontrollerade: ${parts.join(', ')}.`))}${excepted}\n`;
}
