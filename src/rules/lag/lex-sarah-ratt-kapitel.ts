import { parseDay } from '../../calendar/dates.js';
import { capital } from '../../model/capital.js';
import type { Dokument } from '../../model/document.js';
import type { Law } from '../../model/law.js';
import { isUpphävd } from '../../queries/in-force.js';
import { placeOf, proseOf } from '../page.js';
import type { Rule } from '../rule.js';
import { mayHold } from '../text/glance.js';
import { sentenceAround, speaksOfThePast } from './history-words.js';
import { type Astray, astrayIn } from './moved.js';
import { keyTexts, recordedOn } from './texts.js';

/** "14 kap. 3 § SoL" exists in both acts: in the old one it is lex Sarah, in the new one documentation (2025:400). */
export const lexSarahRattKapitel: Rule = {
  id: 'lex-sarah-ratt-kapitel',
  severity: 'varning',
  summary: 'Lex Sarah knyts inte till 14 kap. socialtjänstlagen, där den stod före juli 2025.',
  why: 'Sedan juli 2025 handlar 14 kap. om dokumentation. Den som slår upp paragrafen hittar inte skyldigheten att rapportera.',
  fix: 'Hänvisa till SoL (2025:400) 27 kap., eller till LSS 24 a–24 f §§ som är oförändrade.',
  lagrum: 'SoL (2025:400) 27 kap. 2 §',
  force: 'ska',
  *check(handbook, { law, today }) {
    for (const { doc, text, place, lagrum, beside } of keyTexts(handbook)) {
      const told = lagrum ? besideSubject(doc, text, beside, law) : [...astrayIn(text, law)][0];
      if (told && isAstray(told, text, doc, law, today)) yield { document: doc?.id, place, ...say(told) };
    }
  },
  text: {
    suspects: (body, doc, law) =>
      (mayHold(body, 'kap') || body.includes(':')) &&
      mentions(subjectOf(doc), body, law) &&
      /\d ?kap|\d:\d/i.test(body),
    *check(page, _, { law, today }) {
      for (const { text, at, around } of proseOf(page)) {
        const own = [...astrayIn(text, law, around)];
        const wider = own.length
          ? []
          : [...astrayIn(text, law, `${subjectOf(page.doc)} ${text}`)].filter(isOfTheAct(text));
        for (const astray of [...own, ...wider])
          if (isAstray(astray, text, page.doc, law, today))
            yield { place: placeOf(page, at + astray.from, at + astray.to), ...say(astray) };
      }
    },
  },
};

/** What the document as a whole is about: then its paragraphs need not say so again. */
const subjectOf = ({ titel, data }: Dokument) => `${titel} ${(data as { slag?: string }).slag ?? ''}`;

/** Where only the context names the subject, the sentence must be about the act, and not about documentation. */
const isOfTheAct = (text: string) => (astray: Astray) => {
  const sentence = sentenceAround(text, astray.from, astray.to);
  return /SoL\b|socialtjänstlag/i.test(sentence) && !/2025:400|dokument|journal|anteckn|förvar/i.test(sentence);
};

/** Whether the document or its body may name a subject that has moved. */
const mentions = (subject: string, body: string, { flyttat }: Law) =>
  flyttat.some(({ ord }) =>
    ord.some((word) => mayHold(body, word) || subject.toLowerCase().includes(word.toLowerCase())),
  );

/**
 * A lagrum whose document, or whose neighbours in the same entry, name the subject. One that also cites the new place
 * means documentation with the old chapter.
 */
function besideSubject(doc: Dokument | undefined, lagrum: string, beside: string, law: Law): Astray | undefined {
  const context = `${doc?.titel ?? ''} ${beside}`.toLowerCase();
  const subject = law.flyttat.find(({ ord }) => ord.some((word) => context.includes(word.toLowerCase())));
  if (!subject || !/^SoL\b|socialtjänstlag/i.test(lagrum) || /dokument/.test(context)) return undefined;
  const cited = [...(doc?.data.lagrum ?? []), beside];
  const place = subject.står.split(') ')[1]?.split(' ').slice(0, 2).join(' ') ?? '';
  if (cited.some((other) => other.includes(place) && !/2001:453/.test(other))) return undefined;
  const [astray] = astrayIn(`${subject.ord[0]} ${lagrum}`, law);
  return astray;
}

function isAstray({ subject, from, to }: Astray, text: string, doc: Dokument | undefined, law: Law, today: number) {
  const since = parseDay(subject.från) ?? 0;
  if (since > today || isUpphävd(doc) || (recordedOn(doc) ?? since) < since) return false;
  if (speaksOfThePast(text, from, to)) return false;
  const sentence = sentenceAround(text, from, to);
  return !namesOldAct(sentence, subject.stod, law) && !isDocumentation(sentence);
}

/** The old act with its number: then `lag-galler` tells. */
const namesOldAct = (sentence: string, stod: string, { författningar }: Law) =>
  författningar.some(({ nummer, upphävd }) => upphävd && stod.includes(`(${nummer})`) && sentence.includes(nummer));

/** The new act's 14 kap. by its number, about what stands there: documentation. */
const isDocumentation = (sentence: string) => /2025:400/.test(sentence) && /dokument|journal|anteckn/i.test(sentence);

const say = ({ subject }: Astray) => ({
  message: `${capital(subject.ord[0] ?? '')} stod i ${subject.stod} före ${subject.från}. Nu står det i ${subject.står}.`,
  hint: [`Skriv ${subject.står}.`, subject.anmärkning].filter(Boolean).join(' '),
});
