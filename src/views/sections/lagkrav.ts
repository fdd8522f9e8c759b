import { type SectionMaker, table, titlesOf } from '../context.js';

/** The laws that the work rests on, and when somebody last checked that they hold. */
export const lagkrav: SectionMaker = (context) => ({
  rader: [
    `Verksamheten bedrivs enligt ${(context.year.handbook.settings.raw.lagar ?? []).join(', ')}.`,
    'Enligt de allmänna råden till SOSFS 2011:9 7 kap. 1 § bör det varje år göras en sammanhållen kvalitetsberättelse som visar hur arbetet har bedrivits under föregående kalenderår, vilka åtgärder som har vidtagits och vilka resultat som har nåtts.',
  ],
  tabeller: [
    table(
      'lagregister',
      'Lagregister',
      ['Författning', 'Bevakas av', 'Senast kontrollerad'],
      (context.year.handbook.settings.raw.lagregister ?? []).map((item) => [
        item.lag ?? '',
        titlesOf(context, item.ansvar) || 'ej angivet',
        item.kontrollerad ?? 'uppgift saknas',
      ]),
      'Handboken har inget lagregister.',
      'Så som lagregistret ser ut när berättelsen görs.',
    ),
  ],
});
