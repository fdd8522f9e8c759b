import { ofTyp } from '../model/handbook.js';
import type { Year } from '../queries/year.js';
import { nothing, written } from './bookends.js';
import type { SectionMaker } from './context.js';
import { omraden } from './kvalitetsplan/areas.js';
import { forsenat, genomfort, obeskrivet } from './kvalitetsplan/followed-up.js';
import { mal, resultat } from './kvalitetsplan/goals.js';
import { grunder } from './kvalitetsplan/grounds.js';
import { insatser } from './kvalitetsplan/parts.js';
import { tidsplan } from './kvalitetsplan/timetable.js';

/** The sections of a year's kvalitetsplan, in its order: the plan first, then how it went. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: nothing,
  inledning: written('Beskriv kort vad planen gäller, vem den är till för och vad som är viktigast i år.'),
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

/** The insatser are described in their own documents. */
export const quoted = ({ handbook, year }: Year) =>
  ofTyp(handbook, 'kvalitetsinsats').filter(({ data }) => data.år === year);
