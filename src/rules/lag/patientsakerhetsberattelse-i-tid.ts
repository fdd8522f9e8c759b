import { parseDay } from '../../calendar/dates.js';
import { monthName, monthNumber } from '../../calendar/format-span.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { placeOf, proseOf } from '../page.js';
import type { Rule, ToldOrFault } from '../rule.js';
import { mayHold } from '../text/glance.js';
import { sentenceAround } from './history-words.js';

const PLIKT = 'patientsakerhetsberattelse';

/** The statute says 1 March; "sista mars" has been seen even in decided documents. */
export const patientsakerhetsberattelseITid: Rule = {
  id: 'patientsakerhetsberattelse-i-tid',
  severity: 'varning',
  summary: 'Patientsäkerhetsberättelsen är klar senast den 1 mars: i inställningarna, i besluten och i texten.',
  why: 'Dagen står i patientsäkerhetslagen. En egen regel får vara tidigare, men inte senare.',
  fix: 'Ändra till den 1 mars eller tidigare.',
  lagrum: 'PSL (2010:659) 3 kap. 10 §',
  force: 'ska',
  gravest: 'fel',
  *check(handbook, { law }) {
    const limit = law.plikter.find(({ id }) => id === PLIKT)?.senast;
    if (!limit) return;
    yield* settings(handbook, limit);
    yield* decisions(handbook, limit);
    yield* tasks(handbook, limit);
  },
  text: {
    suspects: (body) =>
      mayHold(body, 'patientsäkerhetsberättelse') && /patientsäkerhetsberättelse/i.test(body) && body.search(LATE) >= 0,
    *check(page, _, { law }) {
      const limit = law.plikter.find(({ id }) => id === PLIKT)?.senast;
      for (const { text, at, around } of limit ? proseOf(page) : [])
        for (const { from, to, written } of lateIn(text, around, limit ?? ''))
          yield { place: placeOf(page, at + from, at + to), ...say(written, limit ?? '') };
    },
  },
};

const say = (written: string, limit: string) => ({
  message: `Patientsäkerhetsberättelsen ska enligt lagen vara klar senast ${inWords(limit)}, men här står ${written}.`,
  hint: `Skriv ${inWords(limit)} eller en tidigare dag.`,
});

const inWords = (limit: string) => `den ${Number(limit.slice(3))} ${monthName(Number(limit.slice(0, 2)))}`;

const MONTH = Array.from({ length: 12 }, (_, index) => monthName(index + 1)).join('|');

/** Days and months as deadlines are written: "31 mars", "sista mars", "utgången av mars", "2026-03-31", "första kvartalet". */
const LATE = new RegExp(
  `(?:den )?(\\d{1,2})(?::?[ae])? (${MONTH})|(sista|slutet av|utgången av|i|under)(?: dagen i)? (${MONTH})|(?:20\\d\\d-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d)|(första kvartalet)|(?<!\\d)(\\d{1,2})\\/(\\d{1,2})(?![\\d/])`,
  'gi',
);
const DEADLINE =
  /senast|före|innan|ska(?:ll)? (?:\p{L}+ ){0,4}(?:upprätta|klar|färdig|lämna|skriv|fastställ|publicer|gör|sammanställ|redovisa|beslut)|upprättas|färdigställs|lämnas|publiceras|fastställs|är klar/iu;
/** What is done with the report afterwards has no deadline in the law. */
const AFTERWARDS = /följs upp|uppföljning av|presenter|behandlas|informer|läggs ut|diskuter|redogör/i;

function* lateIn(text: string, around: string, limit: string) {
  if (!/patientsäkerhetsberättelse/i.test(around)) return;
  for (const match of text.matchAll(LATE)) {
    const [written] = match;
    const sentence = around === text ? sentenceAround(text, match.index, match.index + written.length) : around;
    if (!/patientsäkerhetsberättelse/i.test(sentence) || !DEADLINE.test(sentence) || AFTERWARDS.test(sentence))
      continue;
    const day = dayIn(match);
    if (day > limit) yield { from: match.index, to: match.index + written.length, written };
  }
}

/** The day that the words mean, as MM-DD; the end of a month or quarter is its last day. */
function dayIn([, day, month, , whole, mm, dd, quarter, d, m]: RegExpMatchArray): string {
  if (quarter) return '03-31';
  if (d && m) return `${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  if (mm && dd) return `${mm}-${dd}`;
  const number = String(monthNumber((month ?? whole ?? '').toLowerCase())).padStart(2, '0');
  return `${number}-${(day ?? '31').padStart(2, '0')}`;
}

function* settings({ settings: { raw } }: Handbook, limit: string): Iterable<ToldOrFault> {
  const given = raw.patientsäkerhetsberättelse?.senast;
  if (!given || given <= limit) return;
  const place = { file: 'handbok.yaml', path: ['patientsäkerhetsberättelse', 'senast'], on: 'value' as const };
  yield { place, severity: 'fel', ...say(given, limit) };
}

function* decisions({ settings: { raw } }: Handbook, limit: string): Iterable<ToldOrFault> {
  for (const [index, { år, mall, fastställd }] of (raw.berättelse?.beslut ?? []).entries()) {
    const day = parseDay(fastställd);
    if (mall !== PLIKT || år === undefined || day === undefined || day <= (parseDay(`${år + 1}-${limit}`) ?? day))
      continue;
    const place = { file: 'handbok.yaml', path: ['berättelse', 'beslut', index, 'fastställd'], on: 'value' as const };
    yield { place, ...say(String(fastställd), limit) };
  }
}

function* tasks(handbook: Handbook, limit: string): Iterable<ToldOrFault> {
  for (const doc of ofTyp(handbook, 'kvalitetsinsats')) {
    for (const [index, { uppgift, senast }] of (doc.data.uppgifter ?? []).entries()) {
      if (!/patientsäkerhetsberättelse/i.test(uppgift ?? '') || AFTERWARDS.test(uppgift ?? '')) continue;
      const late = (senast ?? []).find((date) => date.slice(5) > limit);
      const place = { file: doc.file, path: ['uppgifter', index, 'senast'], on: 'value' as const };
      if (late) yield { document: doc.id, place, ...say(late, limit) };
    }
  }
}
