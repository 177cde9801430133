import type { Canvas } from '@napi-rs/canvas';
import { cutOut, type Normalisation, toPlanes, turned } from './canvas.ts';
import { detectText, type TextBox } from './detect.ts';
import type { OcrModels } from './runtime.ts';

/** Input of the direction network. */
const WIDTH = 192;
const HEIGHT = 48;
const NORMALISATION: Normalisation = { mean: [0.5, 0.5, 0.5], deviation: [0.5, 0.5, 0.5] };
/** So many of the longest lines are asked which way is up. */
const ASKED = 7;
/** A page leaning less than this (radians; a third of a degree) is read as it is. */
const LEANING = 0.006;

export interface UprightPage {
  readonly page: Canvas;
  readonly boxes: readonly TextBox[];
}

/** The page turned so that its lines run level from left to right, and where they stand on it. */
export async function turnUpright(page: Canvas, models: OcrModels): Promise<UprightPage> {
  let upright: UprightPage = { page, boxes: await detectText(page, models) };
  const turnTo = async (radians: number): Promise<void> => {
    const next = turned(upright.page, radians);
    upright = { page: next, boxes: await detectText(next, models) };
  };
  if (isSideways(upright.boxes)) await turnTo(-Math.PI / 2);
  if (await isOnItsHead(upright, models)) await turnTo(Math.PI);
  const slope = commonSlope(upright.boxes);
  if (Math.abs(slope) > LEANING) await turnTo(-Math.atan(slope));
  return upright;
}

const widthOf = ({ left, right }: TextBox): number => right - left;
const heightOf = ({ top, bottom }: TextBox): number => bottom - top;

/** Lines of a page that lies on its side are higher than wide. */
function isSideways(boxes: readonly TextBox[]): boolean {
  const area = (of: readonly TextBox[]): number => of.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0);
  return area(boxes.filter((box) => heightOf(box) > widthOf(box) * 2)) > area(boxes) / 2;
}

async function isOnItsHead({ page, boxes }: UprightPage, { direct }: OcrModels): Promise<boolean> {
  const longest = [...boxes].sort((a, b) => widthOf(b) - widthOf(a)).slice(0, ASKED);
  let votes = 0;
  for (const box of longest) {
    // The head of a long line says enough.
    const right = Math.min(box.right, box.left + (heightOf(box) * WIDTH) / HEIGHT);
    const width = Math.max(1, Math.round(((right - box.left) * HEIGHT) / heightOf(box)));
    const filled = Math.min(width, WIDTH);
    const image = cutOut(page, { ...box, right }, filled, HEIGHT, WIDTH);
    const { data } = await direct(toPlanes(image, NORMALISATION, filled));
    votes += (data[1] as number) > (data[0] as number) ? 1 : -1;
  }
  return votes > 0;
}

/** Median over the long lines, which are many or do not count. */
function commonSlope(boxes: readonly TextBox[]): number {
  const slopes = boxes.flatMap(({ slope }) => (slope === 0 ? [] : [slope])).sort((a, b) => a - b);
  return slopes.length < 3 ? 0 : (slopes[Math.floor(slopes.length / 2)] as number);
}
