import { diskPath, readText } from '../content/read-text.js';
import type { Finding, Place, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { type Position, positionsIn } from '../parse/positions.js';
import { CATALOGUE } from '../rules/index.js';

/** Counts out where reports stand and gives them their rule's severity and law. Rules that are `av` fall away. */
export function locate(root: string, reports: readonly Report[], handbook: Handbook): Finding[] {
  const positionOf = positionReader(root, handbook);
  return reports.flatMap((report) => {
    const meta = CATALOGUE.get(report.rule);
    const severity = handbook.settings.regler[report.rule] ?? report.severity ?? meta?.severity ?? 'fel';
    if (severity === 'av') return [];
    const also = report.also ? ` Se även ${report.also.file}, rad ${positionOf(report.also).line}.` : '';
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

function positionReader(root: string, handbook: Handbook): (place: Place) => Position {
  const files = new Map<string, (place: Place) => Position>();
  return (place) => {
    let find = files.get(place.file);
    if (!find) {
      const text = /\.(md|yaml)$/i.test(place.file) ? readText(diskPath(root, handbook, place.file)) : undefined;
      find = positionsIn(text?.ok ? text.text : '', place.file.endsWith('.yaml'));
      files.set(place.file, find);
    }
    return find(place);
  };
}
