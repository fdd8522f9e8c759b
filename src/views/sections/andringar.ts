import { isJa } from '../../model/yes.js';
import { inYear, type Standing } from '../../queries/year.js';
import { type SectionMaker, table, titleOf } from '../context.js';
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
  const by = (id: unknown) => (typeof id === 'string' ? titleOf(context, id) : 'uppgift saknas');
  const rows = (list: readonly Standing[], date: Key, who: Key): Cell[][] =>
    [...list]
      .sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv'))
      .map(({ doc }) => [doc.titel, doc.typ, String(date(doc) ?? ''), by(who(doc)), String(doc.data.version ?? '')]);
  const decidedBy: Key = ({ data }) => data.fastställd_av;
  return {
    tabeller: [
      table(
        'nya',
        'Nya processer och rutiner',
        ['Titel', 'Slag', 'Fastställd', 'Av', 'Version'],
        rows(decided.filter(isNew), ({ data }) => data.först_fastställd ?? data.fastställd, decidedBy),
        'Inga nya.',
      ),
      table(
        'andrade',
        'Processer och rutiner med ny beslutad version',
        ['Titel', 'Slag', 'Fastställd', 'Av', 'Version'],
        rows(decided.filter(isChanged), ({ data }) => data.fastställd, decidedBy),
        'Inga ändrade.',
        'Fastställda på nytt under året.',
      ),
      table(
        'utan-andring',
        'Processer och rutiner som sågs över utan att något ändrades',
        ['Titel', 'Slag', 'Sågs över', 'Gällande beslut av', 'Version'],
        rows(decided.filter(isUnchanged), ({ data }) => data.reviderad, decidedBy),
        'Inga översyner utan ändring.',
      ),
      table(
        'upphavda',
        'Upphävda processer och rutiner',
        ['Titel', 'Slag', 'Gällde till', 'Upphävd av', 'Version'],
        rows(
          decided.filter(isRepealed),
          ({ data }) => data.gäller_till,
          ({ data }) => data.upphävd_av,
        ),
        'Inga upphävda.',
      ),
      ...changesInYear(context),
    ],
  };
};

type Key = (doc: Standing['doc']) => unknown;
