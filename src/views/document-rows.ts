import type { Dokument } from '../model/document.js';
import { inForce, type Standing } from '../queries/year.js';
import { type Context, table, titleOf } from './context.js';
import { unknown } from './figure.js';
import type { Cell, Table } from './view.js';

/** The styrdokument in force that something is true of, with the decision on the version that held then. */
export function documentTable(
  context: Context,
  { rubrik, tom, definition }: Pick<Table, 'rubrik' | 'tom' | 'definition'>,
  isMeant: (doc: Dokument<'styrdokument'>) => boolean,
): Omit<Table, 'not'> {
  const rows = inForce(context.year, 'styrdokument')
    .filter(({ doc }) => isMeant(doc as Dokument<'styrdokument'>))
    .sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv'))
    .map((standing) => cells(context, standing));
  const columns = ['Dokument', 'Slag', 'Fastställd av', 'Fastställd', 'Beslut'];
  return table('dokument', rubrik, columns, rows, tom, definition);
}

/** Without history a later version says nothing of who decided the one that held then. */
function cells(context: Context, { doc, known }: Standing): Cell[] {
  const { slag, fastställd_av, fastställd, beslut } = doc.data as Dokument<'styrdokument'>['data'];
  const head = [doc.titel, String(slag ?? '')];
  if (!known) return [...head, ...Array.from({ length: 3 }, () => unknown('Dokumentet är ändrat sedan dess.'))];
  const by = titleOf(context, fastställd_av) || 'ej angivet';
  return [...head, by, String(fastställd ?? 'ej angivet'), String(beslut ?? 'ej angivet')];
}
