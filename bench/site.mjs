import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLiveSite } from '../dist/api/live-site.js';
import { commits } from './commits.mjs';
import { CLI, FLOOR, gitProcesses, run, usage } from './measure.mjs';
import { generateOrganisation } from './organisation.mjs';
import { say, seconds, tell } from './table.mjs';

const DAY = Math.floor(Date.UTC(2026, 10, 22) / 86_400_000);

/**
 * The site of a handbook with units and functions, in processor time: built whole, and one page after a change. The floor
 * only scans the lines of a body; CommonMark and HTML of each, and the search's index, are what the budget is for.
 */
export async function benchSite(temporary, n, runs) {
  const [large, small] = [make(temporary, n), make(temporary, n / 10)];
  const out = (folder) => `${folder}-webb`;
  const build = (folder) => [CLI, '-C', folder, 'site', '--out', out(folder)];
  const status = run(build(large));
  if (status !== 0) return say(`site could not run (exit code ${status}): skipped.`);
  const median = (args) => middle(Array.from({ length: Math.max(1, runs - 2) }, () => usage(args, temporary)));
  const [floor, site, tenth] = [[FLOOR, large], build(large), build(small)].map(median);
  tell('floor, with an organisation', n, seconds(floor.processor));
  tell('site', n, seconds(site.processor), site.processor / floor.processor, 'floor', 14);
  const growth = site.processor / tenth.processor;
  tell(`growth of site from ${n / 10}`, n, `${growth.toFixed(1)} ×`, growth, undefined, 10);
  tell('memory of site', n, `${Math.round(site.memory)} MB`, site.memory, undefined, 400);
  const count = gitProcesses(build(large), temporary);
  tell('git processes of site', n, String(count), count, undefined, GIT);
  heaviest(out(large), n);
  await benchLive(large, n, runs);
}

/** The job that took the middle time of several. */
const middle = (jobs) => jobs.sort((a, b) => a.processor - b.processor)[Math.floor(jobs.length / 2)];

/** What a site asks Git: the history, the processes' past, and six questions for each of twelve months, whatever n is. */
const GIT = 90;

function make(temporary, n) {
  const folder = join(temporary, `site-${n}`);
  mkdirSync(folder);
  generateOrganisation(folder, n);
  commits(folder, n);
  return folder;
}

/** The largest page without search: a phone on a slow line opens it. */
function heaviest(out, n) {
  const pages = readdirSync(out, { recursive: true }).filter((path) => path.endsWith('.html'));
  const sizes = pages.map((path) => ({ path, size: readFileSync(join(out, path)).length }));
  const { path, size } = sizes.reduce((most, page) => (page.size > most.size ? page : most));
  tell(`the largest page (${path})`, n, `${Math.round(size / 1000)} kB`, size / 1000, undefined, 100);
}

/** `kvalitet serve`: from a document that is written to its page with the new text, without the wait of the watch. */
async function benchLive(folder, n, runs) {
  const site = await openLiveSite(folder, DAY, []);
  const file = join(
    folder,
    'rutiner',
    readdirSync(join(folder, 'rutiner')).find((name) => name.endsWith('.md')),
  );
  const [text, page] = [readFileSync(file, 'utf8'), pageOf(file)];
  await site.draw(page);
  const taken = [];
  for (let round = 0; round < Math.max(3, runs); round += 1) {
    writeFileSync(file, `${text}\nStycke nummer ${round}.\n`);
    const start = process.cpuUsage();
    await site.reread();
    const drawn = await site.draw(page);
    const { user, system } = process.cpuUsage(start);
    if (!drawn.includes(`Stycke nummer ${round}.`)) say('OBS: the page does not have what was written.');
    taken.push((user + system) / 1e6);
  }
  const median = taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)];
  tell('serve: one document changed, its page', n, seconds(median), median, undefined, 1);
  rmSync(file);
  await site.reread();
  if (await site.draw(page)) say('OBS: a document that is gone still has a page.');
}

const pageOf = (file) => `dokument/${file.replace(/^.*[/\\]|\.md$/g, '')}.html`;
