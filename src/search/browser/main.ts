import { INDEX_NAME, type IndexData } from '../index-data.js';
import { type Found, search } from '../search.js';
import { openIndex, type Query, type SearchIndex } from '../search-index.js';
import { shown } from '../shown.js';
import { told } from '../told.js';
import { queryOf, remember } from './address.js';
import { adviceOn } from './advice.js';
import { element, itemOf } from './draw.js';

/** So many hits are shown at a time. */
const SHOWN = 20;
/** Somebody who types is answered when they have paused for so many milliseconds. */
const PAUSE = 80;

const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [form, answer, advice] = [at<HTMLFormElement>('sok'), at('sok-svar'), at('sok-rad')];
const [list, more] = [at('sok-traffar'), at<HTMLButtonElement>('sok-fler')];
const fields = {
  words: at<HTMLInputElement>('sok-ord'),
  type: at<HTMLSelectElement>('sok-typ'),
  unit: at<HTMLSelectElement>('sok-enhet'),
};

function start(index: SearchIndex): void {
  let waiting: number | undefined;
  const now = () => {
    clearTimeout(waiting);
    const query = typed();
    remember(query);
    show(index, query);
  };
  fill(queryOf(location.search));
  show(index, typed());
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    now();
  });
  // What a misspelt word needs is made ready before somebody misspells.
  setTimeout(() => index.vocabulary.spellings(), PAUSE);
}

const typed = (): Query => ({ words: fields.words.value, type: fields.type.value, unit: fields.unit.value });

function fill({ words, type, unit }: Query): void {
  fields.words.value = words;
  fields.type.value = type;
  fields.unit.value = unit;
  // A choice that the page does not offer leaves nothing chosen: then all are.
  for (const field of [fields.type, fields.unit]) if (field.selectedIndex < 0) field.value = '';
}

function show(index: SearchIndex, query: Query): void {
  const isAsked = Boolean(query.words.trim() || query.type || query.unit);
  const found = search(index, query);
  answer.textContent = isAsked ? told(found.hits) : '';
  advice.replaceChildren(...(isAsked && !found.hits.length ? [adviceOn(index, query)] : []));
  list.replaceChildren();
  showMore(index, found);
}

/** Adds the next hits to the list, and keeps the button as long as there are more. */
function showMore(index: SearchIndex, found: Found): void {
  const start = list.childElementCount;
  const next = found.hits.slice(start, start + SHOWN);
  list.append(...next.map((hit) => itemOf(shown(index, hit, found.marked))));
  more.hidden = list.childElementCount >= found.hits.length;
  more.onclick = () => {
    showMore(index, found);
    list.children[start + SHOWN]?.querySelector('a')?.focus();
  };
}

function refuse(): void {
  answer.textContent = 'Sökregistret kunde inte läsas. Mappen sok ska ligga bredvid den här sidan.';
  advice.replaceChildren(
    element('p', {}, 'Alla dokument står i ', element('a', { href: 'alla.html' }, 'registret över alla dokument'), '.'),
  );
}

const data = (window as unknown as Record<string, IndexData | undefined>)[INDEX_NAME];
if (data) start(openIndex(data));
else refuse();
