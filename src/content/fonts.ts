import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The faces of Source Sans 3 (SIL Open Font License) that documents and charts are set in, as whole TTF files. */
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** The fonts of documents: shipped, so that a report looks the same on every machine and needs no network. */
export function readFonts(): Uint8Array[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)));
}
