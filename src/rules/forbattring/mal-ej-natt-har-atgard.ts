import { civil } from '../../calendar/dates.js';
import { ofTyp } from '../../model/handbook.js';
import { isAnswered } from '../../queries/answers.js';
import { type GoalRow, latestJudged } from '../../queries/goals.js';
import type { Rule } from '../rule.js';

/** A goal that was missed and answered by nothing will be missed again. */
export const malEjNattHarAtgard: Rule = {
  id: 'mal-ej-natt-har-atgard',
  severity: 'varning',
  summary: 'Ett mål som inte nåddes i det senaste utfallet har en åtgärd.',
  why: 'När ett mål inte nås behöver någon bestämma vad som ska göras annorlunda. Annars blir nästa utfall likadant.',
  fix: 'Besluta om en åtgärd, och skriv indikatorns eller målets id i med_anledning_av i åtgärden.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const thisYear = civil(today).year;
    for (const doc of ofTyp(handbook, 'indikator')) {
      if (doc.refused.includes('utfall') || doc.refused.includes('målvärde')) continue;
      const rows = latestJudged(handbook, doc);
      const newest = Math.max(...rows.map(yearOf));
      const missed = rows.filter((row) => row.uppfyllt === false && yearOf(row) === newest);
      const current = missed[0]?.mål.filter(({ data }) => data.år?.some((year) => isNear(year, thisYear))) ?? [];
      if (!current.length) continue;
      if (isAnswered(handbook, { reasons: [doc.id, ...(doc.data.mål ?? [])] })) continue;
      for (const row of missed) yield { document: doc.id, ...told(doc.file, row) };
    }
  },
};

/** A unit that is no longer measured has no say in the year of the newest outcomes. */
const yearOf = ({ period }: GoalRow) => Number(period.slice(0, 4));

/** Goals of this year, and of the last one, whose outcomes often come now. */
const isNear = (year: number, thisYear: number) => year === thisYear || year === thisYear - 1;

function told(file: string, { indikator, outcome, period, målvärde, enhet }: GoalRow) {
  const index = outcome ? (indikator.data.utfall ?? []).indexOf(outcome) : -1;
  return {
    place: { file, path: ['utfall', index, 'värde'], on: 'value' as const },
    message: `Målvärdet är ${målvärde}, men utfallet ${period}${enhet ? ` för ${enhet}` : ''} är ${outcome?.värde}. Ingen åtgärd hör till indikatorn eller målet.`,
    hint: `Besluta om en åtgärd, och skriv med_anledning_av: ${indikator.id} i den.`,
  };
}
