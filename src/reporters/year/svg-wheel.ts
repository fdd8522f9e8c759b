import { DEEP_TINT, drawn, INK, MUTED, PAPER, round, TINT } from '../../drawing/svg-text.js';
import { count } from '../plain.js';
import { MONTHS } from './year-reporter.js';

/** Where the wheel stands. */
export interface Place {
  x: number;
  y: number;
  radius: number;
}

/**
 * The year as a wheel: January at the top, then clockwise. The number in each month is the fact; the shade only helps
 * the eye, and is seen in grey too.
 */
export function wheel(year: number, numbers: readonly number[], { x, y, radius }: Place): string {
  const most = Math.max(1, ...numbers);
  const inner = radius * 0.45;
  const sectors = numbers.map((number, month) => {
    const middle = (month + 0.5) / 12;
    const [labelX, labelY] = point(x, y, radius * 0.76, middle);
    return [
      `<path d="${sector(x, y, inner, radius, month)}" fill="${shade(number / most)}" stroke="${INK}"/>\n`,
      drawn(MONTHS[month]?.slice(0, 3) ?? '', labelX, labelY - 3, { size: 13, fill: MUTED, anchor: 'middle' }),
      drawn(String(number), labelX, labelY + 18, { size: 20, bold: true, anchor: 'middle' }),
    ].join('');
  });
  const total = numbers.reduce((sum, number) => sum + number, 0);
  return [
    ...sectors,
    `<circle cx="${x}" cy="${y}" r="${round(inner)}" fill="${PAPER}" stroke="${INK}"/>\n`,
    drawn(String(year), x, y + 4, { size: 34, bold: true, anchor: 'middle' }),
    drawn(count(total, 'sak', 'saker'), x, y + 28, { size: 14, fill: MUTED, anchor: 'middle' }),
  ].join('');
}

/** A point at a part (0–1) of the way round, from the top. */
function point(x: number, y: number, radius: number, part: number): [number, number] {
  const angle = 2 * Math.PI * part - Math.PI / 2;
  return [round(x + radius * Math.cos(angle)), round(y + radius * Math.sin(angle))];
}

function sector(x: number, y: number, inner: number, outer: number, month: number): string {
  const [from, to] = [month / 12, (month + 1) / 12];
  const [a, b] = [point(x, y, outer, from), point(x, y, outer, to)];
  const [c, d] = [point(x, y, inner, to), point(x, y, inner, from)];
  return `M${a} A${outer} ${outer} 0 0 1 ${b} L${c} A${round(inner)} ${round(inner)} 0 0 0 ${d} Z`;
}

/** White for nothing, and from a light to a deeper tint. */
function shade(part: number): string {
  if (part === 0) return PAPER;
  const mixed = [1, 3, 5].map((at) => {
    const [light, deep] = [TINT, DEEP_TINT].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round((light ?? 0) + ((deep ?? 0) - (light ?? 0)) * part);
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
