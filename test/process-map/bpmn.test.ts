import { createRequire } from 'node:module';
// @ts-expect-error: the package has no types of its own.
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { bpmnOf } from '../../src/render/process-map/bpmn.js';
import type { ProcessMap } from '../../src/views/site/process-map.js';
import { drawnName } from '../helpers/map-texts.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { activityOf, bigMap, mapOf, routineOf } from '../helpers/process-maps.js';

/** An element as the parser gives it: only what these tests read. */
interface Element {
  $type: string;
  id: string;
  name?: string;
  documentation?: { text: string }[];
  rootElements: Element[];
  flowElements: Element[];
  participants: Element[];
  messageFlows: Element[];
  laneSets: { lanes: (Element & { flowNodeRef?: Element[] })[] }[];
  sourceRef: Element;
  targetRef: Element;
  diagrams: { plane: { planeElement: Element[] } }[];
  bpmnElement: Element;
  bounds: { x: number; y: number; width: number; height: number };
  calledElement?: string;
}

const require = createRequire(import.meta.url);
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

/**
 * Reads the file with bpmn-moddle and judges it with every rule that bpmnlint calls correctness or recommends: among them
 * that the flow starts, ends and is joined, that gateways either split or join, that all has a shape and a name.
 */
async function judged(map: ProcessMap) {
  const xml = await bpmnOf(map);
  const { rootElement, warnings } = (await new BpmnModdle().fromXML(xml)) as {
    rootElement: Element;
    warnings: unknown[];
  };
  // A linter remembers flows from one file to the next: each file has its own.
  const linter = new Linter({
    config: { extends: ['bpmnlint:correctness', 'bpmnlint:recommended'] },
    resolver: new NodeResolver(),
  });
  const byType = (type: string) => rootElement.rootElements.find(({ $type }) => $type === type) as Element;
  return {
    ...{ xml, warnings, faults: await linter.lint(rootElement) },
    ...{ process: byType('bpmn:Process'), collaboration: byType('bpmn:Collaboration') },
    shapes: rootElement.diagrams[0]?.plane.planeElement ?? [],
  };
}

const MAPS: Record<string, ProcessMap> = {
  'no activities': mapOf(),
  'no activities and nobody who answers, with delprocesser': mapOf({
    delprocesser: [{ id: 'del', titel: 'Del', finns: true, ansvar: [] }],
  }),
  '3 places': bigMap(3),
  '12 places, some shared': bigMap(12),
  '40 places': bigMap(40),
  'shared places after each other': mapOf({
    steg: [1, 2].map((nummer) => ({
      nummer,
      aktiviteter: ['a', 'b'].map((letter) => activityOf(`${nummer}${letter}`, `Steg ${letter}`, [letter])),
    })),
  }),
  'the same id twice': mapOf({
    steg: [1, 2].map((nummer) => ({ nummer, aktiviteter: [{ ...activityOf(`${nummer}`, 'Steg'), id: 'samma' }] })),
  }),
  'ids that XML does not take': mapOf({
    id: '1 åäö',
    steg: ['ä', 'a_e4_', '-', '😀'].map((id, index) => ({
      nummer: index + 1,
      aktiviteter: [{ ...activityOf(`${index}`, 'Steg'), id }],
    })),
  }),
  ...Object.fromEntries(
    Object.entries(HOSTILE_TITLES).map(([what, titel]) => [
      `a title that is ${what}`,
      mapOf({
        ...{ id: titel.slice(0, 99), titel, syfte: titel },
        steg: [{ nummer: 1, aktiviteter: [activityOf('1', titel, [titel], [routineOf('r', titel)])] }],
        samverkan: [{ med: titel }],
      }),
    ]),
  ),
};

describe('a process as BPMN 2.0', () => {
  test.each(Object.entries(MAPS))(
    '%s: bpmn-moddle reads it without warnings, bpmnlint finds nothing',
    async (_, map) => {
      const { xml, warnings, faults, shapes } = await judged(map);
      expect(warnings).toEqual([]);
      expect(faults).toEqual({});
      const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
      expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(await bpmnOf(structuredClone(map))).toBe(xml);
      expect(shapes.filter(({ bpmnElement }) => !bpmnElement)).toEqual([]);
    },
  );

  test('every activity is a task in the lane of those who answer, with its routines by id', async () => {
    const { process } = await judged(bigMap(12));
    const all = bigMap(12).steg.flatMap(({ aktiviteter }) => aktiviteter);
    const tasks = process.flowElements.filter(({ $type }) => $type === 'bpmn:Task');
    expect(tasks.map(({ name }) => name)).toEqual(all.map(({ titel }) => titel));
    for (const [index, { ansvar, rutiner }] of all.entries()) {
      const task = tasks[index] as Element;
      const lane = process.laneSets[0]?.lanes.find(({ flowNodeRef }) => flowNodeRef?.includes(task));
      expect(lane?.name).toBe(ansvar.map(({ titel }) => titel).join(', '));
      const said = task.documentation?.map(({ text }) => text).join('\n');
      for (const { id } of rutiner) expect(said).toContain(`(${id})`);
    }
    const nodes = process.flowElements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
    expect(process.laneSets[0]?.lanes.flatMap(({ flowNodeRef }) => flowNodeRef ?? []).length).toBe(nodes.length);
  });

  test('steps that share a place stand between a gateway that splits and one that joins', async () => {
    const { process } = await judged(MAPS['shared places after each other'] as ProcessMap);
    const flows = process.flowElements
      .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
      .map(({ sourceRef, targetRef }) => `${sourceRef.id} ${targetRef.id}`);
    expect(flows).toEqual([
      'Start Delning_1',
      ...['a', 'b'].map((letter) => `Delning_1 Aktivitet_aktivitet-1${letter}`),
      ...['a', 'b'].map((letter) => `Aktivitet_aktivitet-1${letter} Samling_1`),
      'Samling_1 Delning_2',
      ...['a', 'b'].map((letter) => `Delning_2 Aktivitet_aktivitet-2${letter}`),
      ...['a', 'b'].map((letter) => `Aktivitet_aktivitet-2${letter} Samling_2`),
      'Samling_2 Slut',
    ]);
  });

  test('samverkan is pools with messages both ways; delprocesser are called in no order', async () => {
    const { process, collaboration } = await judged(bigMap(3));
    expect(collaboration.participants.map(({ name }) => name)).toEqual([
      'Utreda och besluta om insatser i 3 steg',
      'Regionens sjukhus och vårdcentraler',
      'Skolan',
    ]);
    expect(collaboration.messageFlows.map(({ sourceRef, targetRef }) => `${sourceRef.id} ${targetRef.id}`)).toEqual([
      'Pool_stor-3 Part_1',
      'Part_1 Pool_stor-3',
      'Pool_stor-3 Part_2',
      'Part_2 Pool_stor-3',
    ]);
    const holder = process.flowElements.find(({ $type }) => $type === 'bpmn:AdHocSubProcess');
    expect(holder?.flowElements.map(({ $type, calledElement }) => [$type, calledElement])).toEqual([
      ['bpmn:CallActivity', 'Process_overklagande'],
      ['bpmn:CallActivity', 'Process_uppfoljning'],
    ]);
  });

  test.each([3, 12, 40])(
    'drawn: no task or gateway of %i places over another, all inside their lanes',
    async (places) => {
      const { process, shapes } = await judged(bigMap(places));
      const boxOf = (of: Element) => shapes.find(({ bpmnElement }) => bpmnElement === of)?.bounds;
      const lanes = process.laneSets[0]?.lanes ?? [];
      for (const lane of lanes) {
        const around = boxOf(lane);
        const inside = (lane.flowNodeRef ?? []).map(boxOf);
        for (const [index, box] of inside.entries()) {
          if (!box || !around) throw new Error('no shape');
          expect(box.y >= around.y && box.y + box.height <= around.y + around.height).toBe(true);
          expect(box.x >= around.x && box.x + box.width <= around.x + around.width).toBe(true);
          const over = inside
            .slice(index + 1)
            .filter(
              (other) =>
                other &&
                other.x < box.x + box.width &&
                box.x < other.x + other.width &&
                other.y < box.y + box.height &&
                box.y < other.y + other.height,
            );
          expect(over).toEqual([]);
        }
      }
    },
  );

  test('a hostile title is a name, nothing else', async () => {
    for (const titel of Object.values(HOSTILE_TITLES)) {
      const { process } = await judged(mapOf({ steg: [{ nummer: 1, aktiviteter: [activityOf('1', titel)] }] }));
      const name = process.flowElements.find(({ $type }) => $type === 'bpmn:Task')?.name ?? '';
      expect(drawnName(name)).toBe(drawnName(titel));
    }
  });
});
