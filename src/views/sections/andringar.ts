import { civil, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { inYear, type Standing, type Year } from '../../queries/year.js';
import { type Context, countOf, type SectionMaker, table } from '../context.js';
import { type Figure, unknown } from '../figure.js';
import type { Cell } from '../view.js';

/** What became new, was changed and was repealed among processes and routines; and what Git saw. */
export const andringar: SectionMaker = (context) => {
  const { year } = context;
  const decided = year.standing.filter(
    ({ doc }) => ['process', 'rutin'].includes(doc.typ) && doc.data.status !== 'utkast',
  );
  const isNew = ({ doc }: Standing) => inYear(doc.data.först_fastställd ?? doc.data.fastställd, year);
  const isRepealed = ({ doc }: Standing) => doc.data.status === 'upphävd' && inYear(doc.data.gäller_till, year);
  const isChanged = (item: Standing) => item.known && !isNew(item) && inYear(item.doc.data.fastställd, year);
  const rows = (list: readonly Standing[], date: (doc: Standing['doc']) => unknown): Cell[][] =>
    [...list]
      .sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv'))
      .map(({ doc }) => [doc.titel, doc.typ, String(date(doc) ?? ''), String(doc.data.version ?? '')]);
  return {
    tabeller: [
      table(
        'nya',
        'Nya processer och rutiner',
        ['Titel', 'Slag', 'Fastställd', 'Version'],
        rows(decided.filter(isNew), (doc) => doc.data.först_fastställd ?? doc.data.fastställd),
        'Inga nya.',
      ),
      table(
        'andrade',
        'Processer och rutiner med ny beslutad version',
        ['Titel', 'Slag', 'Fastställd', 'Version'],
        rows(decided.filter(isChanged), (doc) => doc.data.fastställd),
        'Inga ändrade.',
        'Fastställda på nytt under året.',
      ),
      table(
        'upphavda',
        'Upphävda processer och rutiner',
        ['Titel', 'Slag', 'Gällde till', 'Version'],
        rows(decided.filter(isRepealed), (doc) => doc.data.gäller_till),
        'Inga upphävda.',
      ),
      table(
        'i-historiken',
        'Filer som ändrades under året enligt historiken i Git',
        ['Uppgift', 'Antal', 'Året före'],
        fromGit(context),
        '',
        'Dokument som finns i handboken nu, efter vad historiken säger hände med deras filer under året.',
        { frivillig: true },
      ),
    ],
  };
};

function fromGit(context: Context): Cell[][] {
  const years = [context.year, context.before].map((year) => seenIn(context, year));
  return ['Tillagda', 'Ändrade'].map((name, row): Cell[] => [name, ...years.map((cells) => cells[row] as Figure)]);
}

/** What Git saw in a year: files that came, and files that were changed without being new. */
function seenIn(context: Context, year: Year): [Figure, Figure] {
  const { history } = context;
  const first = [...history.changes.values()].flatMap((list) => list.map(({ date }) => date)).sort()[0] ?? '9999-12-31';
  if (history.state === 'none' || civil(parseDay(first) ?? 0).year > year.year)
    return [unknown(history.text), unknown(history.text)];
  const touched = (...slag: string[]) =>
    year.handbook.documents.filter((doc: Dokument) =>
      (history.changes.get(doc.file) ?? []).some((change) => slag.includes(change.slag) && inYear(change.date, year)),
    );
  const added = touched('ny');
  const changed = touched('ändrad', 'flyttad').filter((doc) => !added.includes(doc));
  return [countOf(context, added), countOf(context, changed)];
}
