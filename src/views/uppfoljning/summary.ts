import { STATES } from '../../model/coverage.js';
import type { Paragraph } from '../../model/regelverk.js';
import { type Context, countOf, type SectionMaker, settingsSource, table } from '../context.js';
import { figure } from '../figure.js';
import { placeOf } from '../paragraphs.js';
import type { Cell } from '../view.js';
import { judgedIn } from './judged.js';

/** How many paragraphs the handbook meets, in the whole organisation and unit by unit. */
export const sammanfattning: SectionMaker = (context) => ({
  rader: [
    'Läget visar vad dokumenten i handboken visar. Hur arbetet görs i verksamheten måste ni själva bedöma.',
    ...(context.year.finished
      ? [`Handboken är läst så som den är nu, med ${context.year.halvår ? 'halvårets' : 'årets'} sista dag som läge.`]
      : []),
  ],
  tabeller: [
    table(
      'alla',
      'Paragraferna i SOSFS 2011:9',
      ['Läget', 'Paragrafer'],
      byState(context),
      'Handboken kan inte bedömas.',
      'Uppfyllt: varje enhet som paragrafen gäller har det som krävs i handboken. Delvis: något saknas någonstans. En paragraf med flera delar kan stå på flera rader.',
    ),
    table(
      'enheter',
      'Enhet för enhet',
      ['Enhet', ...STATES.map((state) => state.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))],
      byUnit(context),
      'Handboken har inga enheter.',
      'Antal paragrafer i SOSFS 2011:9, efter vad handboken visar för varje enhet. En paragraf med flera delar räknas en gång för varje del. Enheter som har enheter under sig visas inte: de bedöms genom dem.',
    ),
  ],
  skriv: 'Sammanfatta: är ledningssystemet lämpligt och effektivt? Vad är viktigast att göra till nästa genomgång?',
});

/** Which paragraphs have each state, once each: a paragraph may have several parts. */
function byState(context: Context): Cell[][] {
  const { judged } = judgedIn(context);
  return STATES.map((state) => {
    const own = judged.filter((each) => each.state === state).map(({ paragraph }) => nameOf(paragraph));
    return [state, [...new Set(own)].join(', ') || 'ingen'];
  });
}

const nameOf = (paragraph: Paragraph) => `${placeOf(paragraph)}${paragraph.kraft === 'bör' ? ' (råd)' : ''}`;

function byUnit(context: Context): Cell[][] {
  const { coverage, judged } = judgedIn(context);
  return coverage.units.flatMap(({ unit, combined, verdicts }) => {
    if (!unit || combined) return [];
    const count = (state: string) =>
      judged.filter(({ paragraph }) => verdicts.get(paragraph.id)?.state === state).length;
    return [[unit.titel, ...STATES.map((state) => figure(count(state), [context.source(unit)]))]];
  });
}

/** The handbook's own demands on itself, and the documents that answer them. */
export const krav: SectionMaker = (context) => {
  const { krav: answers } = judgedIn(context).coverage;
  const settings = [settingsSource(context)];
  const met = answers.filter(({ state }) => state === 'uppfyllt');
  return {
    tabeller: [
      table(
        'antal',
        'Egna krav',
        ['Uppgift', 'Antal'],
        answers.length
          ? [
              ['Krav i handbok.yaml', figure(answers.length, settings)],
              ['Därav med ett gällande dokument som svarar', figure(met.length, settings, { av: answers.length })],
              ['Dokument som svarar', countOf(context, [...new Set(met.flatMap(({ documents }) => documents))])],
            ]
          : [],
        'Handboken har inga egna krav.',
        'Krav som organisationen själv har skrivit i handbok.yaml. Ett dokument svarar på ett krav när det anger kravet och är i kraft.',
      ),
      table(
        'obesvarade',
        'Krav som inget dokument svarar på',
        ['Krav', 'Lagrum', 'Vad handboken visar'],
        answers
          .filter(({ state }) => state === 'saknas')
          .map(({ text, lagrum, reason }) => [text, lagrum.join(', ') || 'lokalt', reason]),
        answers.length ? 'Alla krav har ett gällande dokument som svarar.' : 'Inga krav.',
      ),
    ],
  };
};
