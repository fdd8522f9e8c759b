#!/usr/bin/env node
// Keeps one issue per responsible function up to date with what `kvalitet due --all` says. Needs Node 20 and nothing else.
//
//   kvalitet due --all --format json > due.json
//   kvalitet due --all --format md > due.md
//   node weekly-issues.mjs --due due.json --md due.md [--dry-run]
//
// GitHub: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN. GitLab: CI_API_V4_URL, CI_PROJECT_ID, KVALITET_TOKEN.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hostOf } from './weekly/hosts.mjs';
import { namesIn, plan } from './weekly/plan.mjs';

const DONE = {
  create: 'Skapade',
  update: 'Skrev om',
  reopen: 'Öppnade igen',
  done: 'Stängde',
  close: 'Stängde en kopia av',
};

const say = (text) => process.stdout.write(`${text}\n`);

/** Letters that no log takes for a command (`::`, `##`). Functions are named by the handbook. */
const plain = (text) => text.replace(/[^\p{L}\p{N}_.-]/gu, '?');

/** Reads the list, asks the host for its issues, and does what the plan says, one thing at a time. */
async function main(argv, env) {
  const { values } = parseArgs({
    args: argv,
    options: { due: { type: 'string' }, md: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  });
  if (!values.due) throw new Error('Ange listan: --due due.json, gjord med kvalitet due --all --format json.');
  const due = JSON.parse(readFileSync(values.due, 'utf8'));
  const names = values.md ? namesIn(readFileSync(values.md, 'utf8'), due) : new Map();
  const host = hostOf(env);
  const existing = await host.list();
  const actions = plan(existing, due, names);
  for (const action of actions) {
    if (!values['dry-run']) await host[action.type](action);
    say(`${values['dry-run'] ? 'Skulle ha gjort: ' : ''}${told(action, existing)}`);
  }
  if (!actions.length) say('Alla ärenden är aktuella.');
}

function told({ type, role, number, open }, existing) {
  const before = existing.find((issue) => issue.number === number);
  const what = type !== 'update' ? type : !open ? 'done' : before?.open ? 'update' : 'reopen';
  return `${DONE[what]} ärendet för ${plain(role)}${number ? ` (nummer ${number})` : ''}.`;
}

main(process.argv.slice(2), process.env).catch((error) => {
  process.stderr.write(`Ärendena kunde inte hållas aktuella. ${error.message} ${error.cause?.code ?? ''}\n`);
  process.exitCode = 2;
});
