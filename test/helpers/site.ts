import { readSite } from '../../src/api/read-site.js';
import { addressOf } from '../../src/views/site/addresses.js';
import type { SiteContext } from '../../src/views/site/context.js';
import type { Block, Branch, SitePage, Target, Word, Words } from '../../src/views/site/page.js';
import { type Files, handbook } from './handbook.js';
import { day } from './open.js';
import { TODAY } from './run.js';

/** What the site of a handbook made of the given files is made of. */
export const siteOf = (files: Files = {}, { isPublic = false, today = TODAY } = {}): Promise<SiteContext> =>
  readSite(handbook(files), day(today), isPublic);

/** A page as text that a person can read: for golden files. Where words lead is told in brackets. */
export const pageText = ({ titel, block }: SitePage): string =>
  `# ${titel}\n${block.flatMap((one) => linesOf(one, 2)).join('\n')}\n`;

/** Blocks as text. */
export const blockText = (blocks: readonly Block[]): string => blocks.flatMap((one) => linesOf(one, 2)).join('\n');

const said = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : `[${word.text}](${addressOf(word.till)})`)).join('');

function linesOf(block: Block, level: number): string[] {
  switch (block.slag) {
    case 'stycke':
      return ['', said(block.words)];
    case 'notis':
      return ['', `! ${block.ton}: ${said(block.words)}`];
    case 'fakta':
      return ['', ...block.fakta.map(({ term, value }) => `${term}: ${said(value)}`)];
    case 'lista':
      return ['', ...block.poster.map((words) => `- ${said(words)}`)];
    case 'delar':
      return ['', ...block.delar.map((way) => `- ${said([way])}`)];
    case 'hopp':
      return [];
    case 'sök':
      return ['', '(sökning)'];
    case 'sökruta':
      return ['', '(sökruta)'];
    case 'träd':
      return ['', ...block.grenar.flatMap((branch) => branchLines(branch, ''))];
    case 'steg':
      return [
        '',
        ...block.steg.flatMap(({ titel, punkter }) => [
          `1. ${said(titel)}`,
          ...punkter.map((words) => `   - ${said(words)}`),
        ]),
      ];
    case 'kort':
      return ['', ...block.poster.map(({ titel, text }) => `* ${said(titel)}: ${said(text)}`)];
    case 'tabell':
      return [
        '',
        `(${block.namn}) ${block.rubriker.join(' | ')}`,
        ...block.rader.map((row) => `| ${row.map(said).join(' | ')}`),
      ];
    case 'text':
      return ['', `(texten i ${block.dokument})`];
    case 'karta':
      return ['', `(kartan över ${block.process})`];
    case 'avsnitt':
      return ['', `${'#'.repeat(level)} ${block.rubrik}`, ...block.block.flatMap((one) => linesOf(one, level + 1))];
  }
}

const branchLines = ({ words, grenar }: Branch, indent: string): string[] => [
  `${indent}- ${said(words)}`,
  ...grenar.flatMap((branch) => branchLines(branch, `${indent}  `)),
];

/** Everywhere that a page's words lead. */
export function targetsOf(page: SitePage): Target[] {
  const found: Target[] = page.väg.map(({ till }) => till);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const word = value as Partial<Exclude<Word, string>>;
      if (word.till) found.push(word.till);
      Object.values(value).forEach(visit);
    }
  };
  visit(page.block);
  return found;
}
