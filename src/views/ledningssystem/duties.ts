import type { Dokument } from '../../model/document.js';
import type { MadePart, SectionMaker } from '../context.js';
import { inUse } from './in-use.js';

type Roll = Dokument<'roll'>;

const LEVELS = [
  'fullmäktige',
  'kommunstyrelse',
  'nämnd',
  'utskott',
  'förvaltning',
  'avdelning',
  'enhet',
  'särskild',
  'medarbetare',
  'extern',
];

/** Roles with their duties, from the top; what many roles of a level share is told once, before them. */
export const ansvar: SectionMaker = (context) => {
  const roles = inUse(context, 'roll')
    .filter(({ data }) => data.nivå !== 'forum')
    .sort((a, b) => levelOf(a) - levelOf(b) || a.titel.localeCompare(b.titel, 'sv'));
  const levels = [...new Set(roles.map(levelOf))];
  return {
    rader: roles.length ? [] : ['Handboken har inga roller.'],
    delar: levels.flatMap((level) => levelParts(roles.filter((role) => levelOf(role) === level))),
  };
};

const levelOf = ({ data }: Roll) => (LEVELS.indexOf(data.nivå ?? '') + LEVELS.length + 1) % (LEVELS.length + 1);

/** What a role answers for, each duty with its law. */
export const dutiesOf = ({ data }: Roll): string[] =>
  (data.uppgifter ?? []).map((duty) =>
    typeof duty === 'string' ? duty : `${duty.text ?? ''}${duty.lagrum?.length ? ` (${duty.lagrum.join(', ')})` : ''}`,
  );

/** The roles of one level: those with the very same duties stand together. */
function levelParts(roles: readonly Roll[]): MadePart[] {
  const groups = new Map<string, Roll[]>();
  for (const role of roles) {
    const key = dutiesOf(role).join('\n') || role.id;
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  const shared = sharedIn([...groups.values()]);
  const parts = [...groups.values()].map((same) => rolePart(same, shared));
  return shared ? [sharedPart(shared), ...parts] : parts;
}

/** Duties that several roles have, and the roles. */
interface Shared {
  groups: readonly (readonly Roll[])[];
  duties: readonly string[];
}

/** From so many groups of roles, and so many duties, it is easier to read what they share once. */
const MANY = 3;

/** The duties that are worth telling once: of those that the same groups have, those that save most lines. */
function sharedIn(groups: readonly (readonly Roll[])[]): Shared | undefined {
  const has = new Map(groups.map((group) => [group, dutiesOf(group[0] as Roll)]));
  const candidates = [...new Set([...has.values()].flat())].map((duty): Shared => {
    const holders = groups.filter((group) => has.get(group)?.includes(duty));
    const common = has
      .get(holders[0] ?? [])
      ?.filter((each) => holders.every((group) => has.get(group)?.includes(each)));
    return { groups: holders, duties: [...new Set(common)] };
  });
  return candidates
    .filter((each) => each.groups.length >= MANY && each.duties.length >= MANY)
    .reduce<Shared | undefined>((best, each) => (best && saved(best) >= saved(each) ? best : each), undefined);
}

const saved = ({ groups, duties }: Shared) => (groups.length - 1) * duties.length;

function sharedPart({ groups, duties }: Shared): MadePart {
  const roles = groups.flat();
  return {
    id: `gemensamt-${roles[0]?.id}`,
    rubrik: `Gemensamma uppgifter för ${roles.length} roller`,
    rader: [`Gäller ${roles.map(({ titel }) => titel).join(', ')}.`],
    punkter: [...duties],
  };
}

function rolePart(same: readonly Roll[], shared: Shared | undefined): MadePart {
  const [first] = same as [Roll];
  const skills = [...new Set(same.flatMap(({ data }) => data.behörighet ?? []))];
  const law = [...new Set(same.flatMap(({ data }) => data.lagrum ?? []))];
  const duties = dutiesOf(first);
  const isSharing = shared?.groups.some((group) => group[0] === first) === true;
  const own = isSharing ? duties.filter((duty) => !shared.duties.includes(duty)) : duties;
  return {
    id: first.id,
    rubrik: same.map(({ titel }) => titel).join(', '),
    rader: [
      ...(law.length ? [`Lagrum: ${law.join(', ')}`] : []),
      ...(skills.length ? [`Behörighet: ${skills.join(', ')}.`] : []),
      ...(duties.length ? [] : ['Uppgifter: uppgift saknas.']),
      ...(isSharing ? [`De gemensamma uppgifterna ovan${own.length ? ', och dessutom:' : '.'}`] : []),
    ],
    punkter: own,
  };
}
