import { fileURLToPath } from 'node:url';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { readTemplate } from '../../src/api/read-template.js';
import { yearReport } from '../../src/api/report.js';
import { parseDay } from '../../src/calendar/dates.js';
import { reportTree } from '../../src/render/report.js';
import { tablesIn } from '../../src/views/view.js';
import { TEMPLATES } from './told.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));

test.each(TEMPLATES)(
  'every section of %s stands in the report with its tables, its law and what is to be written',
  async (name) => {
    const template = readTemplate(name);
    const { view } = await yearReport(EXAMPLE, 2024, parseDay('2026-11-22') ?? 0, template);
    const sections = bySection(reportTree(view, template).children);
    for (const section of view.avsnitt) {
      const { nummer, rubrik, delar, lagrum, skriv } = section;
      const text = sections.get(`${nummer}. ${rubrik}`);
      for (const table of tablesIn([section])) expect(text).toContain(table.rubrik);
      for (const part of delar) expect(text).toContain(part.rubrik);
      for (const citation of lagrum) expect(text?.replaceAll('\u00a0', ' ')).toContain(citation);
      if (skriv) expect(text).toContain(skriv);
    }
  },
  60_000,
);

/** The words of each section, by its heading. */
function bySection(nodes: ReturnType<typeof reportTree>['children']): Map<string, string> {
  const found = new Map<string, string>();
  let heading = '';
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) heading = textOf(node);
    found.set(heading, `${found.get(heading) ?? ''}\n${textOf(node)}`);
  }
  return found;
}
