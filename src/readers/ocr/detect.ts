import type { Canvas } from '@napi-rs/canvas';
import { type Box, cutOut, type Normalisation, toPlanes, wholeOf } from './canvas.ts';
import { findComponents } from './components.ts';
import type { OcrModels } from './runtime.ts';

/** Longest side of what the network is shown; A4 at 110 dpi, in which body text is 24 pixels high. */
const LONGEST_SIDE = 1280;
/** The network halves its input five times. */
const STEP = 32;
const NORMALISATION: Normalisation = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] };

/** Settings of the DB detector in PaddleOCR: `thresh`, `box_thresh`, `unclip_ratio`, `min_size`. */
const MIN_PROBABILITY = 0.3;
const MIN_MEAN = 0.5;
const UNCLIP = 1.6;
const MIN_SIDE = 3;

/** A line of text as it was found. */
export interface TextBox extends Box {
  /** How far the line falls to the right, height over width; 0 for what is too short to tell. */
  readonly slope: number;
}

/** Where on the page lines of text stand, in pixels of the page; in no particular order. */
export async function detectText(page: Canvas, { detect }: OcrModels): Promise<TextBox[]> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(page.width, page.height));
  const width = Math.max(STEP, Math.round((page.width * scale) / STEP) * STEP);
  const height = Math.max(STEP, Math.round((page.height * scale) / STEP) * STEP);
  const output = await detect(toPlanes(cutOut(page, wholeOf(page), width, height), NORMALISATION));
  const [scaleX, scaleY] = [page.width / width, page.height / height];
  return findComponents(output.data, width, height, MIN_PROBABILITY).flatMap((found) => {
    const [w, h] = [found.right - found.left, found.bottom - found.top];
    if (Math.min(w, h) < MIN_SIDE || found.mean < MIN_MEAN) return [];
    // What the network marks is the core of a line; the line is larger by this much on every side.
    const margin = (w * h * UNCLIP) / (2 * (w + h));
    return {
      left: Math.max(0, (found.left - margin) * scaleX),
      top: Math.max(0, (found.top - margin) * scaleY),
      right: Math.min(page.width, (found.right + margin) * scaleX),
      bottom: Math.min(page.height, (found.bottom + margin) * scaleY),
      slope: (found.slope * scaleY) / scaleX,
    };
  });
}
