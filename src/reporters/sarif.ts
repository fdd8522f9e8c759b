import type { Finding } from '../model/finding.js';
import { fingerprints } from './fingerprint.js';
import { jsonText } from './json-text.js';
import type { Outcome, Reporter, RuleFacts } from './reporter.js';
import { inRepository, sentence, whole } from './wording.js';

const LEVEL = { fel: 'error', varning: 'warning', tips: 'note' } as const;
const ROOT = '%SRCROOT%';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** For code scanning: SARIF 2.1.0 with every rule, its reason and its law (docs.oasis-open.org/sarif/sarif/v2.1.0). */
export const sarif: Reporter = (outcome) => {
  const run = {
    tool: { driver: driver(outcome) },
    invocations: [{ executionSuccessful: true }],
    language: 'sv',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: message('Arkivets rot.') } },
    results: results(outcome),
    properties: { today: outcome.today },
  };
  return jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};

const driver = ({ version, rules }: Outcome) => ({
  name: 'kvalitet',
  version,
  semanticVersion: version,
  language: 'sv',
  rules: rules.map(descriptor),
});

const descriptor = ({ id, severity, summary, why, fix, lagrum, force }: RuleFacts) => ({
  id,
  shortDescription: message(summary),
  fullDescription: message(why),
  help: {
    text: escaped([why, fix, lagrum].filter(Boolean).join('\n\n')),
    markdown: escaped([why, `**Gör så här:** ${fix}`, lagrum && `**Lagrum:** ${lagrum}`].filter(Boolean).join('\n\n')),
  },
  defaultConfiguration: { level: LEVEL[severity] },
  properties: { ...(lagrum && { lagrum }), force },
});

function results(outcome: Outcome) {
  const indexOf = new Map(outcome.rules.map(({ id }, index) => [id, index]));
  const names = fingerprints(outcome.findings, (file) => whole(inRepository(outcome, file)));
  return outcome.findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: indexOf.get(finding.rule),
    level: LEVEL[finding.severity],
    message: message(sentence(finding)),
    locations: [{ physicalLocation: place(finding, outcome) }],
    partialFingerprints: { 'kvalitet/v1': names[index] },
  }));
}

const place = ({ file, line, column, endLine, endColumn }: Finding, outcome: Outcome) => ({
  artifactLocation: { uri: uri(inRepository(outcome, file)), uriBaseId: ROOT },
  region: { startLine: line, startColumn: column, endLine, endColumn },
});

const uri = (path: string) =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');

const message = (text: string) => ({ text: escaped(text) });

/** Braces would be read as placeholders (SARIF 3.11.5) and `[text](target)` as a link (3.11.6). */
const escaped = (text: string) => text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
