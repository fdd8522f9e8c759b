import { type Article, type Block, heading, list, section, text } from '../model/article.js';
import { parseLagrum } from '../model/lagrum.js';
import type { Paragraph } from '../model/regelverk.js';
import type { Question } from './asked.js';
import { type Asked, matchOf } from './citations.js';
import { demandOf, inShort } from './demands.js';
import { inHandbook } from './in-handbook.js';
import type { Knowledge } from './knowledge.js';
import { asides, changes, statuteBrief, statuteFacts } from './statute-blocks.js';

/** A place in the law, or a whole statute: what it demands, what has changed, what rests on it, where the handbook meets it. */
export function lagrumArticle(question: Question, known: Knowledge): Article {
  const { asked, statute } = question;
  const facts = statute
    ? [statuteFacts(statute, known)]
    : [text('Författningen finns inte i regelverket. Det betyder att den är okänd här, inte att den är fel.')];
  const about = asked.place
    ? [...content(question, known), ...section('Författningen', statute ? [statuteBrief(statute, known)] : facts)]
    : [...facts, ...section('Paragrafer', overview(asked, known))];
  return {
    title: question.name,
    kind: 'lagrum',
    blocks: [
      ...asides(question),
      ...about,
      ...changes(question, known),
      ...rests(asked, known),
      ...inHandbook(asked, known),
    ],
  };
}

/** The rows that speak of the place; those of a whole chapter come after, under their own name. */
function content({ asked, name }: Question, known: Knowledge): Block[] {
  const of = (hit: 'exact' | 'wider') =>
    known.regelverk.paragraphs.filter(({ lagrum }) => matchOf(lagrum, asked, known)?.hit === hit);
  const rows = [...of('exact'), ...of('wider')];
  if (!rows.length) return [text('Vad det här lagrummet kräver finns inte i regelverket. Läs det i författningen.')];
  return rows.flatMap((row) => [
    ...(rows.length === 1 && row.lagrum === name ? [] : [heading(titleOf(row))]),
    ...demandOf(row, known),
  ]);
}

/** A paragraph's name; general advice and references have the same lagrum as what they belong to. */
export const titleOf = ({ lagrum, kraft }: Paragraph) => (kraft === 'bör' ? `${lagrum}, allmänt råd` : lagrum);

/** A regulation paragraph by paragraph, in short. */
function overview(asked: Asked, known: Knowledge): Block[] {
  const rows = known.regelverk.paragraphs.filter(({ lagrum }) => matchOf(lagrum, asked, known));
  return rows.length
    ? [
        {
          kind: 'table',
          heads: ['Lagrum', 'Vad det kräver'],
          rows: rows.map((row) => [[placeIn(row)], [inShort(row)]]),
        },
      ]
    : [];
}

const placeIn = (row: Paragraph) =>
  `${parseLagrum(row.lagrum)?.place ?? row.lagrum}${row.kraft === 'bör' ? ', råd' : ''}`;

/** What in kvalitet rests on the place: rules, duties with a date, sections of the report. */
function rests(asked: Asked, known: Knowledge): Block[] {
  const isAbout = (lagrum: string | null | readonly string[]) =>
    [lagrum].flat().some((citation) => matchOf(citation, asked, known)?.hit === 'exact');
  const { duties, sections } = known.regelverk;
  return [
    ...section(
      'Regler som vilar på det',
      list(
        known.rules
          .filter(({ lagrum }) => isAbout(lagrum))
          .map(({ id, summary }) => ({
            text: [{ to: `regler/${id}.md`, text: id }],
            detail: [summary],
          })),
      ),
    ),
    ...section(
      'Plikter med datum',
      list(
        duties
          .filter(({ lagrum }) => isAbout(lagrum))
          .map(({ titel, kräver }) => ({
            text: [titel],
            detail: [kräver],
          })),
      ),
    ),
    ...section(
      'Avsnitt i kvalitetsberättelsen',
      list(
        sections
          .filter(({ lagrum }) => isAbout(lagrum))
          .map(({ rubrik, avsnitt }) => ({
            text: [`${rubrik} (${avsnitt})`],
          })),
      ),
    ),
  ];
}
