import { jsonText } from '../json-text.js';
import type { PatternsReporter } from './patterns-reporter.js';

/** For programs: the shape in `schemas/output/patterns.schema.json`. */
export const json: PatternsReporter = ({ view }) => jsonText(view);
