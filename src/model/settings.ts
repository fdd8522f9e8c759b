import type { Severity } from './finding.js';
import type { Handbok } from './generated/types.js';

/** `handbok.yaml` with the format's defaults filled in (format.md 1). Times stay as written. */
export interface Settings {
  raw: Handbok;
  organisation: string;
  namnd: string;
  berattelse: string;
  revision: { intervall: string; längsta: Readonly<Record<string, string>>; varsel: string };
  riskmatris: {
    skala: number;
    åtgärdFrån: number;
    alltidVidKonsekvens: number;
    sannolikhet: string[];
    konsekvens: string[];
  };
  minstaGrupp: number;
  tidigÖversynVid: number;
  regler: Readonly<Record<string, Severity | 'av'>>;
}

/** The words that real risk matrices use for the four levels (Socialstyrelsen and SKR, Riskanalys och händelseanalys). */
const SANNOLIKHET = ['mycket liten', 'liten', 'stor', 'mycket stor'];
const KONSEKVENS = ['mindre', 'måttlig', 'betydande', 'katastrofal'];

/** Groups of rules that one line of `regler` sets at once: `klarsprak: av`. Rules of a group begin with its name. */
export const RULE_GROUPS: readonly string[] = ['klarsprak'];

/** Groups whose rules only ever give tips: plain language is advice, and never stops a change. */
const ONLY_TIPS: readonly string[] = ['klarsprak'];

/** Fills in defaults once, so that no rule or query carries one of its own. `rules` are the ids of all rules. */
export function settingsOf(raw: Handbok, rules: readonly string[] = []): Settings {
  const { revision = {}, riskmatris = {} } = raw;
  return {
    raw,
    organisation: raw.organisation ?? '',
    namnd: raw.nämnd ?? '',
    berattelse: raw.berättelse?.namn ?? 'kvalitetsberättelse',
    revision: {
      intervall: revision.intervall ?? '12 månader',
      längsta: longest(revision.längsta_intervall),
      varsel: revision.varsel ?? '60 dagar',
    },
    riskmatris: {
      skala: riskmatris.skala ?? 4,
      åtgärdFrån: riskmatris.åtgärd_från ?? 8,
      alltidVidKonsekvens: riskmatris.alltid_vid_konsekvens ?? 4,
      sannolikhet: riskmatris.ord?.sannolikhet ?? ((riskmatris.skala ?? 4) === 4 ? SANNOLIKHET : []),
      konsekvens: riskmatris.ord?.konsekvens ?? ((riskmatris.skala ?? 4) === 4 ? KONSEKVENS : []),
    },
    minstaGrupp: raw.minsta_grupp ?? 5,
    tidigÖversynVid: raw.tidig_översyn_vid ?? 3,
    regler: severitiesOf(raw.regler ?? {}, rules),
  };
}

type Given = NonNullable<Handbok['revision']>['längsta_intervall'];

function longest(given: Given): Record<string, string> {
  const defaults = { övriga: '24 månader', styrdokument: '48 månader' };
  return typeof given === 'string' ? { övriga: given } : { ...defaults, ...given };
}

type Severities = Record<string, Severity | 'av'>;

/** What is said of a group is said of each of its rules; what is said of one rule goes first. */
function severitiesOf(given: Severities, rules: readonly string[]): Severities {
  const ofGroups = RULE_GROUPS.flatMap((group) =>
    rules.flatMap((rule) => (given[group] && isIn(rule, group) ? [[rule, given[group]] as const] : [])),
  );
  const all = Object.entries({ ...Object.fromEntries(ofGroups), ...given });
  return Object.fromEntries(
    all.map(([rule, severity]) => [rule, severity === 'av' ? severity : capped(rule, severity)]),
  );
}

const isIn = (rule: string, group: string) => rule.startsWith(`${group}-`);

const capped = (rule: string, severity: Severity): Severity =>
  ONLY_TIPS.some((group) => isIn(rule, group)) ? 'tips' : severity;
