import { createRequire } from 'node:module';
import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Pictures } from './draw.js';
import type { Chart } from './picture.js';

/** The chart that a paragraph is, when its only child is an image with a drawing of its own. */
export function chartOf(node: Paragraph): Chart | undefined {
  const [image, ...rest] = node.children;
  const data = image?.type === 'image' && !rest.length ? (image.data as Partial<Chart> | undefined) : undefined;
  if (!data?.svg || image?.type !== 'image') return undefined;
  const { svg, width = 640, height = 360, caption = '' } = data;
  return { svg, width, height, caption, alt: image.alt?.trim() || caption || 'Diagram' };
}

/** Every chart of a tree as PNG. Nothing is loaded for a report without charts. */
export async function drawCharts(tree: Root): Promise<Pictures> {
  const charts: Chart[] = [];
  visit(tree, (node: Nodes) => {
    const chart = node.type === 'paragraph' ? chartOf(node) : undefined;
    if (chart) charts.push(chart);
  });
  if (!charts.length) return new Map();
  const { Resvg } = await import('@resvg/resvg-js');
  return new Map(charts.map((chart) => [chart.svg, png(chart, Resvg)]));
}

/** Dots per pixel of a chart's picture: enough for print. */
const SHARPNESS = 3;

function png({ svg, width }: Chart, Resvg: typeof import('@resvg/resvg-js').Resvg): Uint8Array | undefined {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
  try {
    const size = { mode: 'width', value: Math.min(4000, Math.round(width * SHARPNESS)) } as const;
    return new Resvg(svg, { font, fitTo: size, background: '#ffffff' }).render().asPng();
  } catch {
    return undefined;
  }
}

const FAMILY = 'Source Sans 3';
const require = createRequire(import.meta.url);

/** The fonts that ship with the package: a chart looks the same on every machine. */
const FONTS = [
  require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
];
