import { countEvents } from '../../queries/events.js';
import type { Rule } from '../rule.js';
import { documentOf, known, lacks, placeOf } from './events.js';

/** What was investigated has been judged: without the judgement nobody knows whether IVO must be told. */
export const lexSarahBedomd: Rule = {
  id: 'lex-sarah-bedomd',
  severity: 'fel',
  summary: 'En lex Sarah-händelse som är utredd har en bedömning.',
  why: 'Bedömningen avgör om händelsen är ett missförhållande och om den ska anmälas till IVO. Utan den är utredningen inte färdig.',
  fix: 'Skriv utredningens bedömning, till exempel bedömning: missförhållande eller bedömning: inget.',
  lagrum: 'SoL (2025:400) 27 kap. 5 §',
  force: 'ska',
  *check(handbook) {
    for (const event of countEvents(handbook)) {
      if (!event.single || event.slag !== 'lex Sarah' || !lacks(event, 'bedömning')) continue;
      const [done, told] = [known(event, 'utredd'), known(event, 'anmäld_ivo')];
      if (!done && !told) continue;
      yield {
        document: documentOf(event),
        place: placeOf(event, 'utredd', 'anmäld_ivo'),
        message: done ? `Utredd ${done}, men bedömning saknas.` : `Anmäld till IVO ${told}, men bedömning saknas.`,
        hint: 'Skriv bedömning: allvarligt missförhållande, påtaglig risk för allvarligt missförhållande, missförhållande, risk för missförhållande eller inget.',
      };
    }
  },
};
