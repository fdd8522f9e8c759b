import { type Article, type Block, code, facts, heading, lead, section, type Text, text } from '../model/article.js';
import { parseLagrum } from '../model/lagrum.js';
import { citationOf, numberIn, statutesNamed } from '../model/statutes.js';
import type { Force, RuleMeta } from '../rules/rule.js';
import { matchOf } from './citations.js';
import { inShort } from './demands.js';
import type { Knowledge } from './knowledge.js';

/** How strong the wish behind a rule is, in words. */
export const FORCES: Record<Force, string> = {
  ska: 'Lagen säger ska.',
  bör: 'Allmänna råd säger bör.',
  lokalt: 'Ordningsregel i kvalitet, inte ett krav i lagen.',
};

/** A rule: what it wants, why, what the law says, how to mend a finding and how to turn the rule off. */
export const ruleArticle = (rule: RuleMeta, known: Knowledge): Article => ({
  title: rule.id,
  kind: 'regel',
  blocks: [
    lead(rule.summary),
    facts(['Nivå', level(rule, known)], ['Lagrum', rule.lagrum ?? '–'], ['Styrka', FORCES[rule.force]]),
    heading('Varför'),
    text(rule.why),
    ...section('Vad lagen kräver', law(rule, known)),
    heading('Gör så här'),
    text(rule.fix),
    ...turnOff(rule.id),
  ],
});

/** The level, and what the handbook has made of it. */
function level({ id, severity }: RuleMeta, { handbook }: Knowledge): Text {
  const own = handbook?.settings.regler[id];
  return own === undefined ? [severity] : [severity, '. I den här handboken: ', own, ' (', code('regler'), ')'];
}

/** What the paragraph behind the rule demands, in our words; of other statutes, which one it is. */
function law({ lagrum }: RuleMeta, known: Knowledge): Block[] {
  const cited = parseLagrum(lagrum);
  const statute = cited && statutesNamed(cited.statute, known.regelverk.law)[0];
  if (!cited || !statute) return [];
  const asked = { number: numberIn(cited.statute) ?? `${statute.serie} ${statute.nummer}`, place: cited.place };
  const rows = known.regelverk.paragraphs.filter((row) => matchOf(row.lagrum, asked, known)?.hit === 'exact');
  if (!rows.length) return [text(`${citationOf(statute)}: ${statute.namn}.`)];
  return rows.map((row) => text(inShort(row)));
}

const turnOff = (id: string): Block[] => [
  heading('Stäng av eller ändra nivå'),
  { kind: 'code', text: `# handbok.yaml\nregler:\n  ${id}: av   # eller fel, varning, tips` },
  text('För ett enda dokument: skriv ', code('undantag'), ' överst i det, med regel, skäl och slutdag.'),
];
