/**
 * A number as people and systems write it: 79.5, "79,5", "1 234,5" (with ordinary, hard or narrow space), "−3".
 * Undefined when it is none, so that a typing error never becomes zero.
 */
export function parseNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/^−/, '-');
  if (!/^-?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d+)([.,]\d+)?$/.test(text)) return undefined;
  return Number(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'));
}

/** A number in Swedish: decimal comma, hard space between thousands, real minus sign; at most two decimals. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = String(Math.abs(Math.round(value * 100) / 100)).split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3}){1,7}$)/g, '$&\u00a0');
  return `${value < 0 && Number(whole + (decimals ?? '')) !== 0 ? '−' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}
