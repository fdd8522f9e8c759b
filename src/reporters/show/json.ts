import { jsonText } from '../json-text.js';
import type { ShowReporter } from './show-reporter.js';

/** For programs: the shape in `schemas/output/show.schema.json` (cli.md, JSON). */
export const json: ShowReporter = ({ shown }) => jsonText(shown);
