import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { parseFile } from '../parse/frontmatter.js';
import { withoutOverflow } from '../parse/overflow.js';
import { linkFault } from '../rules/links.js';

/**
 * Lets CommonMark judge the bodies in which a link candidate would become a finding: first the documents whose headings
 * were missed, then the documents that link. In a good handbook there are few, so the price is paid where there is
 * something to say.
 */
export async function judgeBodies(root: string, handbook: Handbook): Promise<Report[]> {
  const reports: Report[] = [];
  const doubtful = handbook.documents.filter((doc) => isDoubtful(doc, handbook));
  if (!doubtful.length) return reports;
  const { judgeBody } = await import('../parse/judge-body.js');
  const judge = (doc: Dokument | undefined) => {
    const text = !doc || doc.body.exact ? undefined : readText(diskPath(root, handbook, doc.file));
    if (!doc || !text?.ok) return;
    const { body, bodyLine } = parseFile(doc.file, text.text);
    const verdict = isTooHard(body) ? undefined : withoutOverflow(() => judgeBody(body, bodyLine));
    if (verdict) doc.body = verdict;
    else reports.push(leaveOut(doc, bodyLine));
  };
  for (const doc of doubtful) for (const target of missedHeadings(doc, handbook)) judge(target);
  for (const doc of doubtful) if (isDoubtful(doc, handbook)) judge(doc);
  for (const doc of doubtful) for (const target of missedHeadings(doc, handbook)) judge(target);
  return reports;
}

/** Some texts make every CommonMark parser slow; in a body of this length (some fifty pages) that takes a second. */
const MAX_BODY = 100_000;

/** Signs that make a parser look far ahead; an ordinary page has a few dozen. */
const MAX_SIGNS = 4000;

const isTooHard = (body: string) => body.length > MAX_BODY || (body.match(/[[\]&*_]/g)?.length ?? 0) > MAX_SIGNS;

/** A body that is too long to judge is not judged, and that is said: never passed over in silence. */
function leaveOut(doc: Dokument, line: number): Report {
  doc.body = { exact: true, slugs: doc.body.slugs, links: [] };
  const message = 'Brödtexten är för lång eller har för många tecken som [ och ], så länkarna i den kontrolleras inte.';
  return { rule: 'brodtext-lagom-lang', document: doc.id, place: { file: doc.file, line, column: 1 }, message };
}

const isDoubtful = (doc: Dokument, handbook: Handbook) =>
  doc.body.links.some((link) => isEscaped(link.target) || linkFault(doc, link, handbook));

/** The documents in which a heading that a link names was not found. */
const missedHeadings = (doc: Dokument, handbook: Handbook) =>
  doc.body.links.flatMap((link) => linkFault(doc, link, handbook)?.target ?? []);

/** Targets that only CommonMark can read: escapes, entities, nested parentheses. `[[id\\|text]]` in a table is plain. */
const isEscaped = (target: string) => /[\\&(\]]/.test(target.replace('\\|', '|'));
