import { judgeBodies } from '../dist/api/judge-bodies.js';
import { locate } from '../dist/api/locate.js';
import { lookForRules } from '../dist/api/look.js';
import { openHandbook } from '../dist/api/open-handbook.js';
import { readLaw } from '../dist/api/read-regelverk.js';
import { readRevisions } from '../dist/api/read-revisions.js';
import { readText } from '../dist/content/read-text.js';
import { readHistory } from '../dist/history/read-history.js';
import { parseFile } from '../dist/parse/frontmatter.js';
import { personNumbersIn } from '../dist/privacy/person-numbers.js';
import { CATALOGUE, RULES } from '../dist/rules/index.js';

const DAY = Math.floor(Date.UTC(2026, 10, 22) / 86_400_000);

/** Milliseconds that some work takes, and what it gives. */
async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

/** Where validate's time goes on one handbook, one stage after the other in this process: stages, then each rule. */
export async function stages(root) {
  const [reading, handbook] = await timed(() => openHandbook(root, readText, lookForRules));
  const [git, history] = await timed(() => readHistory(root));
  const [past, revisions] = await timed(() => readRevisions(root, handbook, history, '2026-11-22'));
  const context = { today: DAY, rules: [...CATALOGUE.keys()], law: readLaw(), revisions };
  const [bodies] = await timed(() => judgeBodies(root, handbook, context, readText));
  const rules = perRule(root, handbook, context);
  const [placing] = await timed(() => locate(root, handbook.reports, handbook));
  const checks = rules.reduce((sum, { check }) => sum + check, 0);
  return {
    stages: {
      'read, parse, look for suspects': reading,
      'git log': git,
      'past states': past,
      'bodies judged': bodies,
      'rules over the handbook': checks,
      'places counted': placing,
    },
    rules,
  };
}

/** Each rule alone: over the handbook, and its look for suspects over all bodies. */
function perRule(root, handbook, context) {
  const texts = handbook.documents.map((doc) => [
    readText(`${root}/${handbook.onDisk.get(doc.file) ?? doc.file}`).text,
    doc,
  ]);
  const bodies = texts.map(([text, doc]) => [parseFile(doc.file, text).body, doc]);
  const told = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const numbers = told(() => {
    for (const [text] of texts) personNumbersIn(text);
  });
  const rules = RULES.map((rule) => ({
    id: rule.id,
    check: told(() => Array.from(rule.check?.(handbook, context) ?? [])),
    suspects: told(() => {
      for (const [body, doc] of rule.text ? bodies : []) rule.text.suspects(body, doc, context.law);
    }),
  }));
  return [...rules, { id: 'inga-personnummer', check: 0, suspects: numbers }].sort(
    (a, b) => b.check + b.suspects - a.check - a.suspects,
  );
}
