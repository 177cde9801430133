import UTIF, { type IFD } from 'utif2';
import type { Bitmap } from '../../contracts/recogniser.ts';
import { ReadFailure } from '../../model/errors.ts';
import { isBigTiff } from '../support/signature.ts';
import { assertDrawable, drawBitmap } from './draw-bitmap.ts';

/** TIFF 6.0, section 8: ImageWidth, ImageLength, Compression and PlanarConfiguration. */
const WIDTH_TAG = 't256';
const HEIGHT_TAG = 't257';
const COMPRESSION_TAG = 't259';
const PLANAR_TAG = 't284';
/** Uncompressed, CCITT fax (2 to 4), LZW, JPEG (6, 7), Deflate (8, 32946) and PackBits: others are decoded to a black page. */
const COMPRESSIONS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 32_773, 32_946]);
/** Each colour in a plane of its own; the decoder takes the first plane for the picture. */
const SEPARATE_PLANES = 2;

/**
 * The pages of a tiff, one after another, so that only one lies in memory; of a page that cannot be decoded, why.
 * Throws where there are no pages at all.
 */
export async function* decodeTiff(
  bytes: Uint8Array,
  maxPages = Number.POSITIVE_INFINITY,
): AsyncGenerator<Bitmap | ReadFailure> {
  if (isBigTiff(bytes)) throw new ReadFailure('unsupported-format', { reason: 'BigTIFF' });
  const buffer = bytes.slice().buffer;
  const pages = guarded(() => UTIF.decode(buffer));
  if (pages.length === 0) throw new ReadFailure('corrupt');
  if (pages.length > maxPages) throw new ReadFailure('too-large', { pages: pages.length, allowed: maxPages });
  for (const page of pages) {
    try {
      yield decodePage(buffer, page);
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      yield error;
    }
  }
}

function decodePage(buffer: ArrayBuffer, page: IFD): Bitmap {
  assertDrawable({ width: numberAt(page, WIDTH_TAG), height: numberAt(page, HEIGHT_TAG) });
  const compression = numberAt(page, COMPRESSION_TAG) || 1;
  if (!COMPRESSIONS.has(compression)) throw new ReadFailure('unsupported-format', { compression });
  if (numberAt(page, PLANAR_TAG) === SEPARATE_PLANES) throw new ReadFailure('unsupported-format', { reason: 'planes' });
  const data = guarded(() => {
    UTIF.decodeImage(buffer, page);
    return UTIF.toRGBA8(page);
  });
  if (data.length !== page.width * page.height * 4) throw new ReadFailure('corrupt');
  const { width, height } = page;
  return drawBitmap({ width, height, data: new Uint8ClampedArray(data) });
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
