import type { Finding } from '../../model/finding.js';
import type { Block, Words } from './page.js';

const WORDS = { fel: 'Fel', varning: 'Varning', tips: 'Tips' } as const;

/** What `validate` says of a document, for whoever is writing it. Undefined findings are not known yet. */
export function findingBlocks(findings: readonly Finding[] | undefined): Block[] {
  if (findings === undefined) return [{ slag: 'notis', ton: 'upplysning', words: ['Handboken kontrolleras …'] }];
  if (!findings.length) return [{ slag: 'notis', ton: 'upplysning', words: ['Kontrollen har inget att anmärka på.'] }];
  return [
    {
      slag: 'avsnitt',
      rubrik: 'Kontrollen säger',
      id: 'kontrollen',
      block: [{ slag: 'lista', poster: findings.map(told) }],
    },
  ];
}

const told = ({ severity, line, message, hint, rule }: Finding): Words => [
  `${WORDS[severity]}, rad ${line}: ${message}${hint ? ` ${hint}` : ''} (${rule})`,
];
