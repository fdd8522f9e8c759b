import type { Dokument } from '../../model/document.js';
import { placeOf, proseOf } from '../page.js';
import type { Rule } from '../rule.js';
import { isToFollow } from './plain-language.js';
import { lastDayOf, POINT } from './points-in-time.js';
import { sentenceAt } from './sentences.js';

/** Something that is to come: a new text or system, work that is to be done with it, or that something will be ready. */
const PROMISE =
  /(?<!\p{L})(?:kommer(?!\s+(?:från|till oss|in|ur))|komma att|beräknas|planeras|väntas|förväntas|är på gång|på gång|tas fram|tas i bruk|arbetas fram|(?:är|finns) under (?:framtagande|arbete|utarbetande|revidering|översyn)|(?:ska|skall|bör|måste) (?:\p{L}+ ){0,2}(?:vara (?:klar\p{L}?|färdig\p{L}?|på plats|framtag\p{L}+|införd\p{L}?|genomför\p{L}+|uppdaterad\p{L}?|reviderad\p{L}?)|tas fram|tas i bruk|revideras|uppdateras|införas|ses över|utvärderas|startas?|lanseras|kompletteras|implementeras|byggas ut|bytas ut|ersättas|påbörjas|utarbetas|skrivas)|revideras|uppdateras|införs|lanseras|implementeras|ses över|utvärderas|startar|ersätts|utarbetas|kompletteras|(?:ska|skall) (?:\p{L}{1,30} ){1,3}(?:ta fram|införa|uppdatera|revidera|se över|utarbeta|påbörja|starta|utvärdera|skriva)|(?:skrivs|görs) (?:klar|färdig)\p{L}?|blir (?:klar|färdig)\p{L}?|är klar\p{L}?|färdigställs|byts ut|driftsätts|(?:ny\p{L}?|nytt) \p{L}+(?: \p{L}+)? (?:till|under|i|från|hösten|våren))(?!\p{L})/iu;
/** What has happened, and what law and decisions say of their own time. */
const NOT_PROMISE =
  /(?<!\p{L})(?:gäller (?:från|fr\.o\.m|till|t\.o\.m)|träd(?:er|de) i kraft|trätt i kraft|lagen|lagändring\p{L}*|förordningen|föreskrift\p{L}*|riksdagen|regeringen|enligt beslut|före den|födda?|anställda? (?:före|efter)|införde|infördes|började|startade|reviderades|uppdaterades|beslutade|beslutades|togs fram|kom\b|var\b|hade|blev|ersatte|ersattes|(?<!(?:när|sedan|efter att) (?:\p{L}{1,30} ){1,3})har (?:\p{L}+ ){0,2}\p{L}+t)(?!\p{L})/iu;

/** A promise of something to come, in a text that nobody came back to, tells that nobody has read it since. */
export const ingaGamlaLoften: Rule = {
  id: 'inga-gamla-loften',
  severity: 'varning',
  summary: 'Brödtexten lovar inte något till en tidpunkt, som en ny rutin till hösten ett visst år.',
  why: 'När tiden har gått ser läsaren att ingen har läst texten sedan dess, och litar inte på resten.',
  fix: 'Skriv hur det är nu. Det som ska hända hör hemma i en åtgärd eller i en kvalitetsinsats, med ansvar och datum.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body, doc) =>
      body.includes('20') &&
      isAboutNow(doc) &&
      [...body.matchAll(POINT)].some(({ index, 0: point }) => isPromised(body, index, point)),
    *check(page, _, { today }) {
      const told = new Set<number>();
      for (const { text, at, slag, quoted } of proseOf(page)) {
        if (slag === 'rubrik' || quoted) continue;
        for (const { index, 0: point, groups = {} } of text.matchAll(POINT)) {
          const day = lastDayOf(groups);
          const from = sentenceAt(page.body, at + index)[0];
          if (day === undefined || told.has(from) || !isPromised(page.body, at + index, point)) continue;
          told.add(from);
          const place = placeOf(page, at + index, at + index + point.length);
          const when = point.replace(/[\s>]+/g, ' ').trim();
          yield day < today ? passed(place, when) : ahead(place, when);
        }
      }
    },
  },
};

type Spot = ReturnType<typeof placeOf>;

const passed = (place: Spot, when: string) => ({
  place,
  message: `Texten lovar något (${when}), och den tiden har gått.`,
  hint: 'Skriv hur det är nu, eller ta bort meningen.',
});

const ahead = (place: Spot, when: string) => ({
  place,
  severity: 'tips' as const,
  message: `Texten lovar något (${when}). När den tiden har gått är texten gammal.`,
  hint: 'Lägg löftet i en åtgärd eller kvalitetsinsats, som bevakas, och låt texten säga hur det är nu.',
});

/** Documents that tell how the work is done now. Plans, programmes and the year's own tasks tell of their time. */
function isAboutNow(doc: Dokument): boolean {
  const { status = 'gällande', slag } = doc.data as { status?: string; slag?: string };
  const planned = doc.typ === 'kvalitetsinsats' || slag === 'plan' || slag === 'program';
  return isToFollow(doc) && status === 'gällande' && !doc.refused.includes('status') && !planned;
}

/** Whether the sentence around a point of time promises something, and neither reports nor cites. */
function isPromised(body: string, at: number, point: string): boolean {
  const [from, to] = sentenceAt(body, at);
  const sentence = body.slice(Math.max(from, at - 200), Math.min(to, at + point.length + 200)).replace(/[\s>]+/g, ' ');
  return PROMISE.test(sentence) && !NOT_PROMISE.test(sentence);
}
