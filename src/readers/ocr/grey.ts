import type { Bitmap } from '../../contracts/recogniser.ts';
import type { Box } from './canvas.ts';

/** Brightness of each pixel, 0 black to 255 white. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Luma of ITU-R BT.601. */
export function toGrey({ width, height, data }: Bitmap): GreyPage {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red, green, blue] = [data[at * 4] as number, data[at * 4 + 1] as number, data[at * 4 + 2] as number];
    grey[at] = red * 0.299 + green * 0.587 + blue * 0.114;
  }
  return { width, height, data: grey };
}

/** Ink is darker than this share of the paper around it. */
const DARK = 0.6;
/** The upper and lower edge of a box touch the lines above and below: share of its height. */
const EDGE = 0.1;

/** Which columns of a line hold ink; the first is column `Math.floor(box.left)` of the page. */
export function inkColumns({ width, height, data }: GreyPage, box: Box): boolean[] {
  const [left, right] = [Math.floor(box.left), Math.min(width, Math.ceil(box.right))];
  const margin = (box.bottom - box.top) * EDGE;
  const [top, bottom] = [Math.round(box.top + margin), Math.min(height, Math.round(box.bottom - margin))];
  const brightness = new Uint32Array(256);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) (brightness[data[y * width + x] as number] as number) += 1;
  }
  const ink = medianOf(brightness) * DARK;
  return Array.from({ length: Math.max(0, right - left) }, (_, column) => {
    for (let y = top; y < bottom; y += 1) if ((data[y * width + left + column] as number) < ink) return true;
    return false;
  });
}

/** More than half of every line is paper. */
function medianOf(histogram: Uint32Array): number {
  let left = histogram.reduce((sum, count) => sum + count, 0) / 2;
  for (let value = 0; value < histogram.length; value += 1) {
    left -= histogram[value] as number;
    if (left <= 0) return value;
  }
  return 255;
}
