import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Bitmap } from '../../contracts/recogniser.ts';
import type { Planes } from './runtime.ts';

/** A rectangle of pixels; right and bottom are outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function toCanvas({ width, height, data }: Bitmap): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return canvas;
}

/** `box` of the page drawn `width` by `height` pixels large, on paper `paperWidth` wide. */
export function cutOut(page: Canvas, box: Box, width: number, height: number, paperWidth = width): Bitmap {
  const canvas = createCanvas(paperWidth, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(page, box.left, box.top, box.right - box.left, box.bottom - box.top, 0, 0, width, height);
  return { width: paperWidth, height, data: context.getImageData(0, 0, paperWidth, height).data };
}

export const wholeOf = ({ width, height }: { width: number; height: number }): Box => ({
  left: 0,
  top: 0,
  right: width,
  bottom: height,
});

/** The page turned by `radians` about its centre, on paper that holds all of it. */
export function turned(page: Canvas, radians: number): Canvas {
  const [sin, cos] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))];
  const width = Math.round(page.width * cos + page.height * sin);
  const height = Math.round(page.width * sin + page.height * cos);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.translate(width / 2, height / 2);
  context.rotate(radians);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return canvas;
}

/** Mean and deviation of each channel of what a network was trained on. */
export interface Normalisation {
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
}

/** Planes of blue, green and red: PaddleOCR is trained on images in that order. Right of `filled` all is zero. */
export function toPlanes({ width, height, data }: Bitmap, { mean, deviation }: Normalisation, filled = width): Planes {
  const planes = new Float32Array(3 * width * height);
  for (let channel = 0; channel < 3; channel += 1) {
    const [own, scale] = [mean[channel] as number, 255 * (deviation[channel] as number)];
    const shift = own / (deviation[channel] as number);
    const plane = channel * width * height;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < filled; x += 1) {
        const at = y * width + x;
        planes[plane + at] = (data[at * 4 + 2 - channel] as number) / scale - shift;
      }
    }
  }
  return { data: planes, width, height };
}
