import type { Canvas } from '@napi-rs/canvas';
import { type Box, cutOut, type Normalisation, toPlanes } from './canvas.ts';
import { type DecodedCharacter, decodeCtc } from './decode-ctc.ts';
import type { OcrModels } from './runtime.ts';

/** The network reads lines of this height, of any width in these steps. */
const HEIGHT = 48;
const STEP = 32;
const MIN_WIDTH = 96;
/** A line of A4 in the smallest print is some 60 times as long as high. */
const MAX_WIDTH = HEIGHT * 80;
const NORMALISATION: Normalisation = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] };

/** The characters of a line from left to right, `x` in pixels of the page. */
export async function readLine(page: Canvas, box: Box, models: OcrModels): Promise<DecodedCharacter[]> {
  const scale = HEIGHT / (box.bottom - box.top);
  const width = Math.min(MAX_WIDTH, Math.max(1, Math.round((box.right - box.left) * scale)));
  const paper = Math.max(MIN_WIDTH, Math.ceil(width / STEP) * STEP);
  const planes = toPlanes(cutOut(page, box, width, HEIGHT, paper), NORMALISATION, width);
  const { data, dims } = await models.recognise(planes);
  const [, steps = 0, classes = 0] = dims;
  return decodeCtc(data, steps, classes, models.characters).map((character) => ({
    ...character,
    x: box.left + (character.x * paper * (box.right - box.left)) / width,
  }));
}
