import { csvText } from '../csv-text.js';
import type { ListReporter } from './list-reporter.js';

const HEADINGS = ['Typ', 'Titel', 'Id', 'Status', 'Ansvarig', 'Enhet', 'Revideras senast', 'Fil'];

/** For Swedish Excel; what could not be read stands last, with the reason as its title. Units by their ids, as in `due`. */
export const csv: ListReporter = ({ listing, nameOf }) =>
  csvText([
    HEADINGS,
    ...listing.items.map((item) => [
      item.type,
      item.title,
      item.document ?? '',
      item.status ?? '',
      item.responsible.map(nameOf).join(', '),
      item.units.join(', '),
      item.review ?? '',
      item.file,
    ]),
    ...listing.unreadable.map(({ file, reason }) => ['går inte att läsa', reason, '', '', '', '', '', file]),
  ]);
