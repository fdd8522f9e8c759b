/** The public API: the use cases as functions, and the shapes that they give back. */
export { type Comparison, compare } from './api/changes.js';
export { openHandbook } from './api/open-handbook.js';
export { type YearReport, yearReport } from './api/report.js';
export { type Validation, validate } from './api/validate.js';
export { formatDay, parseDay } from './calendar/dates.js';
export type { Finding, Severity } from './model/finding.js';
export type { Handbook } from './model/handbook.js';
export { KvalitetError } from './model/kvalitet-error.js';
export { type DueFilter, type DueList, dueList } from './queries/due.js';
export type { DueItem } from './queries/due-item.js';
export type { ReportView } from './views/view.js';
