import { diskPath, type Reader, readText } from '../content/read-text.js';
import type { Finding, Place, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { type Position, positionsIn } from '../parse/positions.js';
import { CATALOGUE } from '../rules/index.js';

/** Counts out where reports stand and gives them their rule's severity and law. Rules that are `av` fall away. */
export function locate(
  root: string,
  reports: readonly Report[],
  handbook: Handbook,
  read: Reader = readText,
): Finding[] {
  const reader = () => positionReader(root, handbook, read);
  const [positionOf, otherPosition] = [reader(), reader()];
  const inOrder = [...reports].sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0));
  return inOrder.flatMap((report) => {
    const meta = CATALOGUE.get(report.rule);
    const severity = severityOf(report, handbook);
    if (severity === 'av') return [];
    const also = report.also ? ` Se även ${report.also.file}, rad ${otherPosition(report.also).line}.` : '';
    return [
      {
        rule: report.rule,
        severity,
        file: report.place.file,
        ...positionOf(report.place),
        message: short(report.message) + also,
        hint: short(report.hint ?? meta?.fix ?? '') || null,
        lagrum: meta?.lagrum ?? null,
        document: report.document ?? null,
        about: aboutOf(report),
      },
    ];
  });
}

/** A message quotes what somebody wrote, however long that is. */
const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
const MOST = 1000;

const aboutOf = ({ about = [], also }: Report) => (also ? [...about, also.file] : about.length ? about : undefined);

/** How serious a report is here: as handbok.yaml says, else as the report itself does, else as its rule does. */
export const severityOf = (report: Report, { settings }: Handbook) =>
  settings.regler[report.rule] ?? report.severity ?? CATALOGUE.get(report.rule)?.severity ?? 'fel';

/** Keeps only the last file's text: reports come file by file. */
function positionReader(root: string, handbook: Handbook, read: Reader): (place: Place) => Position {
  let [current, find]: [string | undefined, ReturnType<typeof positionsIn>] = [undefined, positionsIn('', false)];
  return (place) => {
    if (place.file !== current) {
      const text = /\.(md|yaml|hbs)$/i.test(place.file) ? read(diskPath(root, handbook, place.file)) : undefined;
      [current, find] = [place.file, positionsIn(text?.ok ? text.text : '', place.file.endsWith('.yaml'))];
    }
    return find(place);
  };
}
