import type { Dokument } from '../model/document.js';
import { ofTyp } from '../model/handbook.js';
import type { Year } from '../queries/year.js';
import { nothing } from './bookends.js';
import type { SectionMaker } from './context.js';
import { decidedNow, decidedPart, decidedSaid } from './decided-texts.js';
import { omraden } from './kvalitetsplan/areas.js';
import { forsenat, genomfort, obeskrivet } from './kvalitetsplan/followed-up.js';
import { mal, resultat } from './kvalitetsplan/goals.js';
import { grunder } from './kvalitetsplan/grounds.js';
import { insatser } from './kvalitetsplan/parts.js';
import { tidsplan } from './kvalitetsplan/timetable.js';

/** A plan that the nämnd has decided, in its own words: one that names the year, or names none and holds. */
const decidedPlans = (year: Year) =>
  decidedNow(year, 'plan').filter(({ titel }) => {
    const [named] = /\d{4}/.exec(titel) ?? [];
    return /^kvalitetsplan/i.test(titel) && (named === undefined || named === String(year.year));
  });

const inledning: SectionMaker = (context) => {
  const plans = decidedPlans(context.year);
  if (plans.length) return { delar: plans.map((doc) => decidedPart(context, doc)) };
  return { skriv: 'Beskriv kort vad planen gäller, vem den är till för och vad som är viktigast i år.' };
};

/** The sections of a year's kvalitetsplan, in its order: the plan first, then how it went. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: (context) => ({ rader: decidedSaid(context, decidedPlans(context.year)) }),
  inledning,
  grunder,
  omraden,
  mal,
  insatser,
  tidsplan,
  genomfort,
  forsenat,
  obeskrivet,
  resultat,
  bilagor: nothing,
};

/** The insatser are described in their own documents, and the plan in the nämnd's. */
export const quoted = (year: Year): Dokument[] => [
  ...ofTyp(year.handbook, 'kvalitetsinsats').filter(({ data }) => data.år === year.year),
  ...decidedPlans(year),
];
