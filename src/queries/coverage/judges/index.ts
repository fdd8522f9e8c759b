import type { Judge } from '../verdict.js';
import { controlled, sources } from './controls.js';
import { cooperation } from './cooperation.js';
import { documented, followed, patientReport, patientReportFull, report, reportFull } from './documentation.js';
import { acted, combined, improved } from './improvement.js';
import { fitting, shared, supports, system, used } from './leadership.js';
import { decided, ordered, routines } from './processes.js';
import { answered, pointer } from './references.js';
import { analysed, estimated } from './risks.js';

/** How each paragraph of regelverk/sosfs-2011-9.yaml is judged, by its id. Definitions are not judged. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  '3:1-stycke-1': system,
  '3:1-stycke-2': used,
  '3:2': supports,
  '3:fordelning': shared,
  '4:1': fitting,
  '4:2': decided,
  '4:3': ordered,
  '4:4': routines,
  '4:5': cooperation,
  '4:6': cooperation,
  '5:1-stycke-1': analysed,
  '5:1-stycke-2': estimated,
  '5:2': controlled,
  '5:2-rad': sources,
  '5:3': answered,
  '5:3a': pointer,
  '5:4': pointer,
  '5:5': pointer,
  '5:6': combined,
  '5:7': acted,
  '5:8': improved,
  '6:1': followed,
  '6:2': pointer,
  '6:3': pointer,
  '7:1': documented,
  '7:1-rad-1': report,
  '7:1-rad-2': reportFull,
  '7:2': patientReport,
  '7:3': patientReportFull,
};
