import type { Dokument } from '../../model/document.js';
import { type Page, placeOf, proseOf } from '../page.js';
import type { Rule, ToldInText } from '../rule.js';
import { changesSomething, countSentences, firstReminder } from './reminders.js';

/** A reminder is forgotten within weeks: what went wrong once goes wrong again until the way of working is changed. */
export const atgardAndrarNagot: Rule = {
  id: 'atgard-andrar-nagot',
  severity: 'varning',
  summary: 'En åtgärd ändrar något: den nöjer sig inte med att påminna personalen eller gå igenom en rutin igen.',
  why: 'Påminnelser glöms, och då händer samma sak igen. En åtgärd som ändrar arbetssätt, hjälpmedel eller ansvar håller längre.',
  fix: 'Ta reda på varför det blev fel, och ändra det. Skriv i ändrar vilken process eller rutin som blir annorlunda.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body, doc) => isBare(doc) && Boolean(firstReminder(doc.titel) || firstReminder(body)),
    check: (page) => judge(page),
  },
};

/** An åtgärd in use that names nothing that it changes. */
function isBare(doc: Dokument): doc is Dokument<'åtgärd'> {
  if (doc.typ !== 'åtgärd' || doc.refused.includes('ändrar') || doc.refused.includes('titel')) return false;
  const { status, ändrar } = doc.data as Dokument<'åtgärd'>['data'];
  return status !== 'avbruten' && !ändrar?.length;
}

/** The title says most: where it does not remind, at least half of the sentences must. */
function* judge(page: Page): Iterable<ToldInText> {
  const texts = proseOf(page).filter(({ slag }) => slag !== 'rubrik');
  const [titel, all] = [page.doc.titel, texts.map(({ text }) => text).join('. ')];
  const inTitle = firstReminder(titel) !== undefined;
  const { reminding, others } = countSentences(all);
  if ((!inTitle && reminding < others) || changesSomething(titel) || changesSomething(all)) return;
  const told = texts.flatMap(({ text, at }) => {
    const found = firstReminder(text);
    return found ? [placeOf(page, at + found.from, at + found.to)] : [];
  })[0];
  const place = inTitle ? { file: page.doc.file, path: ['titel'], on: 'value' as const } : told;
  if (!place) return;
  yield {
    place,
    message: 'Åtgärden påminner om hur det ska göras, men ändrar inget.',
    hint: 'Vad gjorde att det blev fel? Ändra det, till exempel arbetssätt, hjälpmedel eller ansvar, och skriv ändrar: och rutinens id.',
  };
}
