import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';

import type { Rule } from '../page-layout/page.ts';
import { fillRules, type Point, strokeRules } from '../page-layout/path-rules.ts';
import { OPS } from './pdfjs.ts';

type Matrix = readonly [number, number, number, number, number, number];

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
    if (STROKES.has(paint)) yield* strokeRules(corners);
    else if (FILLS.has(paint)) yield* fillRules(corners);
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
