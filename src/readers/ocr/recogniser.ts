import type { Bitmap, RecognisedLine, RecognisedPage, Recogniser } from '../../contracts/recogniser.ts';
import { cutOut, toCanvas, wholeOf } from './canvas.ts';
import { findRules } from './find-rules.ts';
import { type FittedLine, fitLines } from './fit-line.ts';
import { inkColumns, toGrey } from './grey.ts';
import { readLine } from './read-line.ts';
import { loadOcrModels, type OcrModels } from './runtime.ts';
import { turnUpright } from './upright.ts';

/** Lines read with less certainty on average are marks, stamps and pictures: `drop_score` of PaddleOCR. */
const MIN_CONFIDENCE = 0.5;

/** Reads pages with PaddleOCR's models, which are loaded at the first page; `onPage` is awaited as each begins. */
export function createRecogniser(onPage?: () => Promise<void>): Recogniser {
  let loading: Promise<OcrModels> | undefined;
  return {
    recognise: async (bitmap) => {
      await onPage?.();
      loading ??= loadOcrModels();
      return readPage(bitmap, await loading);
    },
  };
}

async function readPage(bitmap: Bitmap, models: OcrModels): Promise<RecognisedPage> {
  const { page, boxes } = await turnUpright(toCanvas(bitmap), models);
  const grey = toGrey(cutOut(page, wholeOf(page), page.width, page.height));
  const lines: FittedLine[] = [];
  for (const box of boxes) {
    const characters = await readLine(page, box, models);
    const mean = characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length;
    if (mean >= MIN_CONFIDENCE) lines.push(...fitLines(characters, box, inkColumns(grey, box)));
  }
  return { width: page.width, height: page.height, lines: withCommonSize(lines), rules: findRules(grey) };
}

/** Sizes come out a little different from line to line: what is near the size of most of the page has that size. */
function withCommonSize(lines: readonly FittedLine[]): RecognisedLine[] {
  const sizes = lines.flatMap(({ size, text }) => Array.from(text, () => size)).sort((a, b) => a - b);
  const common = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return lines.map(({ measured, ...line }) => {
    const near = measured ? NEAR_MEASURED : NEAR_ROUGH;
    return Math.abs(line.size / common - 1) < near ? { ...line, size: common } : line;
  });
}

const NEAR_MEASURED = 0.12;
const NEAR_ROUGH = 0.25;
