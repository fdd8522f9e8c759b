import type { Dokument } from '../model/document.js';
import type { Year } from '../queries/year.js';
import { nothing } from './bookends.js';
import type { SectionMaker } from './context.js';
import { decidedSaid } from './decided-texts.js';
import { egenkontroll, uppfoljning } from './ledningssystem/controls.js';
import { dokumentation, krav, oversyn } from './ledningssystem/documents.js';
import { ansvar } from './ledningssystem/duties.js';
import { mal } from './ledningssystem/goals.js';
import { avvikelser, riskanalys } from './ledningssystem/improvement.js';
import { begrepp, inledning, kvalitet, lagar, steering } from './ledningssystem/law.js';
import { beslut, forum, verksamhet } from './ledningssystem/organisation.js';
import { kompetens, samverkan, utforare } from './ledningssystem/others.js';
import { processer } from './ledningssystem/processes.js';

/** The sections of the ledningssystem as one document, in its order: why, who, how, and how it gets better. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: (context) => ({ rader: decidedSaid(context, steering(context.year)) }),
  inledning,
  lagar,
  kvalitet,
  mal,
  verksamhet,
  ansvar,
  forum,
  beslut,
  krav,
  processer,
  riskanalys,
  egenkontroll,
  uppfoljning,
  avvikelser,
  samverkan,
  utforare,
  kompetens,
  dokumentation,
  oversyn,
  begrepp,
  bilagor: nothing,
};

/** The nämnd's own text of the ledningssystem. */
export const quoted: (year: Year) => Dokument[] = steering;
