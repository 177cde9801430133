import UTIF, { type IFD } from 'utif2';
import type { Bitmap } from '../../contracts/recogniser.ts';
import { ReadFailure } from '../../model/errors.ts';
import { assertDrawable, drawBitmap } from './draw-bitmap.ts';

/** TIFF 6.0: ImageWidth and ImageLength. */
const WIDTH_TAG = 't256';
const HEIGHT_TAG = 't257';

/** The pages of a tiff, one after another, so that only one lies in memory. */
export async function* decodeTiff(bytes: Uint8Array, maxPages = Number.POSITIVE_INFINITY): AsyncGenerator<Bitmap> {
  const buffer = bytes.slice().buffer;
  const pages = guarded(() => UTIF.decode(buffer));
  if (pages.length === 0) throw new ReadFailure('corrupt');
  if (pages.length > maxPages) throw new ReadFailure('too-large', { pages: pages.length, allowed: maxPages });
  for (const page of pages) {
    assertDrawable({ width: numberAt(page, WIDTH_TAG), height: numberAt(page, HEIGHT_TAG) });
    const data = guarded(() => {
      UTIF.decodeImage(buffer, page);
      return UTIF.toRGBA8(page);
    });
    if (data.length !== page.width * page.height * 4) throw new ReadFailure('corrupt');
    const { width, height } = page;
    yield drawBitmap({ width, height, data: new Uint8ClampedArray(data) });
  }
}

/** The decoder shows a broken file by whatever it stumbles over. */
function guarded<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new ReadFailure('corrupt', {}, error);
  }
}

function numberAt(page: IFD, tag: string): number {
  const value = page[tag];
  return Array.isArray(value) ? Number(value[0]) : 0;
}
