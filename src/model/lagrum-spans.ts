/** A stretch of paragraphs in one chapter. Ends are ranks (`2` before `2 a` before `3`); absent when a chapter is meant. */
export interface Span {
  chapter: string | undefined;
  from: number | undefined;
  to: number | undefined;
  /** What narrows it: `1 st.`, `2 p.`, `allmänna råd`; of an EU act the article. */
  detail: string;
}

/** How a citation answers the question "does it name this place?": exactly it, something wider around it, or neither. */
export type Hit = 'exact' | 'wider' | undefined;

const PARTS = /^(?:(\d{1,3}(?: ?[a-zåäö])?) kap\.)? ?(?:([^§]{0,200}?) §§?)? ?(.*)$/;
const WHOLE: Span = { chapter: undefined, from: undefined, to: undefined, detail: '' };

/** The stretches that a place (as `parseLagrum` gives it) names, with ranges and lists taken apart; none given: all. */
export function spansOf(place: string | undefined): Span[] {
  const [, chapter, sections, rest = ''] = PARTS.exec(place ?? '') ?? [];
  const base = { ...WHOLE, chapter: chapter?.replace(/(\d)([a-zåäö])/, '$1 $2'), detail: rest };
  if (!sections) return [base];
  return sections.split(/, | och /).map((part) => ({ ...base, ...ends(part) }));
}

/** `3` and `3 a` in their order in the law, so that `2–4 §§` holds `3 a §` but `4 a §` comes after it. */
function ends(part: string): { from: number; to: number } {
  const [first = '', last = first] = part.split(/ ?[–-] ?/);
  const number = Number.parseInt(first, 10);
  return { from: rank(first), to: /^\d/.test(last) ? rank(last) : number * 100 + letter(last) };
}

const rank = (text: string) => Number.parseInt(text, 10) * 100 + letter(text.replace(/[\d ]/g, ''));
const letter = (text: string) => (text ? 'abcdefghijklmnopqrstuvwxyzåäö'.indexOf(text[0] ?? '') + 1 : 0);

/** Whether one place names another: `4 kap. 2–5 §§` is exactly `4 kap. 4 §`, the whole of 4 kap. only wider. */
export function hits(cited: string | undefined, asked: string | undefined): Hit {
  const pairs = spansOf(cited).flatMap((one) => spansOf(asked).map((other) => hit(one, other)));
  return pairs.includes('exact') ? 'exact' : pairs.find(Boolean);
}

function hit(cited: Span, asked: Span): Hit {
  if (isWhole(asked)) return 'exact';
  if (isWhole(cited)) return 'wider';
  if (cited.chapter !== asked.chapter) return undefined;
  if (asked.from === undefined && asked.detail === '') return 'exact';
  if (cited.from === undefined && cited.detail === '') return 'wider';
  return overlaps(cited, asked) && agrees(cited.detail, asked.detail) ? 'exact' : undefined;
}

const isWhole = (span: Span) => span.chapter === undefined && span.from === undefined && span.detail === '';

const overlaps = (a: Span, b: Span) =>
  a.from === b.from || (a.from !== undefined && b.from !== undefined && a.from <= (b.to ?? 0) && b.from <= (a.to ?? 0));

/** `1 st.` and `1 st. 2 p.` speak of the same; `1 st.` and `2 st.` do not; a whole paragraph holds both. */
const agrees = (a: string, b: string) => a === '' || b === '' || a === b || isWithin(a, b) || isWithin(b, a);
const isWithin = (inner: string, outer: string) => inner.startsWith(outer) && /[ .]/.test(inner[outer.length] ?? '');
