import type { Finding, Severity } from '../model/finding.js';
import type { Outcome, Reporter } from './reporter.js';
import { inRepository, sentence, whole } from './wording.js';

const LEVELS: readonly Severity[] = ['fel', 'varning', 'tips'];
const NAME_LENGTH = 200;

/**
 * For test reports (Azure Pipelines, GitLab, Jenkins): a suite per file and a case per finding. What makes the command
 * fail is a failure; the rest is shown as skipped, so that the report is red exactly when the command is.
 */
export const junit: Reporter = (outcome) => {
  const files = [...new Set(outcome.findings.map(({ file }) => file))];
  const suites = files.map((file) => `\n${suite(file, outcome)}`);
  const failures = outcome.findings.filter((finding) => fails(finding, outcome)).length;
  const all = { name: 'kvalitet', tests: outcome.findings.length || 1, failures, errors: 0, time: 0 };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', all, suites.length ? suites : [PASSED])}\n`;
};

const fails = ({ severity }: Finding, { failOn }: Outcome) => LEVELS.indexOf(severity) <= LEVELS.indexOf(failOn);

function suite(file: string, outcome: Outcome): string {
  const own = outcome.findings.filter((finding) => finding.file === file);
  const failures = own.filter((finding) => fails(finding, outcome)).length;
  const path = inRepository(outcome, file);
  const names = unique(own.map(({ rule, message }) => `${rule}: ${message}`));
  const cases = own.map((finding, index) => {
    const result = fails(finding, outcome) ? failure(finding, path) : skipped(finding, path);
    return `\n${element('testcase', { classname: path, name: names[index] ?? '', file: path, time: 0 }, [result])}`;
  });
  const counts = { tests: own.length, failures, errors: 0, skipped: own.length - failures, time: 0 };
  return element('testsuite', { name: path, ...counts }, cases);
}

const failure = (finding: Finding, path: string) =>
  element('failure', { type: finding.rule, message: sentence(finding) }, [
    escaped(`${where(finding, path)}\n${sentence(finding)}\n`),
  ]);

const skipped = (finding: Finding, path: string) =>
  element('skipped', { message: `${finding.severity}: ${sentence(finding)} (${where(finding, path)})` }, []);

const where = ({ line, column }: Finding, path: string) => whole(`${path}:${line}:${column}`);

/** Some hosts keep one case per name: long names are cut, and those that are alike are numbered. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const letters = [...whole(name)];
    const short = letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH).join('')}…` : letters.join('');
    const number = (seen.get(short) ?? 0) + 1;
    seen.set(short, number);
    return number === 1 ? short : `${short} (${number})`;
  });
}

function element(name: string, attributes: Record<string, string | number>, children: readonly string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(whole(String(value)))}"`);
  const open = `<${name}${list.join('')}`;
  return children.length ? `${open}>${children.join('')}</${name}>` : `${open}/>`;
}

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 has no way at all to write some characters; `whole` has taken the others away. */
const escaped = (text: string) =>
  text.replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITY[sign] ?? '');

const PASSED = element('testsuite', { name: 'kvalitet', tests: 1, failures: 0, errors: 0, skipped: 0, time: 0 }, [
  element('testcase', { classname: 'kvalitet', name: 'Handboken har inga fynd', time: 0 }, []),
]);
