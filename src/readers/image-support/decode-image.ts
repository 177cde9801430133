import { imageSize } from 'image-size';
import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import { PNG } from 'pngjs';
import type { Bitmap } from '../../contracts/recogniser.ts';
import { ReadFailure } from '../../model/errors.ts';
import { isPng } from '../support/signature.ts';
import { assertDrawable, drawBitmap } from './draw-bitmap.ts';

/** The one page of a png or jpeg. The canvas could decode both, but a file cut short ends its process. */
export async function* decodeImage(bytes: Uint8Array): AsyncGenerator<Bitmap> {
  const decode = isPng(bytes) ? decodePng : decodeJpeg;
  try {
    // What the header says, before anything is decoded.
    assertDrawable(imageSize(bytes));
    yield drawBitmap(decode(bytes));
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure('corrupt', {}, error);
  }
}

function decodePng(bytes: Uint8Array): Bitmap {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, data: new Uint8ClampedArray(data) };
}

function decodeJpeg(bytes: Uint8Array): Bitmap {
  setVerbosityLevel(0);
  const image = new JpegImage();
  image.parse(bytes);
  const { width, height } = image;
  const data = image.getData({ width, height, forceRGBA: true });
  if (data.length === width * height * 4) return { width, height, data };
  // Pictures kept in red, green and blue come without alpha.
  if (data.length !== width * height * 3) throw new ReadFailure('corrupt');
  const withAlpha = new Uint8ClampedArray(width * height * 4).fill(255);
  data.forEach((value, index) => {
    withAlpha[Math.floor(index / 3) * 4 + (index % 3)] = value;
  });
  return { width, height, data: withAlpha };
}
