import { isJa } from '../../model/yes.js';
import { inYear, type Standing } from '../../queries/year.js';
import { type Context, type SectionMaker, table, titleOf } from '../context.js';
import type { Cell } from '../view.js';
import { changesInYear } from './andringar-historik.js';

/** What became new, was changed, was reviewed without change and was repealed among processes and routines; and what Git saw. */
export const andringar: SectionMaker = (context) => {
  const { year } = context;
  const decided = year.standing.filter(
    ({ doc }) => ['process', 'rutin'].includes(doc.typ) && doc.data.status !== 'utkast',
  );
  const isNew = ({ doc }: Standing) => inYear(doc.data.först_fastställd ?? doc.data.fastställd, year);
  const isRepealed = ({ doc }: Standing) => doc.data.status === 'upphävd' && inYear(doc.data.gäller_till, year);
  const isChanged = (item: Standing) => item.known && !isNew(item) && inYear(item.doc.data.fastställd, year);
  const isUnchanged = (item: Standing) =>
    item.known && isJa(item.doc.data.reviderad_utan_ändring) && inYear(item.doc.data.reviderad, year);
  const rows = (
    is: (item: Standing) => boolean,
    date: Key,
    who: Key = ({ fastställd_av }) => fastställd_av,
  ): Cell[][] =>
    decided
      .filter(is)
      .sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv'))
      .map(({ doc }) => rowOf(doc, date, who, context));
  const [nya, andrade, utan, upphavda] = [
    rows(isNew, ({ först_fastställd, fastställd }) => först_fastställd ?? fastställd),
    rows(isChanged, ({ fastställd }) => fastställd),
    rows(isUnchanged, ({ reviderad }) => reviderad),
    rows(isRepealed, keyOf('gäller_till'), keyOf('upphävd_av')),
  ];
  return { tabeller: [...tables(nya, andrade, utan, upphavda), ...changesInYear(context)] };
};

type Data = Standing['doc']['data'];
type Key = (data: Data) => unknown;
const keyOf =
  (key: keyof Data): Key =>
  (data) =>
    data[key];

function rowOf({ titel, typ, data }: Standing['doc'], date: Key, who: Key, context: Context): Cell[] {
  const by = who(data);
  const name = typeof by === 'string' ? titleOf(context, by) : 'uppgift saknas';
  return [titel, typ, String(date(data) ?? ''), name, String(data.version ?? '')];
}

const columns = (date: string, by: string) => ['Titel', 'Slag', date, by, 'Version'];

const tables = (nya: Cell[][], andrade: Cell[][], utan: Cell[][], upphavda: Cell[][]) => [
  table('nya', 'Nya processer och rutiner', columns('Fastställd', 'Av'), nya, 'Inga nya.'),
  table(
    'andrade',
    'Processer och rutiner med ny beslutad version',
    columns('Fastställd', 'Av'),
    andrade,
    'Inga ändrade.',
    'Fastställda på nytt under året.',
  ),
  table(
    'utan-andring',
    'Processer och rutiner som sågs över utan att något ändrades',
    columns('Sågs över', 'Gällande beslut av'),
    utan,
    'Inga översyner utan ändring.',
  ),
  table('upphavda', 'Upphävda processer och rutiner', columns('Gällde till', 'Upphävd av'), upphavda, 'Inga upphävda.'),
];
