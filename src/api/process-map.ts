import { unknownId } from '../authoring/may-rename.js';
import type { Day } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { maskPersonNumbers } from '../privacy/person-numbers.js';
import { bpmnOf } from '../render/process-map/bpmn.js';
import { drawProcessMap } from '../render/process-map/svg.js';
import { type ProcessMap, processMap } from '../views/site/process-map.js';
import { openHandbook } from './open-handbook.js';

/** How a process is drawn without the site: a picture that leads nowhere, or BPMN 2.0 for other tools. */
export type MapFormat = 'svg' | 'bpmn';

const DRAWERS: Readonly<Record<MapFormat, (map: ProcessMap) => Promise<string>>> = {
  svg: (map) => drawProcessMap(map, () => undefined),
  bpmn: bpmnOf,
};

/** Reads a handbook and draws one of its processes, by its id or its file. Throws KvalitetError when it is no process. */
export async function drawProcess(root: string, name: string, today: Day, format: MapFormat): Promise<string> {
  const handbook = await openHandbook(root);
  const doc = handbook.byId.get(name) ?? handbook.byFile.get(name);
  if (!doc) throw unknownId(handbook, name);
  if (doc.typ !== 'process')
    throw new KvalitetError(
      `${name} är inte en process utan typen ${doc.typ}: --format ${format} ritar bara processer.`,
      {
        hint: 'Kör kvalitet list process för att se alla processer, eller välj --format text.',
      },
    );
  return DRAWERS[format](masked(processMap(handbook, doc as Dokument<'process'>, today)));
}

/** The map with personnummer masked before it is drawn: ids in the drawing must stay ids. */
const masked = (map: ProcessMap): ProcessMap => JSON.parse(maskPersonNumbers(JSON.stringify(map)));
