import type { Asset } from './nodes.js';

/** The pictures of a document, by the names under which the sheet draws them. */
export interface Pictures {
  assets: Asset[];
  /** Takes in a picture of a `data:` address; undefined when it is none that can be drawn. */
  asset: (url: string) => string | undefined;
  /** What stands nearest above, in words: said of a picture without a description. */
  under: () => string;
  /** Told when a heading is drawn. */
  enter: (heading: string) => void;
}

/** Kinds of pictures that a PDF can hold, and how their files end. */
const KINDS: Readonly<Record<string, string>> = {
  png: 'png',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  'svg+xml': 'svg',
};

/** Gathers a document's pictures: each address once, and only those that can be drawn. */
export function picturesOf(canDraw: (asset: Asset) => boolean): Pictures {
  const known = new Map<string, string | undefined>();
  const assets: Asset[] = [];
  let above = 'texten';
  const take = (url: string) => {
    const [, type = '', data = ''] = /^data:image\/([a-z+]+);base64,([A-Za-z0-9+/=]+)$/.exec(url) ?? [];
    const asset = { name: `bild-${assets.length + 1}.${KINDS[type]}`, bytes: Buffer.from(data, 'base64') };
    if (!KINDS[type] || !data || !canDraw(asset)) return undefined;
    assets.push(asset);
    return asset.name;
  };
  return {
    assets,
    asset: (url) => {
      if (!known.has(url)) known.set(url, take(url));
      return known.get(url);
    },
    under: () => `Bild till ${above}`,
    enter: (heading) => {
      above = heading;
    },
  };
}
