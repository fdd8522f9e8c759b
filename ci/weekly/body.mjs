// What an issue says. Titles and reasons are written by people in a handbook: nothing of theirs may become a link, a
// mention, a command or a mark of ours.

const END = '<!-- /kvalitet:due -->';
const MARK = /^<!-- kvalitet:due:([^\s>]{1,1200}) -->[ \t]*$/m;
const ROOM = 20_000;

/** The function of items and files that nobody answers for. No id can look like it. */
export const NOBODY = '_';

/** A function's id as it can be written in a mark: whole characters, and not without end. */
export const keyOf = (id) => cut(id.replace(/\p{Surrogate}/gu, '\ufffd'), 100);

/** The function that an issue belongs to, by the hidden mark in its body; undefined for other issues. */
export const roleOf = (body) => {
  const found = MARK.exec(normal(body))?.[1];
  try {
    return found && decodeURIComponent(found);
  } catch {
    return undefined;
  }
};

/** The part of a body that this program writes. It holds no count of days, so that it changes only when the facts do. */
export function block(role, items, unreadable, nameOf) {
  const groups = [
    ['Försenat', items.filter(({ state }) => state === 'overdue').map((item) => row(item, role, nameOf))],
    ['Snart', items.filter(({ state }) => state !== 'overdue').map((item) => row(item, role, nameOf))],
    ['Går inte att bedöma', unreadable.map(({ file, reason }) => `- [ ] ${safe(file)}: ${safe(reason)}`)],
  ];
  const lists = groups
    .filter(([, rows]) => rows.length)
    .map(([name, rows]) => `## ${name} (${rows.length})\n\n${list(rows)}\n`);
  return `${mark(role)}\n${lists.length ? INTRODUCTION : NOTHING}\n\n${lists.join('\n')}${END}`;
}

/** An old body with the new block in it. Ticks stay on rows that are as they were, and so does text around the block. */
export function merged(body, fresh) {
  const old = normal(body);
  const start = old.search(MARK);
  if (start < 0) return fresh;
  const end = old.indexOf(END, start);
  const own = old.slice(start, end < 0 ? undefined : end);
  const ticked = new Set([...own.matchAll(/^- \[[xX]\] (.*)$/gm)].map(([, text]) => text));
  const rows = fresh.replace(/^- \[ \] (.*)$/gm, (line, text) => (ticked.has(text) ? `- [x] ${text}` : line));
  return old.slice(0, start) + rows + (end < 0 ? '' : old.slice(end + END.length));
}

/** A body with the line ends of Unix: browsers send others. */
export const normal = (body) => String(body ?? '').replace(/\r\n?/g, '\n');

/** Text of others, harmless in markdown and on one line. A space without width stops mentions and references. */
export const safe = (text) =>
  cut(String(text), 1000)
    .replace(/\s/g, ' ')
    .replace(UNSAFE, '\ufffd')
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/[@#!&%$](?=[\p{L}\p{N}"{])/gu, '$&\u200b');

const cut = (text, length) => {
  const letters = [...text.slice(0, length * 2)];
  return letters.length > length ? `${letters.slice(0, length).join('')}…` : letters.join('');
};

const UNSAFE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

const INTRODUCTION =
  'Listan hålls aktuell av `kvalitet`. Den skrivs om när något ändras i handboken, och ärendet stängs när inget återstår. ' +
  'Kryss och det du skriver utanför listan får stå kvar.';
const NOTHING = 'Inget att göra just nu. Ärendet öppnas igen när det behövs.';

const mark = (role) => `<!-- kvalitet:due:${encodeURIComponent(role)} -->`;

/** A row holds no count of days. What several units owe stands once for each, so the units tell the rows apart. */
function row({ kind, title, document, type, units, due, reasons, responsible }, role, nameOf) {
  const others = responsible.filter((one) => keyOf(one) !== role);
  const shared = others.length ? ` Delas med ${others.map((one) => safe(nameOf(one))).join(', ')}.` : '';
  const isReview = kind === 'revision';
  const said = isReview || kind === type ? '' : `${safe(kind)}, `;
  const where = isReview || !units.length ? '' : ` Gäller ${units.map(safe).join(', ')}.`;
  const name = said + [type, document].filter(Boolean).map(safe).join(' ');
  return `- [ ] ${safe(title)} (${name}): senast ${safe(due)}. ${reasons.map(({ text }) => safe(text)).join(' ')}${where}${shared}`;
}

/** Hosts refuse bodies of more than 65 536 characters, and there are three lists. */
function list(rows) {
  let used = 0;
  const shown = rows.filter((one) => {
    used += one.length + 1;
    return used <= ROOM;
  });
  const left = rows.length - shown.length;
  return [...shown, ...(left ? [`… och ${left} till. Kör \`kvalitet due --all\` för hela listan.`] : [])].join('\n');
}
