import { diskPath, type Reader, readText } from '../content/read-text.js';
import type { Body, Dokument } from '../model/document.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { bodyOf, parseFile } from '../parse/frontmatter.js';
import { withoutOverflow } from '../parse/overflow.js';
import { isTooHard } from '../parse/too-hard.js';
import { allLead, linkFault } from '../rules/links.js';
import type { Page } from '../rules/page.js';
import { repealedLinks } from '../rules/repealed-links.js';
import type { Context } from '../rules/rule.js';
import { TEXT_RULES } from '../rules/suspects.js';
import { type Look, lookForRules } from './look.js';

/**
 * Lets CommonMark judge the bodies in which something might become a finding: first the documents whose headings were
 * missed, then those that link or that a text rule suspects. In a good handbook there are few, so the price is paid
 * where there is something to say.
 */
export async function judgeBodies(
  root: string,
  handbook: Handbook,
  context: Context,
  read: Reader = readText,
): Promise<Report[]> {
  const reports: Report[] = [];
  const look = lookForRules(handbook.settings);
  for (const doc of handbook.documents) doc.suspects ??= lookNow(root, handbook, doc, read, look);
  const doubtful = handbook.documents.filter((doc) => isDoubtful(doc, handbook));
  const suspected = handbook.documents.filter((doc) => suspicions(doc, handbook).length);
  if (!doubtful.length && !suspected.length) return reports;
  const [{ judgeTree }, { parseMarkdown }] = await Promise.all([
    import('../parse/judge-body.js'),
    import('../parse/markdown.js'),
  ]);
  const judge = (doc: Dokument | undefined) => {
    const suspects = doc ? suspicions(doc, handbook) : [];
    const text = !doc || doc.body.exact ? undefined : read(diskPath(root, handbook, doc.file));
    if (!doc || !text?.ok) return;
    const { body, bodyLine } = parseFile(doc.file, text.text);
    const verdict = isTooHard(body)
      ? undefined
      : withoutOverflow((): Body => {
          const tree = parseMarkdown(body);
          reports.push(...textReports({ doc, body, bodyLine, tree }, suspects, handbook, context));
          return judgeTree(tree, body, bodyLine);
        });
    if (verdict) doc.body = verdict;
    else reports.push(leaveOut(doc, bodyLine));
  };
  for (const doc of doubtful) for (const target of missedHeadings(doc, handbook)) judge(target);
  for (const doc of suspected) judge(doc);
  for (const doc of doubtful) if (isDoubtful(doc, handbook)) judge(doc);
  for (const doc of doubtful) for (const target of missedHeadings(doc, handbook)) judge(target);
  return reports;
}

/** A handbook that was opened for something else has not been looked through: then it is done now. */
function lookNow(
  root: string,
  handbook: Handbook,
  doc: Dokument,
  read: Reader,
  look: Look,
): readonly string[] | undefined {
  const text = read(diskPath(root, handbook, doc.file));
  return text.ok ? look(bodyOf(doc.file, text.text), doc, text.text) : [];
}

/** The text rules that suspect a body and are not turned off. */
const suspicions = ({ suspects = [] }: Dokument, { settings }: Handbook) =>
  suspects.filter((rule) => settings.regler[rule] !== 'av');

function* textReports(page: Page, rules: readonly string[], handbook: Handbook, context: Context): Iterable<Report> {
  for (const rule of rules)
    for (const told of TEXT_RULES.get(rule)?.check(page, handbook, context) ?? [])
      yield { ...told, rule, document: page.doc.id };
}

/** A body that is too long to judge is not judged, and that is said: never passed over in silence. */
function leaveOut(doc: Dokument, line: number): Report {
  doc.body = { exact: true, slugs: doc.body.slugs, links: [] };
  const message =
    'Brödtexten är för lång, har för många nivåer av listor eller för många tecken som [ och ], så länkarna och texten i den kontrolleras inte.';
  return { rule: 'brodtext-lagom-lang', document: doc.id, place: { file: doc.file, line, column: 1 }, message };
}

const isDoubtful = (doc: Dokument, handbook: Handbook) =>
  !allLead(doc, handbook) ||
  doc.body.links.some((link) => isEscaped(link.target)) ||
  repealedLinks(doc, handbook).length > 0;

/** The documents in which a heading that a link names was not found. */
const missedHeadings = (doc: Dokument, handbook: Handbook) =>
  doc.body.links.flatMap((link) => linkFault(doc, link, handbook)?.target ?? []);

/** Targets that only CommonMark can read: escapes, entities, nested parentheses. `[[id\\|text]]` in a table is plain. */
const isEscaped = (target: string) => /[\\&(\]]/.test(target.replace('\\|', '|'));
