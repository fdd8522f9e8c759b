import { formatDay } from '../../calendar/dates.js';

/** What a number format makes of a number, as far as a register needs to know. `pad` is a count of digits. */
export type NumberFormat = 'tal' | 'dag' | 'månad' | 'år' | 'klockslag' | 'procent' | { pad: number };

/** The formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30). */
export function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'procent';
  if (id === 17) return 'månad';
  if ((id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'dag';
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'klockslag' : 'tal';
}

/** The same for a workbook's own format code: `yyyy-mm-dd`, `0,0 %`, `00000`. */
export function formatOf(code: string): NumberFormat {
  if (/^(?:general|standard)$/i.test(code.trim())) return 'tal';
  const first = code.replace(/"[^"]*"|\\.|[_*]./g, '').split(';', 1)[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(first)) return 'klockslag';
  const bare = first.replace(/\[[^\]]*\]/g, '').toLowerCase();
  if (/d/.test(bare)) return 'dag';
  if (/y/.test(bare)) return /m/.test(bare) ? 'månad' : 'år';
  if (/[hs]/.test(bare)) return 'klockslag';
  if (bare.includes('%')) return 'procent';
  return /^0{2,20}$/.test(bare.trim()) ? { pad: bare.trim().length } : 'tal';
}

/** A number cell as a person reads it: dates as YYYY-MM-DD, decimals with a comma, never 0,1 + 0,2 = 0,30000000000000004. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format === 'procent') return `${plain(value * 100)} %`;
  if (format === 'klockslag') return clock(Math.round(value * 86_400) % 86_400);
  if (format === 'tal') return /^-?\d+$/.test(raw) ? raw : plain(value);
  if (typeof format === 'object') return Number.isInteger(value) ? raw.padStart(format.pad, '0') : plain(value);
  const seconds = Math.round(value * 86_400);
  const day = dayText(Math.floor(seconds / 86_400), from1904);
  if (day === undefined) return plain(value);
  if (format !== 'dag') return day.slice(0, format === 'år' ? 4 : 7);
  return seconds % 86_400 ? `${day} ${clock(seconds % 86_400)}` : day;
}

/** A serial number as a day. In the 1900 system the number 60 is 29 February 1900, which never was. */
export function dayText(serial: number, from1904: boolean): string | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial > 2_957_003 || (!from1904 && serial === 60)) return undefined;
  return formatDay(serial - (from1904 ? 24_107 : serial > 60 ? 25_569 : 25_568));
}

const clock = (seconds: number) =>
  [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

const plain = (value: number) => String(Number(value.toPrecision(15))).replace('.', ',');
