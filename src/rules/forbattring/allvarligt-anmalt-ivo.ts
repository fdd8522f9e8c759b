import { type CountedEvent, countEvents } from '../../queries/events.js';
import type { Rule } from '../rule.js';
import { documentOf, isSilentOn, known, placeOf } from './events.js';

const GRAVE = ['allvarligt missförhållande', 'påtaglig risk för allvarligt missförhållande', 'allvarlig vårdskada'];

/**
 * What is grave goes to IVO. A register that holds the judgement must also say when IVO was told, so one without a column
 * for it is asked too.
 */
export const allvarligtAnmaltIvo: Rule = {
  id: 'allvarligt-anmalt-ivo',
  severity: 'fel',
  summary:
    'En händelse som bedömts som allvarligt missförhållande, påtaglig risk för det eller allvarlig vårdskada är anmäld till IVO.',
  why: 'Allvarliga missförhållanden och allvarliga vårdskador ska snarast anmälas till IVO.',
  fix: 'Anmäl händelsen till IVO och skriv dagen i anmäld_ivo. Är den redan anmäld: skriv bara dagen.',
  lagrum: 'SoL (2025:400) 27 kap. 6 §',
  force: 'ska',
  *check(handbook) {
    for (const event of countEvents(handbook)) {
      const judgement = known(event, 'bedömning');
      if (!event.single || !judgement || !GRAVE.includes(judgement) || !isSilentOn(event, 'anmäld_ivo')) continue;
      yield {
        document: documentOf(event),
        place: placeOf(event, 'bedömning'),
        message: `Händelsen är bedömd som ${judgement}, men ingen dag för anmälan till IVO är skriven.`,
        hint: `${dutyOf(event, judgement)} kräver att den anmäls snarast. Skriv anmäld_ivo: och dagen för anmälan.`,
      };
    }
  },
};

/** Health care answers by another law than social services, and LSS has the duty in its own. */
function dutyOf(event: CountedEvent, judgement: string): string {
  const law = known(event, 'lag');
  if (event.slag === 'lex Maria' || law === 'HSL' || judgement === 'allvarlig vårdskada')
    return 'PSL (2010:659) 3 kap. 5 §';
  return law === 'LSS' ? 'LSS (1993:387) 24 f §' : 'SoL (2025:400) 27 kap. 6 §';
}
