import { block, keyOf, merged, NOBODY, normal, roleOf } from './body.mjs';

/**
 * What to do with the issues so that each function has exactly one while it owes something. Pure.
 * `existing`: `{ number, title, body, open }[]`; `due`: the JSON of `kvalitet due --all`; `names`: titles of functions by id.
 * Gives `{ type: 'create', role, title, body }`, `{ type: 'update', number, role, title, body, open }` and
 * `{ type: 'close', number, role }`, where the last closes a copy.
 */
export function plan(existing, due, names = new Map()) {
  const wanted = wantedOf(due);
  const found = issuesByRole(existing);
  const roles = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return roles.flatMap((role) => {
    const { items, unreadable } = wanted.get(role) ?? { items: [], unreadable: [] };
    const owes = items.length + unreadable.length > 0;
    const [kept, ...copies] = found.get(role) ?? [];
    const title = names.has(role) || !kept ? titleOf(role, names) : kept.title;
    const fresh = block(role, items, unreadable, (one) => names.get(one) ?? one);
    if (!kept) return [{ type: 'create', role, title, body: fresh }];
    const closing = copies.filter(({ open }) => open).map(({ number }) => ({ type: 'close', number, role }));
    const body = merged(kept.body, fresh);
    if (!owes && !kept.open) return closing;
    const same = kept.open === owes && kept.title === title && normal(kept.body) === body;
    return same ? closing : [{ type: 'update', number: kept.number, role, title, body, open: owes }, ...closing];
  });
}

/**
 * The titles of functions, from `kvalitet due --all --format md`: a heading there is the function that answers first for
 * every row under it. A document may have rows with different functions, so one row is not always enough to know.
 */
export function namesIn(markdown, due) {
  const owners = new Map();
  for (const { document, due: day, responsible } of due.items)
    if (responsible[0]) owners.set(`${document} ${day}`, [...(owners.get(`${document} ${day}`) ?? []), responsible[0]]);
  const names = new Map();
  for (const part of `\n${normal(markdown)}`.split('\n## ').slice(1)) {
    const [heading, ...lines] = part.split('\n');
    const rows = lines.map((line) => owners.get(rowKey(line))).filter(Boolean);
    const [role, ...more] = new Set(rows[0]?.filter((one) => rows.every((row) => row.includes(one))));
    if (role && !more.length && !names.has(role)) names.set(role, unescaped(heading));
  }
  return names;
}

/** The document and the day of a row; a title cannot look like it, since its signs are escaped. */
const rowKey = (line) => /\(`([^`]+)`\): senast (\d{4}-\d{2}-\d{2})/.exec(line)?.slice(1).join(' ');

const unescaped = (text) => text.replace(/\\([\\`*_{}[\]<>#|@~!&])/g, '$1');

/** Everything by function. What several answer for stands with each of them. */
function wantedOf({ items, unreadable }) {
  const wanted = new Map();
  const of = (role) => wanted.get(role) ?? wanted.set(role, { items: [], unreadable: [] }).get(role);
  for (const item of items)
    for (const role of item.responsible.length ? item.responsible : [NOBODY]) of(keyOf(role)).items.push(item);
  for (const file of unreadable) of(NOBODY).unreadable.push(file);
  return wanted;
}

/** The issues of each function, the one to keep first: the oldest open one, else the newest closed. */
function issuesByRole(existing) {
  const found = new Map();
  for (const issue of existing) {
    const role = roleOf(issue.body);
    if (role) found.set(role, [...(found.get(role) ?? []), issue]);
  }
  for (const issues of found.values())
    issues.sort((a, b) => Number(b.open) - Number(a.open) || (a.open ? a.number - b.number : b.number - a.number));
  return found;
}

function titleOf(role, names) {
  const name = role === NOBODY ? 'utan ansvarig' : (names.get(role) ?? role);
  return `Att göra: ${[...name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '\ufffd')].slice(0, 150).join('')}`;
}
