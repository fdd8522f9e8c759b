import { jsonText } from '../json-text.js';
import type { CoverageReporter } from './coverage-reporter.js';

/** For programs: the shape in `schemas/output/coverage.schema.json` (cli.md, JSON). */
export const json: CoverageReporter = ({ view }) => jsonText(view);
