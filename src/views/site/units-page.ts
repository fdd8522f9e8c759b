import type { SiteContext } from './context.js';
import type { Branch, SitePage } from './page.js';
import { marked } from './rows.js';
import { named, paragraph } from './say.js';
import { start } from './trail.js';
import { type UnitBranch, unitBranches } from './units.js';

/** The organisation as a tree, each unit with who leads it. */
export function unitsPage(context: SiteContext): SitePage {
  const grenar = unitBranches(context).map((branch) => branchOf(context, branch));
  return {
    path: 'enheter.html',
    titel: 'Enheter',
    väg: start,
    block: grenar.length
      ? [paragraph('Välj din enhet för att se de rutiner och processer som gäller där.'), { slag: 'träd', grenar }]
      : [paragraph('Inga enheter är beskrivna. Det som står i handboken gäller hela organisationen.')],
  };
}

function branchOf(context: SiteContext, { unit, below }: UnitBranch): Branch {
  const chef = named(context, unit.data.chef);
  return {
    words: [...marked(context, unit), ...(chef ? [' – leds av ', chef] : [])],
    grenar: below.map((branch) => branchOf(context, branch)),
  };
}
