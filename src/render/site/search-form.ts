import type { Element } from 'hast';
import { h } from 'hastscript';
import { linkFrom } from '../../views/site/addresses.js';

/** A form that only leads to the page of search: it needs no script. `from` is the page it stands on. */
export const searchForm = (from: string): Element =>
  h('form', { role: 'search', className: ['sokruta'], action: linkFrom(from, { sida: 'sok' }), method: 'get' }, [
    h('label', { htmlFor: 'sokfalt' }, 'Sök i handboken'),
    h('div', [
      h('input', { type: 'search', id: 'sokfalt', name: 'q', autoComplete: 'off' }),
      h('button', { type: 'submit' }, 'Sök'),
    ]),
  ]);
