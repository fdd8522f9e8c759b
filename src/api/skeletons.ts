import type { SkeletonSettings } from '../authoring/skeleton.js';
import { packageFile, packageFolder } from '../content/package-files.js';
import type { Types } from '../schema/types.js';
import { asId } from '../words/nearest.js';

/** What new documents are made from: found by scanning templates/new. A type without a file there begins empty. */
export function skeletonSettings({ documents }: Pick<Types, 'documents'>): SkeletonSettings {
  const names = new Set(packageFolder('templates/new'));
  const bodyOf = (typ: string) => {
    const name = `${asId(typ)}.md`;
    return names.has(name) ? packageFile(`templates/new/${name}`) : '';
  };
  return { types: documents, bodyOf };
}
