import { diskPath, readText } from '../content/read-text.js';
import type { Finding, Place, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { type Position, positionsIn } from '../parse/positions.js';
import { CATALOGUE } from '../rules/index.js';

/** Counts out where reports stand and gives them their rule's severity and law. Rules that are `av` fall away. */
export function locate(root: string, reports: readonly Report[], handbook: Handbook): Finding[] {
  const [positionOf, otherPosition] = [positionReader(root, handbook), positionReader(root, handbook)];
  const inOrder = [...reports].sort((a, b) => (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0));
  return inOrder.flatMap((report) => {
    const meta = CATALOGUE.get(report.rule);
    const severity = handbook.settings.regler[report.rule] ?? report.severity ?? meta?.severity ?? 'fel';
    if (severity === 'av') return [];
    const also = report.also ? ` Se även ${report.also.file}, rad ${otherPosition(report.also).line}.` : '';
    return [
      {
        rule: report.rule,
        severity,
        file: report.place.file,
        ...positionOf(report.place),
        message: report.message + also,
        hint: report.hint ?? meta?.fix ?? null,
        lagrum: meta?.lagrum ?? null,
        document: report.document ?? null,
      },
    ];
  });
}

/** Keeps only the last file's text: reports come file by file. */
function positionReader(root: string, handbook: Handbook): (place: Place) => Position {
  let [current, find]: [string | undefined, ReturnType<typeof positionsIn>] = [undefined, positionsIn('', false)];
  return (place) => {
    if (place.file !== current) {
      const text = /\.(md|yaml)$/i.test(place.file) ? readText(diskPath(root, handbook, place.file)) : undefined;
      [current, find] = [place.file, positionsIn(text?.ok ? text.text : '', place.file.endsWith('.yaml'))];
    }
    return find(place);
  };
}
