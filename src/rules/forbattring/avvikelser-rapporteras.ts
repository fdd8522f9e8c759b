import { civil } from '../../calendar/dates.js';
import { within, yearSpan } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { type CountedEvent, countEvents } from '../../queries/events.js';
import type { Rule } from '../rule.js';

const REPORTS = ['avvikelse', 'lex Sarah', 'lex Maria'];

/** A unit where nothing ever goes wrong is most likely one where nobody tells. */
export const avvikelserRapporteras: Rule = {
  id: 'avvikelser-rapporteras',
  severity: 'varning',
  summary: 'En enhet har rapporterat minst en avvikelse under det senaste hela året, när andra enheter har gjort det.',
  why: 'Avvikelser finns i alla verksamheter. En enhet utan rapporter vet oftast inte hur man gör, eller vågar inte.',
  fix: 'Fråga enheten hur avvikelser rapporteras, och kontrollera att registret innehåller enhetens rapporter.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const year = civil(today).year - 1;
    const reports = countEvents(handbook).filter(
      ({ slag, when, antal }) => REPORTS.includes(slag) && antal > 0 && within(when, yearSpan(year)),
    );
    const named = reports.filter(({ enhet }) => enhet.some((id) => lookUp(handbook, 'enhet', id)));
    if (sum(named) <= sum(reports) - sum(named)) return;
    const told = [...new Set(named.flatMap(({ enhet }) => enhet))];
    for (const unit of leaves(handbook)) {
      if (told.some((id) => isWithin(handbook, unit.id, id))) continue;
      yield {
        document: unit.id,
        place: { file: unit.file, path: ['titel'], on: 'value' as const },
        message: `Enheten rapporterade ingen avvikelse under ${year}. Andra enheter rapporterade ${sum(named)}.`,
        hint: 'Ta reda på varför, och kontrollera att enhetens avvikelser finns i registret och att kolumnen enhet är rätt.',
      };
    }
  },
};

/** Where most reports name no unit that there is, nobody can say which units they came from. */
const sum = (events: readonly CountedEvent[]) =>
  events.reduce((total, { antal, därav }) => total + (därav ? 0 : antal), 0);

/** The units that have no other below them, in force and run by the organisation itself. */
function leaves(handbook: Handbook): Dokument<'enhet'>[] {
  const units = ofTyp(handbook, 'enhet').filter(({ data }) => (data.status ?? 'gällande') === 'gällande');
  const above = new Set(units.map(({ data }) => data.del_av));
  return units.filter(({ id, data, refused }) => {
    const own = (data.driftform ?? 'egen regi') === 'egen regi' && !refused.includes('driftform');
    return own && !above.has(id) && !refused.includes('status');
  });
}
