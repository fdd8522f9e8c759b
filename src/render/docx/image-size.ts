/** A picture that Word can show: its kind, its bytes and its size in pixels. */
export interface Bitmap {
  type: 'png' | 'jpg' | 'gif';
  data: Uint8Array;
  width: number;
  height: number;
}

/** Reads a `data:` address as a picture. Undefined when it is something else than its first bytes say, or has no size. */
export function bitmapOf(url: string): Bitmap | undefined {
  const base64 = /^data:image\/(?:png|jpe?g|gif);base64,([a-z\d+/=\s]+)$/i.exec(url)?.[1];
  if (!base64) return undefined;
  const data = new Uint8Array(Buffer.from(base64, 'base64'));
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const found = png(view) ?? gif(view) ?? jpeg(view);
  return found && found.width > 0 && found.height > 0 ? { data, ...found } : undefined;
}

type Size = Pick<Bitmap, 'type' | 'width' | 'height'> | undefined;

function png(view: DataView): Size {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): Size {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The size of a JPEG stands in its frame header, after any number of other segments. */
function jpeg(view: DataView): Size {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
