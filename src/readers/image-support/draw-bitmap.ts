import { createCanvas } from '@napi-rs/canvas';
import type { Bitmap } from '../../contracts/recogniser.ts';
import { ReadFailure } from '../../model/errors.ts';
import { toCanvas } from '../ocr/canvas.ts';

/** A2 at 400 dpi has 62 million pixels; far beyond that a picture is made to exhaust memory. */
const MAX_PIXELS = 100_000_000;
/** Longer pictures are drawn smaller: A4 at 300 dpi is this long, and no print needs more. */
const LONGEST_SIDE = 3508;

export function assertDrawable({ width, height }: { readonly width: number; readonly height: number }): void {
  if (!(width > 0 && height > 0)) throw new ReadFailure('corrupt', { width, height });
  if (width * height > MAX_PIXELS) throw new ReadFailure('too-large', { width, height });
}

/** The picture on white paper, no larger than OCR can use. */
export function drawBitmap(bitmap: Bitmap): Bitmap {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(toCanvas(bitmap), 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
