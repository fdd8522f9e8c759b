import type { Finding } from '../model/finding.js';
import { maskPersonNumbers } from './person-numbers.js';

/** A finding as it may be shown: whatever it quotes, a person's number is never told whole, not even in a file's name. */
export const withoutNumbers = (finding: Finding): Finding => ({
  ...finding,
  file: maskPersonNumbers(finding.file),
  message: maskPersonNumbers(finding.message),
  hint: finding.hint === null ? null : maskPersonNumbers(finding.hint),
});
