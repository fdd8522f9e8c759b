import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { tablesIn } from '../../src/views/view.js';
import { TEMPLATES, told } from './told.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
describe('A table with counted figures says what was counted, before them', () => {
  test.each(TEMPLATES.flatMap((template) => [2023, 2024, 2025].map((year) => [template, year] as const)))(
    '%s %i',
    async (template, year) => {
      const { view } = await told(EXAMPLE, template, year);
      const counting = tablesIn(view.avsnitt).filter(({ rader }) =>
        rader.flat().some((cell) => typeof cell !== 'string'),
      );
      expect(counting.length).toBeGreaterThan(0);
      expect(counting.filter(({ definition }) => !/[.]$/.test(definition ?? '')).map(({ rubrik }) => rubrik)).toEqual(
        [],
      );
    },
    60_000,
  );
});
