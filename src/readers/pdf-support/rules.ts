import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight stroke or a thin filled bar, horizontal or vertical; page coordinates as for items. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** Filled bars up to this thickness (points) are drawn as lines. */
const MAX_THICKNESS = 3;
const MIN_LENGTH = 3;

/** Codes inside a pdf.js path, and how many numbers follow each. */
const PATH = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const;
const CURVE_NUMBERS = 6;

const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);

export async function readRules(page: PDFPageProxy, viewport: PageViewport): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = viewport.transform as unknown as Matrix;
  fnArray.forEach((operator, index) => {
    const args: unknown = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const [form] = args as [Matrix | null];
      if (form !== null) matrix = multiply(matrix, form);
    } else if (operator === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (path !== null && path !== undefined) rules.push(...pathRules(path, paint, matrix));
    }
  });
  return rules;
}

function* pathRules(path: ArrayLike<number>, paint: number, matrix: Matrix): Generator<Rule> {
  for (const corners of subpaths(path, matrix)) {
    if (STROKES.has(paint)) {
      for (let index = 1; index < corners.length; index += 1) {
        yield* ruleBetween(corners[index - 1] as Point, corners[index] as Point, 1);
      }
    } else if (FILLS.has(paint) && corners.length >= 4) {
      const xs = corners.map(([x]) => x);
      const ys = corners.map(([, y]) => y);
      yield* ruleBetween([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)], MAX_THICKNESS);
    }
  }
}

function* ruleBetween([x0, y0]: Point, [x1, y1]: Point, thickness: number): Generator<Rule> {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (height <= thickness && width > MIN_LENGTH && width > height) {
    yield { direction: 'horizontal', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  } else if (width <= thickness && height > MIN_LENGTH) {
    yield { direction: 'vertical', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  }
}

/** The corner points of each part of a path; curves are no rules and end a part. */
function* subpaths(path: ArrayLike<number>, matrix: Matrix): Generator<Point[]> {
  let corners: Point[] = [];
  let index = 0;
  const next = (): number => path[index++] ?? 0;
  while (index < path.length) {
    const code = next();
    if (code === PATH.moveTo) {
      if (corners.length > 1) yield corners;
      corners = [apply(matrix, next(), next())];
    } else if (code === PATH.lineTo) {
      corners.push(apply(matrix, next(), next()));
    } else if (code === PATH.closePath) {
      if (corners.length > 1) yield [...corners, corners[0] as Point];
      corners = [];
    } else {
      index += CURVE_NUMBERS;
      corners = [];
    }
  }
  if (corners.length > 1) yield corners;
}

const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
