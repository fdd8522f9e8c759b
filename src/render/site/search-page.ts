import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SearchChoice, SearchChoices } from '../../model/search-entry.js';

/**
 * What stands on the search page: a form that works as a plain GET form from any page (`sok.html?q=…&typ=…&enhet=…`), and
 * a place for the answer. The ids are what `src/search/browser` looks for. Without JavaScript it says where to
 * go instead.
 */
export const searchPage = ({ types, units }: SearchChoices): ElementContent[] => [
  h(
    'form',
    { id: 'sok', className: ['sok'], method: 'get', action: 'sok.html', role: 'search', ariaLabel: 'Handboken' },
    [
      field('sok-ord', 'Sök efter', [
        h('input', { id: 'sok-ord', name: 'q', type: 'search', autoComplete: 'off', ariaDescribedBy: ['sok-hjalp'] }),
      ]),
      h('p', { id: 'sok-hjalp', className: ['sok-hjälp'] }, HELP),
      h('div', { className: ['sok-urval'] }, [
        choose('sok-typ', 'typ', 'Typ', 'Alla typer', types),
        choose('sok-enhet', 'enhet', 'Enhet', 'Alla enheter', units),
        h('button', { type: 'submit' }, 'Sök'),
      ]),
    ],
  ),
  h('noscript', [
    h('p', { className: ['sok-utan'] }, [
      'Sökningen behöver JavaScript, som är avstängt i den här webbläsaren. Alla dokument står i ',
      h('a', { href: 'alla.html' }, 'registret över alla dokument'),
      '. Tryck Ctrl och F där för att leta efter ett ord.',
    ]),
  ]),
  h('p', { id: 'sok-svar', className: ['sok-svar'], role: 'status', ariaLive: 'polite' }),
  h('div', { id: 'sok-rad' }),
  h('ol', { id: 'sok-traffar', className: ['traffar'], ariaLabel: 'Träffar' }),
  h('p', [h('button', { id: 'sok-fler', type: 'button', hidden: true }, 'Visa fler')]),
];

const HELP =
  'Skriv ett eller flera ord. Böjningar, sammansättningar och stavfel går bra. Väljer du en enhet visas också det som gäller hela organisationen.';

const field = (id: string, label: string, control: ElementContent[]) =>
  h('p', { className: ['sok-fält'] }, [h('label', { htmlFor: id }, label), ...control]);

const choose = (id: string, name: string, label: string, all: string, choices: readonly SearchChoice[]) =>
  field(id, label, [
    h('select', { id, name }, [
      h('option', { value: '' }, all),
      ...choices.map(([value, text]) => h('option', { value }, text)),
    ]),
  ]);
